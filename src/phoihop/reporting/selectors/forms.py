"""The report form of one unit for one period, made from its targets and its duties."""

from dataclasses import replace
from functools import lru_cache

from phoihop.indicators.types import Flow, IndicatorRef
from phoihop.kernel.periods import Period, PeriodKind, period_on
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.selectors import assignments
from phoihop.plans.types import PlanRef, TargetRef, TaskRef, UnitTargetRef
from phoihop.reporting.access import require_sight
from phoihop.reporting.selectors import boxes
from phoihop.reporting.selectors.history import History, history_of
from phoihop.reporting.types import FormEntry, FormField, ReportForm
from phoihop.targets import FieldSpec, TargetSpec, fields_of


def form_for(viewer: Viewer, unit_id: int, period: Period) -> ReportForm:
    unit = tree.unit_at(unit_id, viewer.on)
    require_sight(viewer, unit)
    return form_of(unit, period)


def form_of(unit: UnitRef, period: Period) -> ReportForm:
    """Build the form, unguarded: for services. One entry an indicator, whatever plans it serves."""
    days = (period.end, period.start)
    history = history_of(unit.id, period)
    entries: dict[int, FormEntry] = {}
    for plan, target, part in assignments.targets_of_unit(unit.id, *days):
        if is_due(plan, period) and is_counted(target.spec, period):
            _add(entries, _target_entry(plan, target, part, unit, history))
    for plan, task in assignments.duties_of_unit(unit.id, *days):
        if task.indicator is not None and is_due(plan, period):
            _add(entries, _duty_entry(plan, task, task.indicator, history))
    return ReportForm(unit=unit, period=period, entries=tuple(entries.values()))


def is_due(plan: PlanRef, period: Period) -> bool:
    """Tell whether a plan is reported on in a period: a yearly one is in the last quarter only.

    Not due is not missing: what is not due is not asked.
    """
    turn = period_on(PeriodKind(plan.cadence), period.end)
    return turn.kind.months <= period.kind.months or period.contains(min(turn.end, plan.period_to))


def is_counted(spec: TargetSpec, period: Period) -> bool:
    """Tell whether a period shares a day with the target's own window (next year's is not due)."""
    window = spec.window
    return window is None or (window.start <= period.end and period.start <= window.end)


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
    plan: PlanRef, target: TargetRef, part: UnitTargetRef, unit: UnitRef, history: History
) -> FormEntry:
    fields = tuple(
        _field(target.indicator, spec, boxes.limits_of(spec, target.spec, unit), history)
        for spec in _fields_of(target.spec)
    )
    return FormEntry(
        indicator=target.indicator,
        plan_id=plan.id,
        plan_title=plan.title,
        target_id=target.id,
        task_id=None,
        what=target.label,
        aim=boxes.aim_of(target.spec, part),
        fields=fields,
    )


def _duty_entry(
    plan: PlanRef, task: TaskRef, indicator: IndicatorRef, history: History
) -> FormEntry:
    fields = tuple(
        _field(indicator, spec, boxes.NO_LIMITS, history) for spec in boxes.duty_fields()
    )
    return FormEntry(
        indicator=indicator,
        plan_id=plan.id,
        plan_title=plan.title,
        target_id=None,
        task_id=task.id,
        what=task.text,
        aim="",
        fields=fields,
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


@lru_cache(maxsize=1024)
def _fields_of(spec: TargetSpec) -> tuple[FieldSpec, ...]:
    return fields_of(spec)
