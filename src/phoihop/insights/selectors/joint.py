"""A joint programme side by side: the duties of each party, and those in common."""

from collections.abc import Iterable

from phoihop.insights.sides import sides_of
from phoihop.insights.types import JointSide, JointView
from phoihop.org.types import Viewer
from phoihop.plans.types import PartyRef, TaskRef

PARTY = "party"
FOCAL_POINT = "focal_point"


def joint_view(
    viewer: Viewer, parties: Iterable[PartyRef], tasks: Iterable[TaskRef]
) -> JointView | None:
    """Sort the tasks of a plan with a partner agency by side; None for a plan of one side."""
    named = list(parties)
    signed = [party for party in named if party.role == PARTY]
    if len(signed) < 2 or not any(party.agency_id for party in signed):
        return None
    names = [party.name for party in signed]
    by_side: list[list[TaskRef]] = [[] for _party in signed]
    common: list[TaskRef] = []
    for task in tasks:
        sides = sides_of(task.assignees, names)
        place = by_side[sides.pop()] if len(sides) == 1 else common
        place.append(task)
    return JointView(
        sides=tuple(
            JointSide(party.name, _is_own(viewer, party), tuple(own))
            for party, own in zip(signed, by_side, strict=True)
        ),
        common=tuple(common),
        focal_points=tuple(p.name for p in named if p.role == FOCAL_POINT),
    )


def _is_own(viewer: Viewer, party: PartyRef) -> bool:
    if viewer.agency is not None:
        return party.agency_id == viewer.agency.id
    return party.agency_id is None
