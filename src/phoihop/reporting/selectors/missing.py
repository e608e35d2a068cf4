"""How many reports are missing in the part of the tree that one line of a review list shows."""

from phoihop.org.types import Level
from phoihop.reporting.types import ReviewRow, ReviewState

_SILENT = (ReviewState.MISSING, ReviewState.DRAFT)


def missing_in(row: ReviewRow) -> int:
    """Count units that have not sent anything: a base unit itself, or those below an upper one.

    An upper union often has nothing of its own to report, so its own silence says nothing.
    """
    if row.below is not None:
        return row.below.missing
    return int(row.state in _SILENT and row.unit.level is Level.BASE)
