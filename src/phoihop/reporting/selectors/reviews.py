"""The reports on which a unit decides, as one list."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from phoihop.indicators.selectors import indicators_by_id
from phoihop.indicators.types import IndicatorRef
from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.reporting.errors import ReportMissing
from phoihop.reporting.models import Completeness, Submission, UnitFigure
from phoihop.reporting.selectors.history import is_handed_in
from phoihop.reporting.selectors.jumps import FLOWING, jump_of
from phoihop.reporting.selectors.rounds import round_below
from phoihop.reporting.selectors.submissions import submission_ref
from phoihop.reporting.types import (
    CompletenessRef,
    Jump,
    Numbers,
    ReviewList,
    ReviewRow,
    ReviewState,
    ReviewSummary,
    RoundRef,
    SubmissionState,
)

_STATES = {
    SubmissionState.DRAFT: ReviewState.DRAFT,
    SubmissionState.SUBMITTED: ReviewState.WAITING,
    SubmissionState.RETURNED: ReviewState.RETURNED,
    SubmissionState.ACCEPTED: ReviewState.ACCEPTED,
}


def review_list(viewer: Viewer, period: Period) -> ReviewList:
    """List the units right below the viewer's, with the state of their reports for a period."""
    if viewer.unit is None:
        raise ReportMissing(_("Cơ quan phối hợp không duyệt báo cáo của công đoàn."))
    unit = viewer.unit
    children = tree.children(unit, viewer.on)
    found = _read(children, unit, period)
    round_ = round_below(unit, period)
    return ReviewList(
        unit=unit,
        period=period,
        round=round_,
        rows=tuple(_row(child, found, round_) for child in children),
        below=found.completeness.get(unit.id, CompletenessRef()),
        indicators=found.indicators,
    )


def review_summary(viewer: Viewer, period: Period) -> ReviewSummary:
    """Count the reports of the units right below, in two queries."""
    if viewer.unit is None:
        return ReviewSummary(0, 0, 0)
    below = tree.places_on(viewer.on).filter(parent_id=viewer.unit.id).values("unit_id")
    current = Submission.objects.filter(unit_id__in=below, period=period.code, current=True)
    states = Counter(current.values_list("state", flat=True))
    waiting = states[SubmissionState.SUBMITTED]
    return ReviewSummary(below.count(), waiting + states[SubmissionState.ACCEPTED], waiting)


def reports_waiting(viewer: Viewer) -> int:
    """Count the reports that wait for the viewer's unit to decide, in one query."""
    if viewer.unit is None or viewer.unit.level is Level.BASE:
        return 0
    return Submission.objects.filter(
        superior_id=viewer.unit.id,
        current=True,
        state=SubmissionState.SUBMITTED,
        round__closed_at__isnull=True,
    ).count()


def completeness(viewer: Viewer, period: Period) -> CompletenessRef:
    """Say how complete the reports of the viewer's subtree are."""
    if viewer.unit is None:
        return CompletenessRef()
    return _completeness(period, [viewer.unit.id]).get(viewer.unit.id, CompletenessRef())


def _versions_in(units: list[UnitRef], periods: tuple[str, str]) -> list[Submission]:
    """Read the versions of units that are current or count, the oldest first."""
    ids = [unit.id for unit in units]
    rows = Submission.objects.filter(unit_id__in=ids, period__in=periods)
    return list(rows.filter(Q(counts=True) | Q(current=True)).order_by("version"))


def _figures_of(
    units: list[UnitRef], periods: tuple[str, str], versions: list[Submission]
) -> dict[tuple[int, str], Numbers]:
    """Give what units stand for in each period: a CĐCS its report, others the sum of theirs.

    An upper union's own figures are taken as it sent them, though they count only later.
    """
    own = {(row.unit_id, row.period): _numbers(row) for row in versions if is_handed_in(row)}
    above = [unit.id for unit in units if unit.level is not Level.BASE]
    found = {place: dict(numbers) for place, numbers in own.items()}
    rows = UnitFigure.objects.filter(unit_id__in=above, period__in=periods)
    for unit_id, code, indicator, axis, counted, total in rows.values_list(
        "unit_id", "period", "indicator_id", "axis", "own", "total"
    ):
        numbers = found.setdefault((unit_id, code), {})
        sent = numbers.get((indicator, axis), 0)
        numbers[indicator, axis] = (total or 0) - (counted or 0) + sent
    return found


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read for all units of a list at once."""

    submissions: Mapping[int, Submission]
    completeness: Mapping[int, CompletenessRef]
    figures: Mapping[tuple[int, str], Numbers]
    indicators: dict[int, IndicatorRef]
    periods: tuple[str, str]
    period: Period


def _read(children: list[UnitRef], unit: UnitRef, period: Period) -> _Found:
    ids = [child.id for child in children]
    periods = (period.previous().code, period.code)
    versions = _versions_in(children, periods)
    figures = _figures_of(children, periods, versions)
    return _Found(
        submissions={
            row.unit_id: row for row in versions if row.current and row.period == period.code
        },
        completeness=_completeness(period, [unit.id, *ids]),
        figures=figures,
        indicators=indicators_by_id(key for found in figures.values() for key, _axis in found),
        periods=periods,
        period=period,
    )


def _row(unit: UnitRef, found: _Found, round_: RoundRef | None) -> ReviewRow:
    row = found.submissions.get(unit.id)
    below = None if unit.level is Level.BASE else found.completeness.get(unit.id)
    before, now = (found.figures.get((unit.id, code), {}) for code in found.periods)
    sent_on = localdate(row.submitted_at) if row and row.submitted_at else None
    return ReviewRow(
        unit=unit,
        state=_state(unit, row, found),
        submission=submission_ref(row) if row and row.state != SubmissionState.DRAFT else None,
        below=below,
        before=before,
        now=now,
        jumps=tuple(_jumps(before, now, found)),
        on_time=sent_on <= round_.unit_due if sent_on and round_ else None,
    )


def _state(unit: UnitRef, row: Submission | None, found: _Found) -> ReviewState:
    if row is not None:
        return _STATES[SubmissionState(row.state)]
    is_base = unit.level is Level.BASE
    is_known = bool(found.completeness)
    not_due = is_base and is_known and unit.id not in found.completeness
    return ReviewState.NOT_DUE if not_due else ReviewState.MISSING


def _jumps(before: Numbers, now: Numbers, found: _Found) -> list[Jump]:
    jumps = []
    for (indicator, axis), value in now.items():
        if axis in FLOWING:
            known = found.indicators[indicator]
            percent = jump_of(before.get((indicator, axis)), value, known.flow, found.period)
            if percent is not None:
                jumps.append(Jump(known, percent))
    return jumps


def _completeness(period: Period, unit_ids: list[int]) -> dict[int, CompletenessRef]:
    rows = Completeness.objects.filter(period=period.code, unit_id__in=unit_ids)
    return {
        row.unit_id: CompletenessRef(row.expected, row.submitted, row.accepted, row.returned)
        for row in rows
    }


def _numbers(row: Submission) -> Numbers:
    return {
        (int(key), axis): value
        for key, entry in row.values.items()
        for axis, value in entry.items()
        if isinstance(value, int) and not isinstance(value, bool)
    }
