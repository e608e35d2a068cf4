"""What one unit reported before a period, beside which the new figures are typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from phoihop.kernel.periods import Period, periods_of
from phoihop.reporting.models import Submission
from phoihop.reporting.types import SubmissionState, Values


@dataclass(frozen=True, slots=True)
class History:
    """``before`` is the report of the period right before, ``year`` those since January."""

    before: Values
    year: tuple[Values, ...]

    def previous(self, indicator_id: int, axis: str) -> int | None:
        return figure(self.before, indicator_id, axis)

    def to_date(self, indicator_id: int, axis: str) -> int | None:
        """Give the sum since January without the new period; None when nothing was reported."""
        found = [figure(values, indicator_id, axis) for values in self.year]
        known = [value for value in found if value is not None]
        return sum(known) if known else None


def history_of(unit_id: int, period: Period) -> History:
    previous = period.previous()
    year = earlier_in_year(period)
    rows = handed_in().filter(unit_id=unit_id, period__in={previous.code, *year})
    values = {row.period: row.values for row in rows.order_by("version")}
    return History(
        before=values.get(previous.code, {}),
        year=tuple(values[code] for code in year if code in values),
    )


def handed_in() -> QuerySet[Submission]:
    """Match the versions that stand: those that count, and those that wait for a decision."""
    waiting = Q(current=True, state=SubmissionState.SUBMITTED)
    return Submission.objects.filter(Q(counts=True) | waiting)


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
