"""Confirms what nobody had reviewed when the plan was made; what it says stays as it is."""

from django.db import transaction

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.org.types import Viewer
from phoihop.plans.events import PlanChanged
from phoihop.plans.models import Target, Task
from phoihop.plans.selectors.amending import plan_to_change
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.services.amendment import row_of
from phoihop.plans.types import PlanRef


@transaction.atomic
def target_confirm(*, viewer: Viewer, target_id: int) -> PlanRef:
    return _confirm(viewer, row_of(Target, target_id), "target")


@transaction.atomic
def task_confirm(*, viewer: Viewer, task_id: int) -> PlanRef:
    return _confirm(viewer, row_of(Task, task_id), "task")


def _confirm(viewer: Viewer, row: Target | Task, name: str) -> PlanRef:
    """Confirm the item; doing it again does nothing."""
    plan = plan_to_change(viewer, row.plan_id, lock=True)
    if not row.confirmed:
        row.confirmed = True
        row.save(update_fields=["confirmed"])
        audit_record(
            actor=viewer.actor,
            action=f"{name}.confirm",
            object_type="plan",
            object_id=plan.pk,
            detail={name: row.pk},
        )
        announce(PlanChanged(plan.pk))
    return plan_ref(plan)
