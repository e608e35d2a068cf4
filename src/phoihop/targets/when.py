"""The window of a target out of ISO dates that may be cut short ("2028", "2019-04")."""

from __future__ import annotations

from datetime import date

from phoihop.kernel.periods import Period, PeriodKind, period_on

Day = date | str | None


def first_day(day: Day) -> date | None:
    """The first day that a cut-short date may mean."""
    period = _period(day)
    return period.start if period else None


def last_day(day: Day) -> date | None:
    """The last day that a cut-short date may mean."""
    period = _period(day)
    return period.end if period else None


def window_of(due: Day, period_from: Day, period_to: Day, issued_on: Day) -> Period | None:
    """From the beginning of the document's period (or of the due year) to the day it is due.

    Without a period a full due date counts from the day of issue; a year counts from 1 January.
    """
    end = last_day(due) or last_day(period_to)
    if end is None:
        return None
    is_whole_year = isinstance(due, str) and len(due) == len("2019")
    start = first_day(period_from) or (None if is_whole_year else first_day(issued_on))
    if start is None or start > end:
        start = end.replace(month=1, day=1)
    return Period(start, end)


def _period(day: Day) -> Period | None:
    if not day:
        return None
    if isinstance(day, date):
        return Period(day, day)
    kind = {4: PeriodKind.YEAR, 7: PeriodKind.MONTH}.get(len(day), PeriodKind.SPAN)
    first = day + "0000-01-01"[len(day) :]
    return period_on(kind, date.fromisoformat(first))
