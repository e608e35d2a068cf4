"""The report form of one unit for one period, made from its targets and its duties."""

from dataclasses import replace

from phoihop.indicators.types import Flow, IndicatorRef
from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.selectors import assignments
from phoihop.plans.types import PlanRef, TaskRef, UnitTargetRef
from phoihop.reporting.access import require_sight
from phoihop.reporting.selectors import boxes
from phoihop.reporting.selectors.history import History, history_of
from phoihop.reporting.selectors.questions import AskedTarget, asked_in
from phoihop.reporting.types import FormEntry, FormField, ReportForm
from phoihop.targets import FieldSpec


def form_for(viewer: Viewer, unit_id: int, period: Period) -> ReportForm:
    unit = tree.unit_at(unit_id, viewer.on)
    require_sight(viewer, unit)
    return form_of(unit, period)


def form_of(unit: UnitRef, period: Period, history: History | None = None) -> ReportForm:
    """Build the form, unguarded: for services. One entry an indicator, whatever plans it serves."""
    asked = asked_in(period)
    known = history or history_of(unit.id, period)
    heads = boxes.Heads(unit)
    parts = assignments.parts_of_unit(unit.id)
    duties = assignments.duties_of_one(unit.id)
    entries: dict[int, FormEntry] = {}
    for each in asked.targets:
        target = each.target
        if target.id in parts:
            plan = asked.plans[target.plan_id]
            _add(entries, _target_entry(plan, each, parts[target.id], heads, known))
    duty_boxes = boxes.duty_fields() if asked.duties else ()
    for task in asked.duties:
        if task.id in duties and task.indicator is not None:
            plan = asked.plans[task.plan_id]
            _add(entries, _duty_entry(plan, task, task.indicator, duty_boxes, known))
    return ReportForm(unit=unit, period=period, entries=tuple(entries.values()))


def _add(entries: dict[int, FormEntry], entry: FormEntry) -> None:
    first = entries.setdefault(entry.indicator.id, entry)
    if first is entry:
        return
    known = {field.axis for field in first.fields}
    more = tuple(field for field in entry.fields if field.axis not in known)
    also = first.also_for
    if entry.plan_id != first.plan_id:
        also = (*also, entry.plan_title)
    entries[entry.indicator.id] = replace(first, fields=first.fields + more, also_for=also)


def _target_entry(
    plan: PlanRef, asked: AskedTarget, part: UnitTargetRef, heads: boxes.Heads, history: History
) -> FormEntry:
    target = asked.target
    fields = tuple(
        _field(target.indicator, spec, heads.limits_of(spec, target.spec), history)
        for spec in asked.fields
    )
    return FormEntry(
        indicator=target.indicator,
        plan_id=plan.id,
        plan_code=plan.code,
        plan_title=plan.title,
        target_id=target.id,
        task_id=None,
        what=target.label,
        aim=asked.aim,
        part=boxes.part_words(target.spec, part),
        fields=fields,
    )


def _duty_entry(
    plan: PlanRef,
    task: TaskRef,
    indicator: IndicatorRef,
    specs: tuple[FieldSpec, ...],
    history: History,
) -> FormEntry:
    return FormEntry(
        indicator=indicator,
        plan_id=plan.id,
        plan_code=plan.code,
        plan_title=plan.title,
        target_id=None,
        task_id=task.id,
        what=task.text,
        aim="",
        part="",
        fields=tuple(_field(indicator, spec, boxes.NO_LIMITS, history) for spec in specs),
    )


def _field(
    indicator: IndicatorRef, spec: FieldSpec, limits: boxes.Limits, history: History
) -> FormField:
    is_flow = indicator.flow is Flow.IN_PERIOD and spec.key in boxes.ADDING
    return FormField(
        key=f"{indicator.id}.{spec.key}",
        axis=spec.key,
        label=spec.label,
        hint=spec.hint,
        unit_label=spec.unit_label,
        kind=spec.kind,
        bound=limits.bound,
        bound_name=limits.bound_name,
        previous=history.previous(indicator.id, spec.key),
        to_date=history.to_date(indicator.id, spec.key) if is_flow else None,
        supplied=limits.supplied,
        flow=indicator.flow,
    )
