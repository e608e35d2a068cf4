"""The fields of each part of a Reading, as a person may correct them: read, checked, normalised.

A value comes from a form (text) or from a program (already a number or a list); both are checked
alike. What is left empty is what the paper does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.intake.errors import ItemInvalid
from phoihop.kernel.dates import first_day, is_partial_date, last_day
from phoihop.kernel.problems import Problem
from phoihop.kernel.quantities import parse_count, parse_decimal
from phoihop.kernel.text import nfc, single_spaced

LONGEST_TEXT = 4000
EVERY = ("month", "quarter", "half", "year", "two_years", "term")
_DAY = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")


class Wrong(Exception):  # noqa: N818 – the sentence for one field, gathered into ItemInvalid
    """One field does not fit."""


def words(value: Any) -> str | None:
    found = single_spaced(nfc(str(value)))
    if len(found) > LONGEST_TEXT:
        raise Wrong(
            _("Nội dung dài quá %(most)d ký tự. Đồng chí rút gọn.") % {"most": LONGEST_TEXT}
        )
    return found or None


def number(value: Any) -> float | int | None:
    """Read a program's number like a person's: bounded, and never "NaN"."""
    typed = str(value).replace(".", ",") if isinstance(value, float) else str(value)
    found = parse_decimal(typed.replace("%", " "))
    return int(found) if found == found.to_integral_value() else float(found)


def count(value: Any) -> int | None:
    return parse_count(str(value))


def day(value: Any) -> str | None:
    """Read "31/12/2028", "12/2028", "2028" or an ISO date, perhaps cut short."""
    text = single_spaced(str(value))
    if not is_partial_date(text):
        match = _DAY.fullmatch(text)
        parts = [part for part in reversed(match.groups()) if part] if match else []
        text = "-".join(part.zfill(2) for part in parts)
    if not is_partial_date(text):
        raise Wrong(
            _("“%(given)s” không phải ngày hợp lệ. Đồng chí nhập dạng 31/12/2028 hoặc 2028.")
            % {"given": value}
        )
    return text


def bodies(value: Any) -> list[str]:
    """Read a list of bodies; in a form they stand on lines or behind semicolons."""
    parts = value if isinstance(value, list | tuple) else re.split(r"[;\n]", str(value))
    return [name for part in parts if (name := words(part))]


def one_of(*allowed: str) -> Callable[[Any], str | None]:
    def read(value: Any) -> str | None:
        if str(value) not in allowed:
            raise Wrong(_("Lựa chọn này không có. Đồng chí chọn lại trong danh sách."))
        return str(value)

    return read


@dataclass(frozen=True, slots=True)
class Field:
    read: Callable[[Any], Any]
    required: str | Promise = ""
    """The sentence for an empty field; "" where it may stay empty."""


FIELDS: Mapping[str, Mapping[str, Field]] = {
    "targets": {
        "text": Field(words, gettext_lazy("Chưa có nội dung. Đồng chí nhập nội dung chỉ tiêu.")),
        "value": Field(number, gettext_lazy("Chưa có mức cần đạt. Đồng chí nhập số.")),
        "value_to": Field(number),
        "comparator": Field(
            one_of(">=", ">", "<=", "=", "range"), gettext_lazy("Đồng chí chọn cách so sánh.")
        ),
        "unit": Field(one_of("percent", "count"), gettext_lazy("Đồng chí chọn đơn vị tính.")),
        "noun": Field(words),
        "of": Field(words),
        "each": Field(words),
        "times": Field(count),
        "every": Field(one_of(*EVERY)),
        "due": Field(day),
        "what": Field(words),
        "force": Field(one_of("must", "strive", "may", "must_not")),
    },
    "tasks": {
        "text": Field(words, gettext_lazy("Chưa có nội dung. Đồng chí nhập nội dung nhiệm vụ.")),
        "assignees": Field(bodies),
        "partners": Field(bodies),
        "due": Field(day),
        "force": Field(one_of("must", "strive", "may", "must_not")),
    },
    "deadlines": {
        "kind": Field(
            one_of("due", "event", "year", "span"), gettext_lazy("Đồng chí chọn loại thời hạn.")
        ),
        "from": Field(day),
        "to": Field(day),
        "what": Field(words, gettext_lazy("Chưa có nội dung. Đồng chí nhập việc của thời hạn.")),
    },
    "reporting": {
        "who": Field(words),
        "to_whom": Field(words),
        "every": Field(one_of(*EVERY)),
        "due": Field(day),
    },
    "legal_bases": {
        "text": Field(words, gettext_lazy("Chưa có nội dung. Đồng chí nhập tên văn bản.")),
        "kind": Field(words),
        "code": Field(words),
        "issued_on": Field(day),
        "issuer": Field(words),
    },
    "parties": {
        "name": Field(words, gettext_lazy("Chưa có tên. Đồng chí nhập tên cơ quan, đơn vị.")),
        "role": Field(one_of("party", "focal_point"), gettext_lazy("Đồng chí chọn vai trò.")),
    },
    "header": {
        "title": Field(words, gettext_lazy("Chưa có trích yếu. Đồng chí nhập trích yếu.")),
        "code": Field(words),
        "kind": Field(words),
        "issued_on": Field(day),
        "place": Field(words),
        "issuers": Field(bodies),
    },
}
"""Also the head of the document, which is no item but is corrected the same way."""


def corrected(part: str, now: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give ``now`` with the ``given`` fields read into it; ``ItemInvalid`` names what is wrong.

    Fields that the part does not have are ignored; fields that are not given stay as they are.
    """
    table, errors = FIELDS[part], dict[str, str]()
    result = {name: now.get(name) for name in table}
    for name in table.keys() & given.keys():
        try:
            result[name] = _read(table[name], given[name])
        except (Wrong, Problem) as error:
            errors[name] = str(error)
    for name, entry in table.items():
        if entry.required and name not in errors and result[name] in (None, "", []):
            errors[name] = str(entry.required)
    errors |= {} if errors else _check_together(part, result)
    if errors:
        raise ItemInvalid(errors)
    return result


