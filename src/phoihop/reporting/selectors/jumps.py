"""Figures that moved so much since the period before that somebody should look."""

from phoihop.indicators.types import Flow
from phoihop.kernel.periods import Period

JUMP_PERCENT = 40
"""From this change on a reviewer is asked to look."""
JUMP_LEAST = 10
"""Below ten, forty percent is one activity or two: that is no news."""
FLOWING = ("count", "num")
"""The axes in which a jump says something; a whole and a yes move for other reasons."""


def jump_of(
    before: int | None, now: int | None, flow: Flow = Flow.IN_PERIOD, period: Period | None = None
) -> int | None:
    """Give the change in whole percent, signed, where it is news; None otherwise.

    A figure to date grows by itself, so only its fall within a year is news; in January it begins
    again.
    """
    if not before or now is None or abs(now - before) < JUMP_LEAST:
        return None
    percent = round(100 * (now - before) / before)
    if flow is Flow.TO_DATE:
        return percent if now < before and not _begins_a_year(period) else None
    return percent if abs(percent) >= JUMP_PERCENT else None


def _begins_a_year(period: Period | None) -> bool:
    return period is not None and period.previous().end.year < period.end.year
