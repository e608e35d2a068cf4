"""Changing a plan: taking it back while nobody has reported, amending its targets and tasks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from django.http import Http404
from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.amendments import ReasonIn, TargetIn, TaskIn
from phoihop.api.schemas.plans import PlanOut
from phoihop.plans import services
from phoihop.plans.selectors import plan_amendable
from phoihop.plans.types import PlanRef, TargetRef, TaskChanges, TaskRef

router = Router(tags=["plans"])
Item = TypeVar("Item", TargetRef, TaskRef)
MAY_BE_TAKEN_AWAY = frozenset({"value_to", "due", "start"})


@router.post("/{int:plan_id}/withdraw", response=PlanOut)
def withdraw(request: ViewerRequest, plan_id: int, body: ReasonIn) -> PlanRef:
    """Take a plan back that was confirmed by mistake; 409 once a unit has reported."""
    return services.plan_withdraw(viewer=request.auth, plan_id=plan_id, reason=body.reason)


@router.patch("/{int:plan_id}/targets/{int:target_id}", response=PlanOut)
def amend_target(request: ViewerRequest, plan_id: int, target_id: int, body: TargetIn) -> PlanRef:
    """Amend a target; it reaches the units that it then concerns at once."""
    whole = plan_amendable(request.auth, plan_id)
    target = _one_of(whole.targets, target_id)
    given: dict[str, Any] = {
        name: frozenset(value) if name == "levels" else value
        for name, value in body.dict(exclude={"reason"}, exclude_unset=True).items()
        if value is not None or name in MAY_BE_TAKEN_AWAY
    }
    terms = replace(services.terms_of(target.spec, target.label), **given)
    return services.target_edit(
        viewer=request.auth,
        target_id=target_id,
        reason=body.reason,
        spec=services.with_terms(target.spec, terms, whole.plan.period_from),
        label=terms.label,
    )


@router.patch("/{int:plan_id}/tasks/{int:task_id}", response=PlanOut)
def amend_task(request: ViewerRequest, plan_id: int, task_id: int, body: TaskIn) -> PlanRef:
    """Amend a task; with `levels` it goes to the units that then report on it."""
    _one_of(plan_amendable(request.auth, plan_id).tasks, task_id)
    changes = TaskChanges(
        text=body.text,
        due=body.due,
        levels=None if body.levels is None else tuple(body.levels),
    )
    return services.task_edit(
        viewer=request.auth, task_id=task_id, reason=body.reason, changes=changes
    )


def _one_of(items: Sequence[Item], item_id: int) -> Item:
    found = next((item for item in items if item.id == item_id), None)
    if found is None:
        raise Http404
    return found
