"""What bounds a box of a form, what fills it, and the boxes of a duty without a number."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from phoihop.kernel.quantities import print_number
from phoihop.org.types import UnitRef
from phoihop.plans.types import UnitTargetRef
from phoihop.targets import Base, FieldSpec, Form, Headcount, TargetSpec, ValueKind

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


class Heads:
    """The headcounts of a unit as limits; one that is unknown bounds nothing and is asked."""

    def __init__(self, unit: UnitRef) -> None:
        self._counts = {
            Headcount.MEMBERS: (unit.members, _("số đoàn viên")),
            Headcount.WORKFORCE: (
                max(unit.workers, unit.members),
                _("số đoàn viên và người lao động"),
            ),
        }

    def limits_of(self, field: FieldSpec, spec: TargetSpec) -> Limits:
        if field.supplied_by is not None:
            return Limits(supplied=self._counts[field.supplied_by][0] or None)
        if field.kind is not ValueKind.WHOLE or not _counts_people(field, spec):
            return NO_LIMITS
        is_of_members = field.key == "num" and spec.base is Base.MEMBERS
        count, name = self._counts[Headcount.MEMBERS if is_of_members else Headcount.WORKFORCE]
        return Limits(bound=count, bound_name=name) if count else NO_LIMITS


def part_words(spec: TargetSpec, part: UnitTargetRef) -> str:
    """Say what the own part of a split target is; nothing where the target holds as it stands."""
    if part.value is None:
        return ""
    return _("Phần của đơn vị: %(value)s %(noun)s") % {
        "value": print_number(part.value),
        "noun": spec.noun,
    }


def duty_fields() -> tuple[FieldSpec, ...]:
    """Done or not, how many times; the difficulty is a note of the entry."""
    return (
        FieldSpec("done", _("Đã thực hiện"), ValueKind.YES_NO),
        FieldSpec("count", _("Số lần, số lượng"), unit_label=_("lần")),
    )


def _counts_people(field: FieldSpec, spec: TargetSpec) -> bool:
    if spec.form in _SHARES_OF_PEOPLE:
        return True
    return field.key == "count" and spec.noun.lower().startswith(_PEOPLE)
