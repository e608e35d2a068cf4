"""A joint programme side by side: the duties of each party, and those in common."""

from phoihop.insights.sides import sides_of
from phoihop.insights.types import JointSide, JointView
from phoihop.org.types import Viewer
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.types import PartyRef, TaskRef

PARTY = "party"
FOCAL_POINT = "focal_point"


def joint_view(viewer: Viewer, whole: WholePlan) -> JointView | None:
    """Sort the tasks of a plan with a partner agency by side; None for a plan of one side."""
    parties = [party for party in whole.parties if party.role == PARTY]
    if len(parties) < 2 or not any(party.agency_id for party in parties):
        return None
    names = [party.name for party in parties]
    by_side: list[list[TaskRef]] = [[] for _party in parties]
    common: list[TaskRef] = []
    for task in whole.tasks:
        sides = sides_of(task.assignees, names)
        place = by_side[sides.pop()] if len(sides) == 1 else common
        place.append(task)
    return JointView(
        sides=tuple(
            JointSide(party.name, _is_own(viewer, party), tuple(tasks))
            for party, tasks in zip(parties, by_side, strict=True)
        ),
        common=tuple(common),
        focal_points=tuple(p.name for p in whole.parties if p.role == FOCAL_POINT),
    )


def _is_own(viewer: Viewer, party: PartyRef) -> bool:
    if viewer.agency is not None:
        return party.agency_id == viewer.agency.id
    return party.agency_id is None
