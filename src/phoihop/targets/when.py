"""The window of a target out of ISO dates that may be cut short ("2028", "2019-04")."""

from __future__ import annotations

from datetime import date

from phoihop.kernel import dates
from phoihop.kernel.periods import Period

Day = date | str | None


def window_of(due: Day, period_from: Day, period_to: Day, issued_on: Day) -> Period | None:
    """From the beginning of the document's period (or of the due year) to the day it is due.

    Without a period a full due date counts from the day of issue; a year counts from 1 January.
    """
    end = _last(due) or _last(period_to)
    if end is None:
        return None
    is_whole_year = isinstance(due, str) and len(due) == len("2019")
    start = _first(period_from) or (None if is_whole_year else _first(issued_on))
    if start is None or start > end:
        start = end.replace(month=1, day=1)
    return Period(start, end)


def _first(day: Day) -> date | None:
    return dates.first_day(day) if isinstance(day, str) and day else day or None


def _last(day: Day) -> date | None:
    return dates.last_day(day) if isinstance(day, str) and day else day or None
