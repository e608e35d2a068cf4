"""What somebody who amends a plan has to see: may it be done, whom it concerns, what was."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.plans.access import may_change
from phoihop.plans.errors import PlanDenied, PlanInvalid
from phoihop.plans.guards import is_in_use
from phoihop.plans.models import Plan, UnitDuty, UnitTarget
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.selectors.whole import WholePlan, plan_whole
from phoihop.plans.snapshots import changes_between, snapshot
from phoihop.plans.splitting import parts_of
from phoihop.plans.types import (
    Amendment,
    Method,
    PlanRef,
    PlanState,
    Reach,
    Size,
    TargetRef,
    TaskRef,
)
from phoihop.targets import TargetSpec


def plan_to_change(viewer: Viewer, plan_id: int, *, lock: bool = False) -> Plan:
    """Give the row of a running plan that the viewer's office owns; services lock it."""
    plan = visible_plan(viewer, plan_id, lock=lock)
    if not may_change(viewer, plan.owner_unit_id):
        raise PlanDenied(
            _(
                "Kế hoạch này do đơn vị ban hành quản lý. "
                "Đồng chí liên hệ cán bộ phụ trách của đơn vị đó."
            )
        )
    if plan.state != PlanState.RUNNING:
        raise PlanInvalid(_("Kế hoạch này đã thu hồi hoặc đã kết thúc nên không sửa được nữa."))
    return plan


def plan_amendable(viewer: Viewer, plan_id: int) -> WholePlan:
    """Give the whole plan to somebody who may amend it."""
    plan_to_change(viewer, plan_id)
    return plan_whole(viewer, plan_id)


def plan_is_in_use(plan: PlanRef) -> bool:
    """Tell whether a unit has reported on the plan: it is amended then, no longer taken back."""
    return is_in_use(plan.id)


def reach_of_target(viewer: Viewer, target: TargetRef, spec: TargetSpec) -> Reach:
    """Count the units that are asked about a target now, and would be if it said ``spec``."""
    plan = plan_to_change(viewer, target.plan_id)
    rows = UnitTarget.objects.filter(target_id=target.id, asked=True)
    now = set(rows.values_list("unit_id", flat=True))
    if target.method is None:
        return Reach(now=0, after=0, added=0, removed=0)
    units = tree.subtree(tree.unit_at(plan.owner_unit_id, viewer.on), viewer.on)
    parts = parts_of(spec, units, target.method, target.size or Size.MEMBERS)
    own = rows.filter(method=Method.OWN, value__isnull=False).count()
    return _reach(now, {unit_id for unit_id, part in parts.items() if part.asked}, own)


def reach_of_task(viewer: Viewer, task: TaskRef, levels: Collection[str]) -> Reach:
    """Count the units that report on a duty now, and would if it named ``levels``."""
    plan = plan_to_change(viewer, task.plan_id)
    rows = UnitDuty.objects.filter(task_id=task.id).values_list("unit_id", flat=True)
    units = tree.subtree(tree.unit_at(plan.owner_unit_id, viewer.on), viewer.on)
    return _reach(set(rows), {unit.id for unit in units if unit.level in levels})


def amendments_of(viewer: Viewer, plan_id: int) -> list[Amendment]:
    """List what was amended, the newest first; ``version`` is the one that it led to."""
    plan = visible_plan(viewer, plan_id)
    rows = list(plan.revisions.order_by("version"))
    states = [*(row.before for row in rows), snapshot(plan)]
    found = [
        Amendment(row.version + 1, row.at, row.by, row.reason, changes_between(before, after))
        for row, before, after in zip(rows, states, states[1:], strict=False)
    ]
    return found[::-1]


def _reach(now: set[int], after: set[int], own: int = 0) -> Reach:
    return Reach(len(now), len(after), len(after - now), len(now - after), own)
