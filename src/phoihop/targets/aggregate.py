"""The sums that a target is judged by. They add, in any order; nothing here reads a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from phoihop.kernel.quantities import Ratio
from phoihop.targets.spec import Comparator, Form, TargetSpec, Unit

#: The axes under which a unit's figures are kept.
COUNT, NUM, DEN, YES = "count", "num", "den", "yes"

#: The forms that hold for each unit by itself and are judged by the share of units that pass.
EACH = (Form.FLOOR_EACH, Form.SHARE_EACH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """What the units of a population have reported for one counting window; whole numbers only.

    ``num`` is the sum of counts (or of numerators), ``den`` the sum of denominators, both over the
    units that reported. ``units_expected`` are all units concerned, ``units_reported`` those with a
    figure, ``units_yes`` those that said yes, ``units_passing`` those that reach a target for each.
    ``through`` is the last day that the figures tell of (None: up to the day of judgement).
    ``by_period`` holds, for a frequency, one count for each closed period, None where none came.
    """

    num: int = 0
    den: int = 0
    units_yes: int = 0
    units_passing: int = 0
    units_expected: int = 0
    units_reported: int = 0
    through: date | None = None
    by_period: tuple[int | None, ...] | None = None

    @property
    def coverage(self) -> Ratio:
        """Units that reported out of units that were to."""
        return Ratio(self.units_reported, self.units_expected)

    def __add__(self, other: Aggregate) -> Aggregate:
        """Two parts of one population as one; figures reach as far as the part that lags."""
        days = [day for day in (self.through, other.through) if day is not None]
        return Aggregate(
            num=self.num + other.num,
            den=self.den + other.den,
            units_yes=self.units_yes + other.units_yes,
            units_passing=self.units_passing + other.units_passing,
            units_expected=self.units_expected + other.units_expected,
            units_reported=self.units_reported + other.units_reported,
            through=min(days, default=None),
            by_period=_added(self.by_period, other.by_period),
        )


def passes(spec: TargetSpec, report: Mapping[str, int]) -> bool | None:
    """Whether one unit's own figures reach a target that holds for each; None when missing.

    Worth asking of ``FLOOR_EACH``, ``SHARE_EACH`` and ``UNIT_SHARE``.
    """
    if spec.form is Form.UNIT_SHARE:
        return None if YES not in report else report[YES] > 0
    if spec.unit is Unit.PERCENT:
        percent = Ratio(report.get(NUM, 0), report.get(DEN, 0)).percent
        return None if percent is None else meets(spec, percent)
    return None if COUNT not in report else meets(spec, Fraction(report[COUNT]))


def meets(spec: TargetSpec, reached: Fraction) -> bool:
    """Whether a figure satisfies the comparator: at least its floor, at most its limit."""
    if spec.floor is not None:
        floor = Fraction(spec.floor)
        if reached < floor or (spec.comparator is Comparator.MORE_THAN and reached == floor):
            return False
    return spec.limit is None or reached <= Fraction(spec.limit)


def reached_by(spec: TargetSpec, found: Aggregate) -> Fraction | None:
    """The target's figure in its own unit, exactly; None when nobody has reported."""
    if not found.units_reported:
        return None
    match spec.form:
        case Form.UNIT_SHARE:
            return Ratio(found.units_yes, found.units_reported).percent
        case form if form in EACH:
            return Ratio(found.units_passing, found.units_reported).percent
        case Form.PEOPLE_SHARE | Form.THING_SHARE | Form.SUBGROUP_SHARE:
            return Ratio(found.num, found.den).percent
        case Form.AVERAGE_EACH:
            return Fraction(found.num, found.units_reported)
    return Fraction(found.num)


def _added(
    one: tuple[int | None, ...] | None, other: tuple[int | None, ...] | None
) -> tuple[int | None, ...] | None:
    if one is None or other is None:
        return one or other
    if len(one) != len(other):
        raise ValueError("two frequencies over different periods do not add")
    return tuple(
        None if a is None and b is None else (a or 0) + (b or 0)
        for a, b in zip(one, other, strict=True)
    )
