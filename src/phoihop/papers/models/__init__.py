"""The tables of this room; private to it."""

from phoihop.papers.models.paper import Paper

__all__ = ["Paper"]
