"""Reports as those who decide on them see them."""

from dataclasses import dataclass
from enum import StrEnum

from phoihop.indicators.types import IndicatorRef
from phoihop.kernel.periods import Period
from phoihop.org.types import UnitRef
from phoihop.reporting.types.reports import RoundRef, SubmissionRef


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


Numbers = dict[tuple[int, str], int]
"""Figures of one unit by indicator and axis; what is not there is missing."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One unit right below, as its superior sees its report. ``below`` is None for a CĐCS.

    ``before`` and ``now`` are what it stands for in the period before and in this one.
    """

    unit: UnitRef
    state: ReviewState
    submission: SubmissionRef | None
    below: CompletenessRef | None
    before: Numbers
    now: Numbers
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
    indicators: dict[int, IndicatorRef]


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """How many units right below there are, how many have sent, and how many wait."""

    units: int
    sent: int
    waiting: int


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
