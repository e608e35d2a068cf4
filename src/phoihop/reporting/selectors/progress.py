"""How a plan stands in one subtree, from the roll-up tables alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from phoihop.kernel.periods import Period, parse_period
from phoihop.org.access import Action, may
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans import selectors as plans
from phoihop.plans.types import PlanRef, TargetRef, TaskRef, UnitTargetRef
from phoihop.reporting.errors import ReportMissing
from phoihop.reporting.models import DutyFigure, TargetFigure
from phoihop.reporting.selectors.aggregates import aggregate_of, spec_of_part
from phoihop.reporting.types import (
    DutyProgress,
    PlanProgress,
    SeriesPoint,
    TargetProgress,
    UnitStanding,
)
from phoihop.targets import Aggregate, Evaluation, TargetSpec, counting_window, evaluate

SERIES_LENGTH = 8
"""As many points as the small line of a target can show."""

Figures = dict[Period, Aggregate]
"""What a target had come to at one unit, by period."""
Parts = Mapping[int, Mapping[int, UnitTargetRef]]


def plan_progress(
    viewer: Viewer, plan_id: int, on: date | None = None, unit_id: int | None = None
) -> PlanProgress:
    """Judge every target and duty of a plan in a subtree: the viewer's own, or ``unit_id``'s."""
    plan = plans.plan_get(viewer, plan_id)
    targets = plans.assignments.targets_of_plan(plan.id)
    duties = plans.assignments.duties_of_plan(plan.id)
    return progress_of(viewer, plan, targets, duties, on, unit_id)


def progress_of(
    viewer: Viewer,
    plan: PlanRef,
    targets: Sequence[TargetRef],
    tasks: Sequence[TaskRef],
    on: date | None = None,
    unit_id: int | None = None,
) -> PlanProgress:
    """Judge a plan whose contents a guarded selector has given already."""
    scope = _scope(viewer, plan, unit_id)
    day = on or viewer.on
    children = {child.id: child for child in tree.children(scope, day)}
    parts = plans.assignments.unit_targets([each.id for each in targets], [scope.id, *children])
    figures = _figures([each.id for each in targets], [scope.id], day)
    judged = [_judged(each, scope.id, figures[each.id, scope.id], parts, day) for each in targets]
    worst = _behind([each for each in judged if each[1].status.is_behind], children, parts, day)
    return PlanProgress(
        plan=plan,
        scope=scope,
        on=day,
        period=max((period for found in figures.values() for period in found), default=None),
        targets=tuple(
            TargetProgress(
                target=target,
                part=parts[target.id].get(scope.id),
                aggregate=_newest(target.spec, figures[target.id, scope.id], day),
                evaluation=evaluation,
                series=_series(target.spec, figures[target.id, scope.id], day),
                behind=worst.get(target.id, ()),
            )
            for target, evaluation in judged
        ),
        duties=_duties([task for task in tasks if task.indicator and task.levels], scope, day),
    )


def targets_progress(
    viewer: Viewer, followed: Sequence[PlanRef], on: date | None = None
) -> dict[int, tuple[TargetProgress, ...]]:
    """Judge the targets of several plans that the viewer sees, at the viewer's own unit.

    Four queries, however many plans; nobody below is named.
    """
    unit, day = viewer.unit, on or viewer.on
    if unit is None:
        return {}
    targets = plans.assignments.targets_of_plans([plan.id for plan in followed])
    ids = [target.id for target in targets]
    parts = plans.assignments.unit_targets(ids, [unit.id])
    figures = _figures(ids, [unit.id], day)
    found: dict[int, list[TargetProgress]] = {plan.id: [] for plan in followed}
    for target in targets:
        known = figures[target.id, unit.id]
        found[target.plan_id].append(
            TargetProgress(
                target=target,
                part=parts[target.id].get(unit.id),
                aggregate=_newest(target.spec, known, day),
                evaluation=_judged(target, unit.id, known, parts, day)[1],
                series=_series(target.spec, known, day),
                behind=(),
            )
        )
    return {plan_id: tuple(each) for plan_id, each in found.items()}


def standings_below(
    viewer: Viewer,
    plan_id: int,
    on: date | None = None,
    unit_id: int | None = None,
    target_ids: Iterable[int] | None = None,
) -> dict[int, tuple[UnitStanding, ...]]:
    """Tell how each unit right below stands with each target (or those named), tree order."""
    plan = plans.plan_get(viewer, plan_id)
    scope = _scope(viewer, plan, unit_id)
    day = on or viewer.on
    wanted = None if target_ids is None else set(target_ids)
    found = plans.assignments.targets_of_plan(plan.id)
    targets = [each for each in found if wanted is None or each.id in wanted]
    children = tree.children(scope, day)
    unit_ids = [child.id for child in children]
    parts = plans.assignments.unit_targets([each.id for each in targets], unit_ids)
    figures = _figures([each.id for each in targets], unit_ids, day)
    return {
        target.id: tuple(
            UnitStanding(
                child, _judged(target, child.id, figures[target.id, child.id], parts, day)[1]
            )
            for child in children
            if (target.id, child.id) in figures
        )
        for target in targets
    }


def _scope(viewer: Viewer, plan: PlanRef, unit_id: int | None) -> UnitRef:
    own = plans.plan_scope(viewer, plan)
    if unit_id is None or unit_id == own.id:
        return own
    unit = tree.unit_at(unit_id, viewer.on)
    if not may(viewer, Action.SEE, unit) or plan.owner_unit_id not in unit.path:
        raise ReportMissing(_("Không tìm thấy đơn vị này trong phạm vi của kế hoạch."))
    return unit


def _figures(
    target_ids: Iterable[int], unit_ids: Iterable[int], day: date
) -> dict[tuple[int, int], Figures]:
    """Read the aggregates by target and unit, of the periods that had begun by ``day``."""
    rows = TargetFigure.objects.filter(
        target_id__in=list(target_ids), unit_id__in=list(unit_ids)
    ).values_list("target_id", "unit_id", "period", "aggregate")
    found: dict[tuple[int, int], Figures] = defaultdict(dict)
    for target_id, unit_id, code, stored in rows:
        period = parse_period(code)
        if period.start <= day:
            found[target_id, unit_id][period] = aggregate_of(stored)
    return found


def _newest(spec: TargetSpec, found: Figures, day: date) -> Aggregate:
    """Give the sums of the window that counts on this day; figures of an older one do not."""
    window = counting_window(spec, day)
    known = [period for period in found if window is None or window.contains(period.end)]
    return found[max(known)] if known else Aggregate()


def _judged(
    target: TargetRef, unit_id: int, found: Figures, parts: Parts, day: date
) -> tuple[TargetRef, Evaluation]:
    spec = spec_of_part(target.spec, parts[target.id].get(unit_id))
    return target, evaluate(spec, _newest(target.spec, found, day), day)


def _behind(
    behind: list[tuple[TargetRef, Evaluation]],
    children: Mapping[int, UnitRef],
    parts: Parts,
    day: date,
) -> dict[int, tuple[UnitStanding, ...]]:
    """Name the units right below that keep a target from being met, the worst first."""
    if not behind or not children:
        return {}
    figures = _figures([target.id for target, _evaluation in behind], children, day)
    found: dict[int, list[UnitStanding]] = defaultdict(list)
    targets = {target.id: target for target, _evaluation in behind}
    for (target_id, unit_id), known in figures.items():
        evaluation = _judged(targets[target_id], unit_id, known, parts, day)[1]
        if evaluation.status.is_behind:
            found[target_id].append(UnitStanding(children[unit_id], evaluation))
    return {target_id: tuple(sorted(each, key=_gap)) for target_id, each in found.items()}


def _gap(standing: UnitStanding) -> Fraction:
    gap = standing.evaluation.gap
    return gap.value if gap else Fraction(0)


def _series(spec: TargetSpec, found: Figures, day: date) -> tuple[SeriesPoint, ...]:
    points = []
    for period in sorted(found)[-SERIES_LENGTH:]:
        reached = evaluate(spec, found[period], min(period.end, day)).reached
        points.append(SeriesPoint(period, reached.value if reached else None))
    return tuple(points)


def _duties(tasks: Sequence[TaskRef], scope: UnitRef, day: date) -> tuple[DutyProgress, ...]:
    rows = DutyFigure.objects.filter(task_id__in=[task.id for task in tasks], unit_id=scope.id)
    begun = [row for row in rows if parse_period(row.period).start <= day]
    newest = {row.task_id: row for row in sorted(begun, key=lambda row: parse_period(row.period))}
    return tuple(_duty(task, newest.get(task.id)) for task in tasks)


def _duty(task: TaskRef, row: DutyFigure | None) -> DutyProgress:
    if row is None:
        return DutyProgress(task, expected=0, reported=0, done=0, count=0)
    return DutyProgress(task, row.expected, row.reported, row.done, row.count)
