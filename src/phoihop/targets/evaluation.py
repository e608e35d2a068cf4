"""What an assessment says, and by which bounds: the values that ``evaluate`` takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from phoihop.kernel.quantities import Ratio, print_number
from phoihop.targets.spec import Unit
from phoihop.targets.status import BEHIND_COUNT, BEHIND_NUMBER, BEHIND_POINTS, Label, Status

_NO_UNITS = Ratio(0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """The bounds of an assessment, a setting of each plan; shares of the way from start to target.

    ``coverage`` is the share of units below which nothing is said; ``notice_days`` is how long
    before its day an unfinished deliverable needs a look.
    """

    on_track: Fraction = Fraction(3, 100)
    behind: Fraction = Fraction(10, 100)
    coverage: Fraction = Fraction(60, 100)
    notice_days: int = 5

    def status_of(self, gap: Fraction) -> Status:
        """The status of a gap; exactly on a boundary it belongs to the milder side."""
        if gap > self.on_track:
            return Status.VUOT
        if gap >= -self.on_track:
            return Status.DUNG
        return Status.CHU_Y if gap >= -self.behind else Status.CHAM

    def is_thin(self, coverage: Ratio) -> bool:
        """True when too few of the expected units have reported to say anything."""
        return coverage.value is not None and coverage.value < self.coverage


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact figure in the target's own unit: percent points, or whole things with a noun."""

    value: Fraction
    unit: Unit
    noun: str = ""

    def __str__(self) -> str:
        if self.unit is Unit.PERCENT:
            return f"{print_number(self.value)}%"
        return f"{print_number(self.value)} {self.noun}".rstrip()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a target stands on a day. ``gap`` is reached minus expected, sign turned for ceilings.

    What cannot be said is None: nothing reported, no figure to start from.
    """

    status: Status
    label: Label
    needed: Quantity
    reached: Quantity | None = None
    expected_today: Quantity | None = None
    gap: Quantity | None = None
    coverage: Ratio = _NO_UNITS

    @property
    def css(self) -> str:
        """The colour class of the design."""
        return self.status.css


def behind_label(lack: Quantity) -> Label:
    """In whole numbers, never "0": "Chậm 9 điểm phần trăm", "Chậm 12 nhà"."""
    if lack.unit is Unit.PERCENT:
        places = 0 if lack.value >= 1 else 1
        return Label(BEHIND_POINTS, {"gap": print_number(lack.value, places)})
    is_short = len(lack.noun.split()) <= 2
    gap = print_number(ceil(lack.value))
    if lack.noun and is_short:
        return Label(BEHIND_COUNT, {"gap": gap, "noun": lack.noun})
    return Label(BEHIND_NUMBER, {"gap": gap})
