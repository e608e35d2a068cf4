"""The tables of this room; private to it."""

from phoihop.intake.models.reading_run import ReadingRun
from phoihop.intake.models.review_item import ReviewItem

__all__ = ["ReadingRun", "ReviewItem"]
