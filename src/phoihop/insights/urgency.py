"""When a thing to do becomes pressing, how long it takes, and what comes first."""

from collections.abc import Iterable
from datetime import date

from phoihop.insights.types import Urgency, WorkItem

SOON_DAYS = 5
SECONDS_PER_BOX = 20
FAR = date.max


def urgency_of(due: date | None, on: date) -> Urgency:
    """Say how pressing a day is: passed, within five days, or neither."""
    if due is None:
        return Urgency.WAITING
    days = (due - on).days
    if days < 0:
        return Urgency.OVERDUE
    return Urgency.SOON if days <= SOON_DAYS else Urgency.WAITING


def minutes_for(boxes: int) -> int:
    """Estimate the minutes for filling in so many boxes; at least one."""
    return max(1, round(boxes * SECONDS_PER_BOX / 60))


def in_order(items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    """Put the most urgent first; among equals the nearest day, then as they were found."""
    ranks = {urgency: rank for rank, urgency in enumerate(Urgency)}
    return tuple(sorted(items, key=lambda item: (ranks[item.urgency], item.due or FAR)))
