"""A whole plan in one piece, for a page that shows all of it: the right to see it is asked once."""

from collections.abc import Iterable
from dataclasses import dataclass

from phoihop.indicators.selectors import indicators_by_id
from phoihop.org.types import Viewer
from phoihop.plans.models import Document, Plan, PlanParty, Target, Task
from phoihop.plans.selectors.plans import visible_plan, visible_rows
from phoihop.plans.selectors.refs import document_ref, plan_ref, target_ref, task_ref
from phoihop.plans.types import (
    DeadlineRef,
    DocumentRef,
    PartyRef,
    PlanRef,
    PlanState,
    TargetRef,
    TaskRef,
)


@dataclass(frozen=True, slots=True)
class WholePlan:
    """``deadlines`` stand by their day, the nearest first; ``targets`` and ``tasks`` as printed."""

    plan: PlanRef
    document: DocumentRef
    targets: tuple[TargetRef, ...]
    tasks: tuple[TaskRef, ...]
    parties: tuple[PartyRef, ...]
    deadlines: tuple[DeadlineRef, ...]


@dataclass(frozen=True, slots=True)
class PlanDuties:
    """What a plan asks of whom, without its numbers."""

    plan: PlanRef
    tasks: tuple[TaskRef, ...]
    parties: tuple[PartyRef, ...]


def plan_whole(viewer: Viewer, plan_id: int) -> WholePlan:
    row = visible_plan(viewer, plan_id)
    targets, tasks = _contents(row)
    return WholePlan(
        plan=plan_ref(row),
        document=document_ref(Document.objects.defer("text").get(pk=row.document_id)),
        targets=targets,
        tasks=tasks,
        parties=_parties(row.parties.order_by("pk")),
        deadlines=_deadlines(row),
    )


def duties_of_plans(viewer: Viewer) -> list[PlanDuties]:
    """List the running plans that the viewer sees with their tasks, in as many queries as one."""
    running = visible_rows(viewer).filter(state=PlanState.RUNNING)
    rows = list(running.prefetch_related("tasks", "parties"))
    tasks = [task for row in rows for task in row.tasks.all()]
    indicators = indicators_by_id(task.indicator_id for task in tasks if task.indicator_id)
    return [
        PlanDuties(
            plan=plan_ref(row),
            tasks=tuple(task_ref(task, indicators) for task in row.tasks.all() if not task.dropped),
            parties=_parties(sorted(row.parties.all(), key=lambda party: party.pk)),
        )
        for row in rows
    ]


def _contents(row: Plan) -> tuple[tuple[TargetRef, ...], tuple[TaskRef, ...]]:
    targets: list[Target] = list(row.targets.filter(dropped=False))
    tasks: list[Task] = list(row.tasks.filter(dropped=False))
    counted = {target.indicator_id for target in targets}
    counted |= {task.indicator_id for task in tasks if task.indicator_id}
    indicators = indicators_by_id(counted)
    return (
        tuple(target_ref(target, indicators) for target in targets),
        tuple(task_ref(task, indicators) for task in tasks),
    )


def _parties(rows: Iterable[PlanParty]) -> tuple[PartyRef, ...]:
    return tuple(PartyRef(row.name, row.role, row.unit_id, row.agency_id) for row in rows)


def _deadlines(row: Plan) -> tuple[DeadlineRef, ...]:
    days = [
        DeadlineRef(day.line, day.kind, day.starts, day.ends, day.what)
        for day in row.deadlines.order_by("pk")
    ]
    return tuple(sorted(days, key=lambda day: day.ends or day.starts or ""))
