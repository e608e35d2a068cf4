"""Which of the viewer's own plans still wait to be handed down."""

from django.db.models import Exists, OuterRef

from phoihop.org.types import Viewer
from phoihop.plans.models import Plan, UnitDuty, UnitTarget
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.types import PlanRef, PlanState


def plans_not_handed_down(viewer: Viewer) -> list[PlanRef]:
    """List the running plans of the viewer's unit of which no unit has a target or a duty."""
    if viewer.unit is None:
        return []
    rows = Plan.objects.filter(owner_unit_id=viewer.unit.id, state=PlanState.RUNNING).exclude(
        Exists(UnitTarget.objects.filter(target__plan_id=OuterRef("pk")))
        | Exists(UnitDuty.objects.filter(task__plan_id=OuterRef("pk")))
    )
    return [plan_ref(row) for row in rows.order_by("pk")]
