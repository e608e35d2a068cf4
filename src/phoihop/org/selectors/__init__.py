"""The only readers of this room. ``tree`` knows no viewer: it is for services and the worker."""

from phoihop.org.selectors import tree
from phoihop.org.selectors.agencies import agencies_paired_with, agency_at
from phoihop.org.selectors.departments import departments_of
from phoihop.org.selectors.units import (
    branches_below,
    superiors_of,
    unit_get,
    units_below,
    units_search,
)
from phoihop.org.selectors.viewers import positions_of, viewer_for

__all__ = [
    "agencies_paired_with",
    "agency_at",
    "branches_below",
    "departments_of",
    "positions_of",
    "superiors_of",
    "tree",
    "unit_get",
    "units_below",
    "units_search",
    "viewer_for",
]
