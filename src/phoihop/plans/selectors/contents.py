"""What stands in a plan that the viewer may see."""

from collections.abc import Iterable

from phoihop.indicators.selectors import indicators_by_id
from phoihop.org.types import Viewer
from phoihop.plans.models import Target, Task
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.selectors.refs import target_ref, task_ref
from phoihop.plans.types import (
    DeadlineRef,
    PartyRef,
    SectionRef,
    TargetRef,
    TaskRef,
)


def targets_of(viewer: Viewer, plan_id: int) -> list[TargetRef]:
    return target_refs(visible_plan(viewer, plan_id).targets.filter(dropped=False))


def tasks_of(viewer: Viewer, plan_id: int) -> list[TaskRef]:
    return task_refs(visible_plan(viewer, plan_id).tasks.filter(dropped=False))


def sections_of(viewer: Viewer, plan_id: int) -> list[SectionRef]:
    return [
        SectionRef(row.pk, row.line, row.marker, row.level, row.title, row.role)
        for row in visible_plan(viewer, plan_id).sections.all()
    ]


def parties_of(viewer: Viewer, plan_id: int) -> list[PartyRef]:
    return [
        PartyRef(row.name, row.role, row.unit_id, row.agency_id)
        for row in visible_plan(viewer, plan_id).parties.order_by("pk")
    ]


def deadlines_of(viewer: Viewer, plan_id: int) -> list[DeadlineRef]:
    """List the plan's dates, the nearest first; what has no end stands by its beginning."""
    rows = visible_plan(viewer, plan_id).deadlines.order_by("pk")
    found = [DeadlineRef(row.line, row.kind, row.starts, row.ends, row.what) for row in rows]
    return sorted(found, key=lambda date: date.ends or date.starts or "")


def target_refs(rows: Iterable[Target]) -> list[TargetRef]:
    found = list(rows)
    indicators = indicators_by_id(row.indicator_id for row in found)
    return [target_ref(row, indicators) for row in found]


def task_refs(rows: Iterable[Task]) -> list[TaskRef]:
    found = list(rows)
    indicators = indicators_by_id(row.indicator_id for row in found if row.indicator_id)
    return [task_ref(row, indicators) for row in found]
