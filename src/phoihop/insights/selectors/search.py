"""One search over plans, targets and units."""

from phoihop.insights.types import Found
from phoihop.org.selectors import units_search
from phoihop.org.types import Viewer
from phoihop.plans.selectors.search import plans_search, targets_search

SHORTEST = 2
"""Fewer letters would find nearly everything."""


def search(viewer: Viewer, words: str) -> Found:
    wanted = " ".join(words.split())
    if len(wanted) < SHORTEST:
        return Found(words=wanted)
    return Found(
        plans=tuple(plans_search(viewer, wanted)),
        targets=tuple(targets_search(viewer, wanted)),
        units=tuple(units_search(viewer, wanted)),
        words=wanted,
    )
