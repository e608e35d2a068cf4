"""The only writers of this room."""

from phoihop.papers.services.reviewing import review_write

__all__ = ["review_write"]
