"""The dates of a plan and of its tasks, by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from phoihop.kernel.dates import last_day
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.types import DeadlineRef
from phoihop.web import formats


@dataclass(frozen=True, slots=True)
class Day:
    """One date as it is shown; ``by`` is its last day, by which the list is ordered.

    ``short`` leaves the year out where it is this one; ``distance`` is said when it is near.
    """

    by: date
    printed: str
    what: str
    line: int | None
    is_past: bool
    short: str = ""
    distance: str = ""


def calendar_of(whole: WholePlan, on: date) -> list[Day]:
    """List the dates still to come first, the nearest on top, then those that have passed."""
    days = [found for item in whole.deadlines if (found := _day(item, on)) is not None]
    listed = {(day.line, day.by) for day in days}
    days += [
        Day(task.due_on, formats.day(task.due_on), task.text, task.line, task.due_on < on)
        for task in whole.tasks
        if task.due_on and (task.line, task.due_on) not in listed
    ]
    return sorted(days, key=lambda day: (day.is_past, day.by))


def upcoming(whole: WholePlan, on: date, limit: int = 4) -> list[Day]:
    coming = [day for day in calendar_of(whole, on) if not day.is_past][:limit]
    return [
        replace(
            day,
            short=_without_year(day, on),
            distance=formats.distance(day.by) if (day.by - on).days <= formats.NEAR_DAYS else "",
        )
        for day in coming
    ]


def _day(item: DeadlineRef, on: date) -> Day | None:
    partial = item.ends or item.starts
    if partial is None:
        return None
    by = last_day(partial)
    return Day(by, _printed(item), item.what, item.line, by < on)


def _without_year(day: Day, on: date) -> str:
    """Print the last day, the year only where it is another one or all that the paper says."""
    if day.printed == str(day.by.year):
        return day.printed
    return formats.day(day.by, with_year=day.by.year != on.year)


def _printed(item: DeadlineRef) -> str:
    return " – ".join(_partial(value) for value in (item.starts, item.ends) if value)


def _partial(value: str) -> str:
    """Print a date that may be cut short: "30/9/2026", "9/2026", "2026"."""
    year, *rest = value.split("-")
    if len(rest) == 2:
        return formats.day(date(int(year), int(rest[0]), int(rest[1])))
    return f"{int(rest[0])}/{year}" if rest else year
