"""How a plan went down: for each target, the number of every unit in the viewer's sight."""

from typing import Any

from django.db.models import QuerySet

from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.plans.models import UnitDuty, UnitTarget
from phoihop.plans.selectors.plans import plan_missing, plan_scope, visible_plan
from phoihop.plans.selectors.refs import plan_ref, unit_target_ref
from phoihop.plans.types import UnitTargetRef


def cascade_of(viewer: Viewer, plan_id: int) -> dict[int, dict[int, UnitTargetRef]]:
    """Give ``found[target_id][unit_id]`` for the viewer's scope and everything below it."""
    inside = _inside(viewer, plan_id)
    rows = UnitTarget.objects.filter(
        target__plan_id=plan_id, target__dropped=False, unit_id__in=inside
    )
    found: dict[int, dict[int, UnitTargetRef]] = {}
    for row in rows:
        found.setdefault(row.target_id, {})[row.unit_id] = unit_target_ref(row)
    return found


def duties_handed(viewer: Viewer, plan_id: int) -> dict[int, set[int]]:
    """Give the units in the viewer's scope that report on each task: ``found[task_id]``."""
    inside = _inside(viewer, plan_id)
    rows = UnitDuty.objects.filter(task__plan_id=plan_id, task__dropped=False, unit_id__in=inside)
    found: dict[int, set[int]] = {}
    for task_id, unit_id in rows.values_list("task_id", "unit_id"):
        found.setdefault(task_id, set()).add(unit_id)
    return found


def _inside(viewer: Viewer, plan_id: int) -> QuerySet[Any, int]:
    """Give the ids of the viewer's branch; what units were handed is no business of a partner."""
    plan = visible_plan(viewer, plan_id)
    if viewer.unit is None:
        raise plan_missing()
    return tree.subtree_ids(plan_scope(viewer, plan_ref(plan)), viewer.on)
