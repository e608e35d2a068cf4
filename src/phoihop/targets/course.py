"""Where a growing target should stand on a day: its aim, its start, and the way between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from phoihop.kernel.periods import Period, elapsed_share
from phoihop.targets.aggregate import EACH
from phoihop.targets.spec import Cadence, TargetSpec

ALL_UNITS = Fraction(100)


@dataclass(frozen=True, slots=True)
class Course:
    """``aim`` is to be reached at the end of the window; None where nothing can be said."""

    aim: Fraction
    start: Fraction | None
    expected: Fraction | None

    @property
    def length(self) -> Fraction:
        """How far it is from the start to the aim, never 0."""
        return abs(self.aim - (self.start or 0)) or abs(self.aim) or Fraction(1)


def course_of(spec: TargetSpec, window: Period | None, at: date) -> Course:
    """The course of ``spec`` over its counting ``window``, seen at the end of the day ``at``.

    Expected is the road map, straight between its steps, if there is one; else the start plus the
    elapsed share of the way. A term without a start has no expectation.
    """
    aim, start = aim_of(spec), _start_of(spec)
    if window is None:
        return Course(aim, start, None)
    if spec.milestones:
        return Course(aim, start, _on_the_road(spec, window, start, at))
    if start is None:
        return Course(aim, start, None)
    return Course(aim, start, start + elapsed_share(window, at) * (aim - start))


def aim_of(spec: TargetSpec) -> Fraction:
    """The figure that fulfils the target; for one that holds for each unit, all the units."""
    if spec.form in EACH:
        return ALL_UNITS
    return Fraction(spec.value if spec.floor is None else spec.floor)


def _start_of(spec: TargetSpec) -> Fraction | None:
    if spec.start is not None:
        return Fraction(spec.start)
    # Within a year or a campaign the count begins at nothing; over a term people must state it.
    is_counted_anew = spec.cadence is not Cadence.TERM and spec.floor is not None
    return Fraction(0) if is_counted_anew else None


def _on_the_road(
    spec: TargetSpec, window: Period, start: Fraction | None, at: date
) -> Fraction | None:
    steps = [(step.on, Fraction(step.value)) for step in sorted(spec.milestones)]
    if start is not None:
        steps.insert(0, (window.start - timedelta(days=1), start))
    if steps[-1][0] < window.end:
        steps.append((window.end, aim_of(spec)))
    passed = [step for step in steps if step[0] <= at]
    ahead = [step for step in steps if step[0] > at]
    if not passed or not ahead:
        return passed[-1][1] if passed else None
    (before, low), (after, high) = passed[-1], ahead[0]
    return low + Fraction((at - before).days, (after - before).days) * (high - low)
