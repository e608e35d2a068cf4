"""What a unit's report form asks for a target. A percentage is never asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from phoihop.targets.aggregate import COUNT, DEN, NUM, YES
from phoihop.targets.spec import Base, Form, TargetSpec
from phoihop.targets.words import BASES


class ValueKind(StrEnum):
    """What may be typed: a whole number of zero or more, or yes (1) and no (0)."""

    WHOLE = "whole"
    YES_NO = "yes_no"


class Headcount(StrEnum):
    """Which headcount of the unit supplies a denominator, so that nobody types it again."""

    MEMBERS = "members"
    WORKFORCE = "workforce"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a form: its axis (``key``), its Vietnamese label, and the word behind the box.

    ``hint`` is a sentence below the field. ``supplied_by`` names the headcount that fills it.
    """

    key: str
    label: str
    kind: ValueKind = ValueKind.WHOLE
    unit_label: str = ""
    hint: str = ""
    supplied_by: Headcount | None = None


DISTINCT_PEOPLE = "Số người, không tính trùng: một người dự nhiều lần chỉ tính một."


def fields_of(spec: TargetSpec) -> tuple[FieldSpec, ...]:
    """The fields that one unit fills in, in order."""
    match spec.form:
        case Form.UNIT_SHARE | Form.DELIVERABLE:
            return (FieldSpec(YES, _capital(spec.what or "đã thực hiện"), ValueKind.YES_NO),)
        case Form.PEOPLE_SHARE | Form.SHARE_EACH:
            return (_people(spec), _all_people(spec))
        case Form.THING_SHARE:
            return (
                FieldSpec(NUM, f"Số {spec.noun} {spec.what}".strip()),
                FieldSpec(DEN, f"Tổng số {spec.noun}"),
            )
        case Form.SUBGROUP_SHARE:
            return _subgroup(spec)
    return (FieldSpec(COUNT, _counted(spec), unit_label=_short(spec.noun)),)


def _people(spec: TargetSpec) -> FieldSpec:
    times = f" đủ {spec.times} lần" if spec.times else ""
    label = f"Số người {spec.what}".strip() + times
    return FieldSpec(NUM, label, unit_label="người", hint=DISTINCT_PEOPLE)


def _all_people(spec: TargetSpec) -> FieldSpec:
    if spec.base is Base.MEMBERS:
        return FieldSpec(
            DEN, "Tổng số đoàn viên", unit_label="người", supplied_by=Headcount.MEMBERS
        )
    if spec.base is Base.WORKFORCE:
        label = f"Tổng số {BASES[Base.WORKFORCE]}"
        return FieldSpec(DEN, label, unit_label="người", supplied_by=Headcount.WORKFORCE)
    return FieldSpec(DEN, f"Tổng số {_inside(spec.population.label)}", unit_label="người")


def _subgroup(spec: TargetSpec) -> tuple[FieldSpec, ...]:
    if spec.base is Base.UNITS:
        return (
            FieldSpec(DEN, "Đơn vị đã đăng ký", ValueKind.YES_NO),
            FieldSpec(NUM, f"Đơn vị {spec.what}".strip(), ValueKind.YES_NO),
        )
    return (FieldSpec(DEN, "Tổng số đã đăng ký"), FieldSpec(NUM, f"Số {spec.what}".strip()))


def _counted(spec: TargetSpec) -> str:
    if not spec.what:
        return f"Số {spec.noun or 'lần'}"
    is_noun_first = spec.noun and spec.what.startswith(spec.noun)
    return f"Số {spec.what}" if is_noun_first else _capital(spec.what)


def _short(noun: str) -> str:
    return noun if len(noun.split()) <= 2 else ""


def _inside(label: str) -> str:
    """A group's words in the middle of a sentence; abbreviations keep their capitals."""
    if label[:1].isupper() and label[1:2].islower():
        return label[:1].lower() + label[1:]
    return label or "người"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
