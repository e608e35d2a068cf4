"""Which numbers and duties which unit has. Knows no viewer: for services above and the worker."""

from collections.abc import Iterable
from datetime import date

from phoihop.plans.models import Plan, PlanRevision, Target, Task, UnitDuty, UnitTarget
from phoihop.plans.selectors.contents import target_refs, task_refs
from phoihop.plans.selectors.refs import plan_ref, unit_target_ref
from phoihop.plans.types import Method, PlanRef, PlanState, TargetRef, TaskRef, UnitTargetRef


def plans_running(on: date, since: date | None = None) -> list[PlanRef]:
    """List the plans that run on ``on``, or on any day from ``since`` to ``on``."""
    rows = Plan.objects.filter(
        state=PlanState.RUNNING, period_from__lte=on, period_to__gte=since or on
    ).order_by("pk")
    return [plan_ref(row) for row in rows]


def plan_at(plan_id: int) -> PlanRef:
    return plan_ref(Plan.objects.get(pk=plan_id))


def targets_of_unit(
    unit_id: int, on: date, since: date | None = None
) -> list[tuple[PlanRef, TargetRef, UnitTargetRef]]:
    """List the targets for which this unit is asked for figures on ``on``, plan by plan."""
    rows = UnitTarget.objects.filter(unit_id=unit_id, asked=True, target__dropped=False)
    parts = {row.target_id: unit_target_ref(row) for row in rows}
    plans = {plan.id: plan for plan in plans_running(on, since)}
    targets = target_refs(
        Target.objects.filter(pk__in=parts, plan_id__in=plans).order_by("plan_id", "order")
    )
    return [(plans[target.plan_id], target, parts[target.id]) for target in targets]


def duties_of_unit(
    unit_id: int, on: date, since: date | None = None
) -> list[tuple[PlanRef, TaskRef]]:
    """List the duties without a number on which this unit reports on ``on``, plan by plan."""
    plans = {plan.id: plan for plan in plans_running(on, since)}
    handed = UnitDuty.objects.filter(unit_id=unit_id).values("task_id")
    tasks = task_refs(
        Task.objects.filter(pk__in=handed, dropped=False, plan_id__in=plans).order_by(
            "plan_id", "order"
        )
    )
    return [(plans[task.plan_id], task) for task in tasks]


def targets_of_plan(plan_id: int) -> list[TargetRef]:
    return target_refs(Target.objects.filter(plan_id=plan_id, dropped=False))


def count_asked(unit_id: int, on: date) -> int:
    """Count the targets and duties on which this unit reports on ``on``."""
    running = {"plan__state": PlanState.RUNNING, "plan__period_from__lte": on}
    live = {**running, "plan__period_to__gte": on, "dropped": False}
    targets = UnitTarget.objects.filter(
        unit_id=unit_id, asked=True, target__in=Target.objects.filter(**live)
    )
    duties = UnitDuty.objects.filter(unit_id=unit_id, task__in=Task.objects.filter(**live))
    return targets.count() + duties.count()


def duties_of_plan(plan_id: int) -> list[TaskRef]:
    """List the tasks on which units report."""
    rows = Task.objects.filter(plan_id=plan_id, dropped=False, indicator__isnull=False)
    return [task for task in task_refs(rows) if task.levels]


def targets_of_plans(plan_ids: Iterable[int]) -> list[TargetRef]:
    """List the targets of several plans at once, plan by plan."""
    rows = Target.objects.filter(plan_id__in=list(plan_ids), dropped=False)
    return target_refs(rows.order_by("plan_id", "order"))


def duties_of_plans(plan_ids: Iterable[int]) -> list[TaskRef]:
    """List the tasks of several plans on which units report, plan by plan."""
    rows = Task.objects.filter(plan_id__in=list(plan_ids), dropped=False, indicator__isnull=False)
    return [task for task in task_refs(rows.order_by("plan_id", "order")) if task.levels]


def parts_of_unit(unit_id: int) -> dict[int, UnitTargetRef]:
    """Give what one unit is asked for, by target, in whatever plan."""
    rows = UnitTarget.objects.filter(unit_id=unit_id, asked=True)
    values = rows.values_list("target_id", "method", "value", "handed", "reason")
    return {
        target_id: UnitTargetRef(target_id, unit_id, Method(method), value, handed, reason=reason)
        for target_id, method, value, handed, reason in values
    }


def duties_of_one(unit_id: int) -> set[int]:
    """Give the ids of the tasks on which one unit reports, in whatever plan."""
    return set(UnitDuty.objects.filter(unit_id=unit_id).values_list("task_id", flat=True))


def unit_targets(
    target_ids: Iterable[int], unit_ids: Iterable[int] | None = None
) -> dict[int, dict[int, UnitTargetRef]]:
    """Give the parts of each target by unit, or by these units: ``found[target_id][unit_id]``."""
    found: dict[int, dict[int, UnitTargetRef]] = {target_id: {} for target_id in target_ids}
    rows = UnitTarget.objects.filter(target_id__in=list(found))
    for row in rows if unit_ids is None else rows.filter(unit_id__in=list(unit_ids)):
        found[row.target_id][row.unit_id] = unit_target_ref(row)
    return found


def units_asked_for(target_ids: Iterable[int]) -> dict[int, set[int]]:
    """Give the ids of the units that are asked for figures on each target."""
    found: dict[int, set[int]] = {target_id: set() for target_id in target_ids}
    pairs = UnitTarget.objects.filter(target_id__in=list(found), asked=True)
    for target_id, unit_id in pairs.values_list("target_id", "unit_id"):
        found[target_id].add(unit_id)
    return found


def duty_units(task_ids: Iterable[int]) -> dict[int, set[int]]:
    """Give the ids of the units that report on each task."""
    found: dict[int, set[int]] = {task_id: set() for task_id in task_ids}
    pairs = UnitDuty.objects.filter(task_id__in=list(found)).values_list("task_id", "unit_id")
    for task_id, unit_id in pairs:
        found[task_id].add(unit_id)
    return found


def counted_by(plan_id: int) -> set[int]:
    """Give the ids of the indicators of all targets and tasks, the dropped ones too."""
    targets = Target.objects.filter(plan_id=plan_id).order_by().values_list("indicator_id")
    tasks = Task.objects.filter(plan_id=plan_id, indicator__isnull=False).order_by()
    return {pk for (pk,) in targets.union(tasks.values_list("indicator_id"))}


def counted_before(plan_id: int) -> set[int]:
    """Give the ids of the indicators that the plan counted before one amendment or another."""
    states = PlanRevision.objects.filter(plan_id=plan_id).values_list("before", flat=True)
    rows = [row for before in states for row in (*before["targets"], *before["tasks"])]
    return {row["indicator_id"] for row in rows if row["indicator_id"] is not None}


def units_asked(on: date) -> set[int]:
    """Give the ids of all units that have something to report on ``on``."""
    plans = [plan.id for plan in plans_running(on)]
    targets = UnitTarget.objects.filter(
        asked=True, target__dropped=False, target__plan_id__in=plans
    ).values_list("unit_id", flat=True)
    duties = UnitDuty.objects.filter(task__dropped=False, task__plan_id__in=plans).values_list(
        "unit_id", flat=True
    )
    return set(targets.distinct()) | set(duties.distinct())
