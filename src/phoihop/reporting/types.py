"""The shapes that this room hands to others."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

from phoihop.indicators.types import IndicatorRef
from phoihop.kernel.periods import Period
from phoihop.org.types import UnitRef
from phoihop.plans.types import PlanRef, TargetRef, TaskRef, UnitTargetRef
from phoihop.targets import Aggregate, Evaluation


class SubmissionState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class FormField:
    """One box of a report form.

    ``key`` is ``<indicator id>.<axis>``, ``kind`` a ``targets.ValueKind``. ``bound`` is the most
    that can be true (a headcount, named by ``bound_name``), ``previous`` the unit's figure of the
    period before, ``to_date`` what its year had come to before this period. ``supplied`` is set
    where a headcount gives the value and nobody types it. ``flow`` says what is to be typed.
    """

    key: str
    axis: str
    label: str
    hint: str
    unit_label: str
    kind: str
    bound: int | None
    bound_name: str
    previous: int | None
    to_date: int | None
    supplied: int | None
    flow: str


@dataclass(frozen=True, slots=True)
class FormEntry:
    """What is asked about one indicator: its boxes, and the sentence of the plan (``what``).

    ``also_for`` names the other plans that the same figure serves.
    """

    indicator: IndicatorRef
    plan_id: int
    plan_title: str
    target_id: int | None
    task_id: int | None
    what: str
    aim: str
    fields: tuple[FormField, ...]
    also_for: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return str(self.indicator.id)

    @property
    def is_duty(self) -> bool:
        return self.task_id is not None


@dataclass(frozen=True, slots=True)
class ReportForm:
    unit: UnitRef
    period: Period
    entries: tuple[FormEntry, ...]

    @property
    def unit_id(self) -> int:
        return self.unit.id


Entry = dict[str, Any]
"""The figures and words of one indicator: axes, ``note``, ``reason``, ``na``, ``raw``."""
Values = dict[str, Entry]
"""A whole report: ``<indicator id>`` → entry."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report after validation. Errors and warnings are sentences by ``<indicator>.<axis>``.

    A warning asks for a short reason and blocks nothing; with its reason it is answered and gone.
    """

    values: Values
    errors: dict[str, str]
    warnings: dict[str, str]


@dataclass(frozen=True, slots=True)
class RoundRef:
    id: int
    owner_unit_id: int
    period: Period
    unit_due: date
    review_due: date
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class SubmissionRef:
    id: int
    unit_id: int
    superior_id: int | None
    period: Period
    version: int
    state: SubmissionState
    values: Values
    saved_at: datetime
    submitted_at: datetime | None
    submitted_by: str
    decided_at: datetime | None
    decided_by: str
    reason: str
    receipt: str


@dataclass(frozen=True, slots=True)
class DraftSaved:
    """A draft as it stands now, with what is to be looked at again before it is sent."""

    submission: SubmissionRef
    errors: dict[str, str]
    warnings: dict[str, str]


class ReviewState(StrEnum):
    """Where a unit's report stands for the superior who decides."""

    MISSING = "missing"
    """Nothing has been typed."""
    DRAFT = "draft"
    WAITING = "waiting"
    """Sent, waits for a decision."""
    RETURNED = "returned"
    ACCEPTED = "accepted"
    NOT_DUE = "not_due"
    """Nothing is asked of the unit itself for this period."""


@dataclass(frozen=True, slots=True)
class CompletenessRef:
    """Grassroots units of a subtree: to report, sent (accepted ones too), accepted, returned."""

    expected: int = 0
    submitted: int = 0
    accepted: int = 0
    returned: int = 0

    @property
    def missing(self) -> int:
        return max(self.expected - self.submitted, 0)


@dataclass(frozen=True, slots=True)
class Jump:
    """A figure that moved much since the period before; ``percent`` is signed and rounded."""

    indicator: IndicatorRef
    percent: int


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One unit right below, as its superior sees its report. ``below`` is None for a CĐCS."""

    unit: UnitRef
    state: ReviewState
    submission: SubmissionRef | None
    below: CompletenessRef | None
    jumps: tuple[Jump, ...]
    on_time: bool | None

    @property
    def warnings(self) -> int:
        """Count what a reviewer should look at before accepting."""
        return len(self.jumps) + (self.missing_below > 0) if self.is_sent else 0

    @property
    def missing_below(self) -> int:
        """Count the grassroots units below that are not in its totals yet."""
        return self.below.missing if self.below else 0

    @property
    def is_sent(self) -> bool:
        return self.state in (ReviewState.WAITING, ReviewState.ACCEPTED)

    @property
    def is_owing(self) -> bool:
        """Tell whether the unit itself still has to send something."""
        return self.state in (ReviewState.MISSING, ReviewState.DRAFT, ReviewState.RETURNED)


@dataclass(frozen=True, slots=True)
class ReviewList:
    """The reports that a unit decides on, in the order of the tree."""

    unit: UnitRef
    period: Period
    round: RoundRef | None
    rows: tuple[ReviewRow, ...]
    below: CompletenessRef


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure of a report beside the period before; None is missing, never zero.

    ``jump`` is the change in percent where it is large; then ``contributors`` names the units below
    that most of it comes from, and ``share`` how many percent of it.
    """

    indicator: IndicatorRef
    axis: str
    before: int | None
    now: int | None
    jump: int | None
    note: str = ""
    contributors: tuple[UnitRef, ...] = ()
    share: int = 0

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class ReviewDetail:
    """A report opened beside the list."""

    row: ReviewRow
    figures: tuple[Comparison, ...]
    may_decide: bool


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
