"""Whether what a unit typed can be true: one check for the web, the API and imports alike."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from phoihop.kernel.quantities import NumberUnreadable, parse_count, print_number
from phoihop.reporting.types import Checked, Entry, FormEntry, FormField, ReportForm, Values
from phoihop.targets import ValueKind

UNLIKELY_TIMES = 3
"""A figure that is so many times the one before is asked about; it may well be true."""
WORDS = ("note", "reason")
WORDS_LENGTH = 1000
RAW_LENGTH = 200
_YES_NO = {"0": 0, "1": 1, "false": 0, "true": 1}

Given = Mapping[str, Mapping[str, Any]]


def check(form: ReportForm, given: Given) -> Checked:
    """Read ``given`` (numbers or typed texts by indicator and axis) by the bounds of the form.

    What cannot be read stays under ``raw``, so that nobody types it again. What the form does not
    ask (any longer) is left out. A box left empty is missing: it gets no key.
    """
    found = Checked(values={}, errors={}, warnings={})
    for entry in form.entries:
        if typed := given.get(entry.key):
            kept = _EntryCheck(form, entry, found).kept(typed)
            if kept:
                found.values[entry.key] = kept
    return found


def as_given(values: Values) -> dict[str, dict[str, Any]]:
    """Turn stored values into what was typed, so that they can be merged and checked again."""
    return {
        key: {axis: each for axis, each in entry.items() if axis != "raw"} | entry.get("raw", {})
        for key, entry in values.items()
    }


def merged(stored: Values, given: Given) -> dict[str, dict[str, Any]]:
    """Lay what was typed now over what is stored, box by box."""
    whole = as_given(stored)
    for key, typed in given.items():
        whole[key] = {**whole.get(key, {}), **typed}
    return whole


class _EntryCheck:
    def __init__(self, form: ReportForm, entry: FormEntry, found: Checked) -> None:
        self.period = form.period
        self.entry = entry
        self.errors, self.warnings = found.errors, found.warnings

    def kept(self, typed: Mapping[str, Any]) -> Entry:
        words = {name: _words(typed[name]) for name in WORDS if typed.get(name)}
        if _is_yes(typed.get("na")):
            return {"na": True, **words}
        kept: Entry = {}
        for field in self.entry.fields:
            self._read(field, typed.get(field.axis), kept)
        self._check_share(kept)
        for field in self.entry.fields:
            self._check_jump(field, kept, words)
        return {**kept, **words}

    def _read(self, field: FormField, typed: object, kept: Entry) -> None:
        if field.supplied is not None or typed is None or typed == "":
            return
        try:
            value = _number(field, typed)
        except NumberUnreadable as error:
            self.errors[field.key] = error.sentence
            kept.setdefault("raw", {})[field.axis] = str(typed)[:RAW_LENGTH]
            return
        kept[field.axis] = value
        if field.bound is not None and value > field.bound:
            self.errors[field.key] = _too_many(field.bound_name, field.bound)

    def _check_share(self, kept: Entry) -> None:
        """A part is at most its whole; a headcount that supplies the whole is kept with it."""
        below = next((field for field in self.entry.fields if field.axis == "den"), None)
        if below is None or "num" not in kept:
            return
        if below.supplied is not None:
            kept["den"] = below.supplied
        if "den" not in kept and "den" not in kept.get("raw", {}):
            self.errors[below.key] = _("Còn thiếu tổng số. Đồng chí nhập tổng số để tính tỷ lệ.")
        above = f"{self.entry.key}.num"
        if above not in self.errors and kept["num"] > kept.get("den", kept["num"]):
            self.errors[above] = _too_many(below.label[:1].lower() + below.label[1:], kept["den"])

    def _check_jump(self, field: FormField, kept: Entry, words: Mapping[str, str]) -> None:
        value, before = kept.get(field.axis), field.previous
        if field.kind != ValueKind.WHOLE or field.axis == "den" or not value or not before:
            return
        is_unlikely = value >= UNLIKELY_TIMES * before
        if is_unlikely and "reason" not in words and field.key not in self.errors:
            self.warnings[field.key] = _(
                "Cao gấp %(times)s lần %(period)s. Nếu đúng, ghi lý do ngắn bên dưới."
            ) % {
                "times": print_number(value // before),
                "period": self.period.previous().label,
            }


def _number(field: FormField, typed: object) -> int:
    if field.kind == ValueKind.YES_NO:
        answer = _YES_NO.get(str(typed).strip().lower())
        if answer is None:
            raise NumberUnreadable(
                _("“%(given)s” không phải câu trả lời. Đồng chí chọn Có hoặc Chưa.")
                % {"given": typed}
            )
        return answer
    return parse_count(str(typed))


def _too_many(bound_name: str, bound: int) -> str:
    return _("Không thể lớn hơn %(name)s (%(bound)s). Đồng chí kiểm tra lại.") % {
        "name": bound_name,
        "bound": print_number(bound),
    }


def _words(typed: object) -> str:
    return " ".join(str(typed).split())[:WORDS_LENGTH]


def _is_yes(typed: object) -> bool:
    return str(typed).strip().lower() in ("1", "true", "on")
