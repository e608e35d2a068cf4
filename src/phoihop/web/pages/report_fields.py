"""The boxes of a report form as they are drawn, and the figures of a report as they are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from phoihop.indicators.types import Flow
from phoihop.kernel.periods import Period
from phoihop.kernel.quantities import print_number
from phoihop.reporting.types import Checked, FormEntry, FormField, ReportDesk
from phoihop.targets import ValueKind
from phoihop.web.components.fields import Field

WORDS = ("na", "note", "reason")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said below the boxes of an entry: errors, warnings, the box for a reason."""

    key: str
    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    wrong: str
    reason: str

    @property
    def asks_reason(self) -> bool:
        return bool(self.warnings or self.reason)


@dataclass(frozen=True, slots=True)
class Choice:
    """A yes or a not yet."""

    name: str
    label: str
    value: str
    previous: str


@dataclass(frozen=True, slots=True)
class Box:
    """One box: a number (``field``) or a choice."""

    field: Field | None = None
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of a screen."""

    entry: FormEntry
    boxes: tuple[Box, ...]
    supplied: str
    said: Said
    not_applicable: bool
    note: str


def entry_view(entry: FormEntry, desk: ReportDesk) -> EntryView:
    given = desk.given.get(entry.key, {})
    return EntryView(
        entry=entry,
        boxes=tuple(_box(field, given, desk) for field in entry.fields if field.supplied is None),
        supplied=" ".join(
            _("%(label)s: %(count)s (lấy từ danh sách đơn vị).")
            % {"label": field.label, "count": print_number(field.supplied)}
            for field in entry.fields
            if field.supplied is not None
        ),
        said=said_of(entry, given, desk.checked),
        not_applicable=bool(given.get("na")),
        note=str(given.get("note", "")),
    )


def said_of(entry: FormEntry, given: Mapping[str, Any], checked: Checked) -> Said:
    keys = [field.key for field in entry.fields]
    return Said(
        key=entry.key,
        errors=tuple(checked.errors[key] for key in keys if key in checked.errors),
        warnings=tuple(checked.warnings[key] for key in keys if key in checked.warnings),
        wrong=" ".join(key for key in keys if key in checked.errors),
        reason=str(given.get("reason", "")),
    )


def values_of(posted: QueryDict) -> dict[str, dict[str, str]]:
    """Read the boxes of a screen: ``<indicator>.<axis>`` → text, by indicator."""
    values: dict[str, dict[str, str]] = {}
    for name in posted:
        key, dot, axis = name.partition(".")
        if dot and key.isdigit():
            values.setdefault(key, {})[axis] = str(posted[name])
    return values


def reading(entry: FormEntry, values: Mapping[str, Any]) -> str:
    """Print what a report says about one entry."""
    if values.get("na"):
        return _("Không áp dụng")
    if "num" in values and "den" in values and entry.fields[0].kind == ValueKind.WHOLE:
        return f"{print_number(values['num'])}/{print_number(values['den'])}"
    shown = [_printed(field, values[field.axis]) for field in entry.fields if field.axis in values]
    return " · ".join(shown) or _("Chưa nhập")


def short_label(period: Period) -> str:
    """Name a period beside a box: "Quý II"."""
    label = period.label.split("/")[0]
    return label[:1].upper() + label[1:]


def _box(field: FormField, given: Mapping[str, Any], desk: ReportDesk) -> Box:
    value = given.get(field.axis, "")
    if field.kind == ValueKind.YES_NO:
        before = ""
        if field.previous is not None:
            before = f"{short_label(desk.form.period.previous())}: {_yes_no(field.previous)}"
        return Box(choice=Choice(field.key, field.label, str(value), before))
    is_wrong = field.key in desk.checked.errors
    shown = print_number(value) if isinstance(value, int) else str(value)
    marks = {"class": "form-control num big" + (" err" if is_wrong else "")}
    marks["aria-describedby"] = f"said-{field.key.split('.')[0]} hint-{field.key}"
    if is_wrong:
        marks["aria-invalid"] = "true"
    return Box(
        field=Field(
            name=field.key,
            label=field.label,
            kind="number",
            value=shown,
            unit=field.unit_label,
            earlier=_earlier(field, desk.form.period),
            hint=_hint(field, desk.form.period),
            large=True,
            optional=field.axis == "count" and "done" in _axes(field, desk),
            htmx=marks,
        )
    )


def _axes(field: FormField, desk: ReportDesk) -> set[str]:
    key = field.key.split(".")[0]
    return {each.axis for entry in desk.form.entries if entry.key == key for each in entry.fields}


def _earlier(field: FormField, period: Period) -> tuple[str, str] | None:
    if field.previous is None:
        return None
    return short_label(period.previous()), print_number(field.previous)


def _hint(field: FormField, period: Period) -> str:
    """Say what is to be typed, in the period or to date, and show the other."""
    if field.axis not in ("count", "num"):
        return field.hint
    if field.flow == Flow.TO_DATE:
        flow = _("Lũy kế đến hết %(period)s.") % {"period": period.label}
    else:
        flow = _("Phát sinh trong %(period)s.") % {"period": period.label}
    if field.to_date is not None:
        before = print_number(field.to_date)
        flow = f"{flow} " + _("Lũy kế trước kỳ này: %(count)s.") % {"count": before}
    return f"{flow} {field.hint}".strip()


def _printed(field: FormField, value: int) -> str:
    if field.kind == ValueKind.YES_NO:
        return _yes_no(value)
    return f"{print_number(value)} {field.unit_label}".strip()


def _yes_no(value: int) -> str:
    return _("Có") if value else _("Chưa")
