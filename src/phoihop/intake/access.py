"""Who sees a paper while it is being read in, and who works on it."""

from phoihop.org.access import Verdict
from phoihop.org.types import Role, Viewer

READERS = frozenset({Role.OFFICER, Role.LEADER})


def may_see_run(viewer: Viewer, owner_unit_id: int) -> Verdict:
    """Officers and leaders of the office whose paper it is; it is a draft, so nobody else."""
    if viewer.unit is None or viewer.unit.id != owner_unit_id:
        return Verdict(allowed=False, rule="own-unit-only")
    return Verdict(allowed=viewer.role in READERS, rule="officers-and-leaders-of-the-office")


def may_review(viewer: Viewer, owner_unit_id: int) -> Verdict:
    """An officer of the office decides on items and makes the plan."""
    seen = may_see_run(viewer, owner_unit_id)
    if not seen:
        return seen
    return Verdict(allowed=viewer.role is Role.OFFICER, rule="officer-of-the-office")
