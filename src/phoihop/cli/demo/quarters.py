"""The two quarters of the demo: their days, who is silent, what is still undecided."""

from dataclasses import dataclass, field
from datetime import date

from phoihop.kernel.periods import Period, parse_period
from phoihop.reporting.types import SubmissionState


@dataclass(frozen=True, slots=True)
class Quarter:
    """One period of the demo: its days, who is silent, and what is still undecided.

    ``silent`` counts the base units of each upper union that have not sent; ``waiting`` and
    ``returned`` those whose report is not accepted yet. ``named`` says the same of single units
    by their codes: upper unions' own reports, and what visitors of the demo find to do. Whatever
    is not named is accepted.
    """

    code: str
    unit_due: date
    review_due: date
    silent: dict[str, int] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)
    returned: dict[str, int] = field(default_factory=dict)
    named: dict[str, SubmissionState | None] = field(default_factory=dict)
    begun: tuple[str, ...] = ()
    """Codes of units in the middle of filling in: a draft lies there, half of it typed."""
    corrected: int = 0
    """Base units whose first version was returned and whose second one was accepted."""
    late: float = 0
    """The share of units that send after the day."""

    @property
    def period(self) -> Period:
        return parse_period(self.code)


_WAITS, _BACK = SubmissionState.SUBMITTED, SubmissionState.RETURNED
QUARTERS = (
    Quarter(
        "2026-Q2",
        date(2026, 6, 23),
        date(2026, 6, 25),
        silent={"SH-TP": 4, "SH-RB": 5, "SH-KCN": 3},
        corrected=12,
        late=0.06,
    ),
    Quarter(
        "2026-Q3",
        date(2026, 9, 23),
        date(2026, 9, 25),
        silent={
            "SH": 1,
            "SH-KCN": 13,
            "SH-GD": 2,
            "SH-BD": 9,
            "SH-CS": 4,
            "SH-VL": 9,
            "SH-TP": 22,
            "SH-RB": 24,
            "SH-LS": 2,
            "SH-GT": 2,
        },
        waiting={"SH": 2, "SH-KCN": 12, "SH-BD": 6, "SH-CS": 3},
        returned={"SH-KCN": 3, "SH-BD": 2, "SH-VL": 2},
        named={
            "SH-TP": None,
            "SH-RB": None,
            "SH-VL": _BACK,
            "SH-KCN": None,
            "SH-KCN-001": None,
            "SH-YT": _WAITS,
            "SH-GD": _WAITS,
            "SH-BD": _WAITS,
            "SH-CS": _WAITS,
        },
        begun=("SH-KCN-001",),
    ),
)
