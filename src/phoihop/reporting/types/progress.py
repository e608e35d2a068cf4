"""How a plan stands."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from phoihop.kernel.periods import Period
from phoihop.org.types import UnitRef
from phoihop.plans.types import PlanRef, TargetRef, TaskRef, UnitTargetRef
from phoihop.targets import Aggregate, Evaluation


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """What a target had reached at the end of a period, in its own unit; None is missing."""

    period: Period
    reached: Fraction | None


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """How one unit right below stands with one target."""

    unit: UnitRef
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """One target in the subtree of the scope unit. ``behind``: the worst first."""

    target: TargetRef
    part: UnitTargetRef | None
    aggregate: Aggregate
    evaluation: Evaluation
    series: tuple[SeriesPoint, ...]
    behind: tuple[UnitStanding, ...]


@dataclass(frozen=True, slots=True)
class DutyProgress:
    """One duty without a number: how many units have done it, of those that were to."""

    task: TaskRef
    expected: int
    reported: int
    done: int
    count: int


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """How a plan stands in one unit's subtree; ``period`` is the newest that was rolled up."""

    plan: PlanRef
    scope: UnitRef
    on: date
    period: Period | None
    targets: tuple[TargetProgress, ...]
    duties: tuple[DutyProgress, ...]
