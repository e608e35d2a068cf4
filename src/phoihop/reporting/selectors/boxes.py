"""What bounds a box of a form, what fills it, and the boxes of a duty without a number."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from phoihop.kernel.quantities import print_number
from phoihop.org.types import UnitRef
from phoihop.plans.types import UnitTargetRef
from phoihop.targets import Base, FieldSpec, Form, Headcount, TargetSpec, ValueKind, explain

ADDING = frozenset({"count", "num"})
"""The axes whose figures of several periods add up; the others stand to date."""
_PEOPLE = ("người", "đoàn viên", "lao động", "công nhân", "cán bộ", "viên chức")
_SHARES_OF_PEOPLE = (Form.PEOPLE_SHARE, Form.SHARE_EACH)


@dataclass(frozen=True, slots=True)
class Limits:
    """``bound`` is the most that can be true, ``supplied`` what a headcount fills in."""

    bound: int | None = None
    bound_name: str = ""
    supplied: int | None = None


NO_LIMITS = Limits()


def limits_of(field: FieldSpec, spec: TargetSpec, unit: UnitRef) -> Limits:
    """Bound people by the headcount; a unit whose headcount is unknown is asked and unbounded."""
    if field.supplied_by is not None:
        return Limits(supplied=_heads(unit, field.supplied_by) or None)
    if field.kind is not ValueKind.WHOLE or not _counts_people(field, spec):
        return NO_LIMITS
    if field.key == "num" and spec.base is Base.MEMBERS:
        return _bounded(unit, Headcount.MEMBERS, _("số đoàn viên"))
    return _bounded(unit, Headcount.WORKFORCE, _("số đoàn viên và người lao động"))


def aim_of(spec: TargetSpec, part: UnitTargetRef) -> str:
    """Say what the unit has to reach: its own part where the target was split."""
    if part.value is not None:
        return _("Phần của đơn vị: %(value)s %(noun)s") % {
            "value": print_number(part.value),
            "noun": spec.noun,
        }
    return _explained(spec)


def duty_fields() -> tuple[FieldSpec, ...]:
    """Done or not, how many times; the difficulty is a note of the entry."""
    return (
        FieldSpec("done", _("Đã thực hiện"), ValueKind.YES_NO),
        FieldSpec("count", _("Số lần, số lượng (nếu có)"), unit_label=_("lần")),
    )


@lru_cache(maxsize=1024)
def _explained(spec: TargetSpec) -> str:
    return explain(spec)


def _counts_people(field: FieldSpec, spec: TargetSpec) -> bool:
    if spec.form in _SHARES_OF_PEOPLE:
        return True
    return field.key == "count" and spec.noun.lower().startswith(_PEOPLE)


def _bounded(unit: UnitRef, by: Headcount, name: str) -> Limits:
    heads = _heads(unit, by)
    return Limits(bound=heads, bound_name=name) if heads else NO_LIMITS


def _heads(unit: UnitRef, which: Headcount) -> int:
    members_and_workers = max(unit.workers, unit.members)
    return unit.members if which is Headcount.MEMBERS else members_and_workers
