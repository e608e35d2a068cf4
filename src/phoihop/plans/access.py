"""Who sees a plan and who may change it: two pure functions with their reasons."""

from dataclasses import dataclass

from phoihop.org.access import Verdict
from phoihop.org.types import Role, Viewer
from phoihop.plans.types import PlanState


@dataclass(frozen=True, slots=True)
class Standing:
    """What must be known of a plan to say whether a viewer sees it.

    ``concerns_viewer``: the viewer's unit, or one below it, has a target or a duty of the plan.
    """

    owner_unit_id: int
    state: PlanState
    concerns_viewer: bool
    agency_ids: frozenset[int]


def may_see(viewer: Viewer, plan: Standing) -> Verdict:
    """The owner, the units it was handed to, the agencies that are party to it; nobody above."""
    if viewer.unit is not None and viewer.unit.id == plan.owner_unit_id:
        return Verdict(allowed=True, rule="owner")
    if plan.state is PlanState.WITHDRAWN:
        return Verdict(allowed=False, rule="withdrawn-is-the-owners-alone")
    if viewer.unit is not None:
        below = plan.owner_unit_id in viewer.unit.path
        return Verdict(allowed=below and plan.concerns_viewer, rule="units-it-concerns")
    is_party = viewer.agency is not None and viewer.agency.id in plan.agency_ids
    return Verdict(allowed=is_party, rule="partner-sees-joint-programmes-only")


def may_change(viewer: Viewer, owner_unit_id: int) -> Verdict:
    """Amend, withdraw, hand down: an officer of the owner."""
    if viewer.unit is None or viewer.unit.id != owner_unit_id:
        return Verdict(allowed=False, rule="own-unit-only")
    return Verdict(allowed=viewer.role is Role.OFFICER, rule="officer-of-the-owner")
