"""A whole plan in one piece, for a page that shows all of it: the right to see it is asked once."""

from dataclasses import dataclass

from phoihop.org.types import Viewer
from phoihop.plans.selectors.contents import target_refs, task_refs
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.selectors.refs import document_ref, plan_ref
from phoihop.plans.types import (
    DeadlineRef,
    DocumentRef,
    PartyRef,
    PlanRef,
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


def plan_whole(viewer: Viewer, plan_id: int) -> WholePlan:
    row = visible_plan(viewer, plan_id)
    dates = [
        DeadlineRef(day.line, day.kind, day.starts, day.ends, day.what)
        for day in row.deadlines.order_by("pk")
    ]
    return WholePlan(
        plan=plan_ref(row),
        document=document_ref(row.document),
        targets=tuple(target_refs(row.targets.filter(dropped=False))),
        tasks=tuple(task_refs(row.tasks.filter(dropped=False))),
        parties=tuple(
            PartyRef(party.name, party.role, party.unit_id, party.agency_id)
            for party in row.parties.order_by("pk")
        ),
        deadlines=tuple(sorted(dates, key=lambda day: day.ends or day.starts or "")),
    )
