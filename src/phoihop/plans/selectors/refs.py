"""From rows to the shapes that leave the room."""

from phoihop.indicators.types import IndicatorRef
from phoihop.plans.models import Document, Plan, Target, Task, UnitTarget
from phoihop.plans.types import (
    Cadence,
    DocumentRef,
    Method,
    PlanRef,
    PlanState,
    Size,
    TargetRef,
    TaskRef,
    UnitTargetRef,
)
from phoihop.targets import from_dict

Indicators = dict[int, IndicatorRef]


def plan_ref(row: Plan) -> PlanRef:
    return PlanRef(
        id=row.pk,
        owner_unit_id=row.owner_unit_id,
        code=row.code,
        title=row.title,
        kind=row.kind,
        state=PlanState(row.state),
        period_from=row.period_from,
        period_to=row.period_to,
        cadence=Cadence(row.cadence),
        document_id=row.document_id,
        version=row.version,
    )


def target_ref(row: Target, indicators: Indicators) -> TargetRef:
    return TargetRef(
        id=row.pk,
        plan_id=row.plan_id,
        order=row.order,
        line=row.line,
        text=row.text,
        label=row.label,
        spec=from_dict(row.spec),
        indicator=indicators[row.indicator_id],
        confirmed=row.confirmed,
        method=Method(row.method) if row.method else None,
        size=Size(row.size) if row.size else None,
    )


def task_ref(row: Task, indicators: Indicators) -> TaskRef:
    return TaskRef(
        id=row.pk,
        plan_id=row.plan_id,
        order=row.order,
        line=row.line,
        text=row.text,
        assignees=tuple(row.assignees),
        partners=tuple(row.partners),
        due=row.due,
        due_on=row.due_on,
        force=row.force,
        levels=tuple(row.levels),
        indicator=indicators[row.indicator_id] if row.indicator_id else None,
        confirmed=row.confirmed,
    )


def unit_target_ref(row: UnitTarget) -> UnitTargetRef:
    return UnitTargetRef(
        target_id=row.target_id,
        unit_id=row.unit_id,
        method=Method(row.method),
        value=row.value,
        handed=row.handed,
        asked=row.asked,
        reason=row.reason,
    )


def document_ref(row: Document) -> DocumentRef:
    return DocumentRef(
        id=row.pk,
        owner_unit_id=row.owner_unit_id,
        kind=row.kind,
        code=row.code,
        title=row.title,
        issued_on=row.issued_on,
        file_id=row.file_id,
        header=row.header,
    )
