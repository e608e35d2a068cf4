"""What one unit reported before a period, beside which the new figures are typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phoihop.kernel.periods import Period, periods_of
from phoihop.reporting.models import Submission
from phoihop.reporting.types import SubmissionState, Values


@dataclass(frozen=True, slots=True)
class History:
    """``before`` is the report of the period right before, ``year`` those since January.

    ``sent`` holds what was ever sent for the period itself, by the key of its form.
    """

    before: Values
    year: tuple[Values, ...]
    sent: Mapping[str, Submission]

    def previous(self, indicator_id: int, axis: str) -> int | None:
        return figure(self.before, indicator_id, axis)

    def to_date(self, indicator_id: int, axis: str) -> int | None:
        """Give the sum since January without the new period; None when nothing was reported."""
        found = [figure(values, indicator_id, axis) for values in self.year]
        known = [value for value in found if value is not None]
        return sum(known) if known else None


def history_of(unit_id: int, period: Period) -> History:
    previous = period.previous().code
    year = earlier_in_year(period)
    codes = {period.code, previous, *year}
    rows = list(
        Submission.objects.filter(unit_id=unit_id, period__in=codes)
        .exclude(state=SubmissionState.DRAFT)
        .order_by("version")
    )
    standing = {row.period: row.values for row in rows if is_handed_in(row)}
    return History(
        before=standing.get(previous, {}),
        year=tuple(standing[code] for code in year if code in standing),
        sent={row.client_key: row for row in rows if row.period == period.code and row.client_key},
    )


def is_handed_in(row: Submission) -> bool:
    """Tell whether a version stands: it counts, or it waits for a decision."""
    return row.counts or (row.current and row.state == SubmissionState.SUBMITTED)


def earlier_in_year(period: Period) -> list[str]:
    """List the codes of the periods of the same kind since January, before this one."""
    january = period.end.replace(month=1, day=1)
    if period.start <= january:
        return []
    turns: Iterable[Period] = periods_of(period.kind, january, period.end)
    return [turn.code for turn in turns if turn.end < period.start]


def figure(values: Values, indicator_id: int, axis: str) -> int | None:
    value = values.get(str(indicator_id), {}).get(axis)
    return value if isinstance(value, int) else None