def _read(entry: Field, value: Any) -> Any:
    if value is None or (isinstance(value, str) and not value.strip()):
        return [] if entry.read is bodies else None
    return entry.read(value)


def _check_together(part: str, now: Mapping[str, Any]) -> dict[str, str]:
    if part == "targets":
        return _check_target(now)
    if part == "deadlines":
        return _check_deadline(now)
    return {}


def _check_target(now: Mapping[str, Any]) -> dict[str, str]:
    is_range = now["comparator"] == "range"
    if is_range and now["value_to"] is None:
        return {"value_to": _("Khoảng cần hai số. Đồng chí nhập số thứ hai.")}
    if not is_range and now["value_to"] is not None:
        return {"comparator": _("Đã có hai số. Đồng chí chọn cách so sánh là khoảng.")}
    if is_range and now["value_to"] < now["value"]:
        return {"value_to": _("Số sau nhỏ hơn số trước. Đồng chí đổi chỗ hai số.")}
    if now["unit"] == "percent" and max(now["value"], now["value_to"] or 0) > 100:
        return {"value": _("Tỷ lệ không thể lớn hơn 100%. Đồng chí kiểm tra lại con số.")}
    return {}


def _check_deadline(now: Mapping[str, Any]) -> dict[str, str]:
    starts, ends = now["from"], now["to"]
    if not starts and not ends:
        return {"to": _("Chưa có ngày. Đồng chí nhập ngày.")}
    if starts and ends and last_day(ends) < first_day(starts):
        return {"to": _("Ngày kết thúc trước ngày bắt đầu. Đồng chí kiểm tra lại hai ngày.")}
    return {}
