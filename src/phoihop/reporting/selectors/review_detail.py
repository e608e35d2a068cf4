"""One report opened beside the list: its figures, those of the period before, what stands out."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from phoihop.org.access import Action, may
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.reporting.errors import ReportMissing
from phoihop.reporting.models import UnitFigure
from phoihop.reporting.selectors.jumps import FLOWING, jump_of
from phoihop.reporting.types import Comparison, ReviewDetail, ReviewList, ReviewRow

SHOWN_AXES = ("count", "num", "den", "yes", "done")
CONTRIBUTORS = 2
"""A jump is explained by the units that most of it comes from; more names explain less."""


def review_detail(viewer: Viewer, review: ReviewList, unit_id: int) -> ReviewDetail:
    row = next((row for row in review.rows if row.unit.id == unit_id), None)
    if row is None:
        raise ReportMissing(_("Không tìm thấy đơn vị này trong các đơn vị do đồng chí duyệt."))
    figures = _comparisons(row, review)
    jumping = [figure for figure in figures if figure.jump is not None]
    if row.below is not None and jumping:
        explained = _explained(viewer, row.unit, jumping, review)
        figures = [explained.get((each.indicator.id, each.axis), each) for each in figures]
    is_open = review.round is not None and review.round.closed_at is None
    return ReviewDetail(
        row=row,
        figures=tuple(figures),
        may_decide=is_open and bool(may(viewer, Action.DECIDE, row.unit)),
    )


def _comparisons(row: ReviewRow, review: ReviewList) -> list[Comparison]:
    entries = row.submission.values if row.submission else {}
    return [
        Comparison(
            indicator=review.indicators[indicator],
            axis=axis,
            before=row.before.get((indicator, axis)),
            now=row.now.get((indicator, axis)),
            jump=_jump(row, review, (indicator, axis)),
            note=_words(entries.get(str(indicator), {})),
        )
        for indicator, axis in sorted(row.before.keys() | row.now.keys(), key=_order)
        if axis in SHOWN_AXES
    ]


def _explained(
    viewer: Viewer, unit: UnitRef, jumping: list[Comparison], review: ReviewList
) -> dict[tuple[int, str], Comparison]:
    """Name the units below from which most of each jump comes."""
    children = {child.id: child for child in tree.children(unit, viewer.on)}
    rows = UnitFigure.objects.filter(
        unit_id__in=list(children),
        indicator_id__in=[each.indicator.id for each in jumping],
        period__in=[review.period.previous().code, review.period.code],
    )
    changes: dict[tuple[int, str], dict[int, int]] = {}
    for row in rows:
        sign = 1 if row.period == review.period.code else -1
        by_unit = changes.setdefault((row.indicator_id, row.axis), {})
        by_unit[row.unit_id] = by_unit.get(row.unit_id, 0) + sign * (row.total or 0)
    return {
        (each.indicator.id, each.axis): _with_contributors(
            each, changes.get((each.indicator.id, each.axis), {}), children
        )
        for each in jumping
    }


def _with_contributors(
    figure: Comparison, changes: Mapping[int, int], children: Mapping[int, UnitRef]
) -> Comparison:
    whole = figure.change or 0
    direction = 1 if whole > 0 else -1
    largest = sorted(changes, key=lambda unit_id: -direction * changes[unit_id])[:CONTRIBUTORS]
    largest = [unit_id for unit_id in largest if direction * changes[unit_id] > 0]
    part = sum(changes[unit_id] for unit_id in largest)
    return replace(
        figure,
        contributors=tuple(children[unit_id] for unit_id in largest),
        share=min(round(100 * part / whole), 100) if whole else 0,
    )


def _jump(row: ReviewRow, review: ReviewList, key: tuple[int, str]) -> int | None:
    indicator, axis = key
    if axis not in FLOWING:
        return None
    flow = review.indicators[indicator].flow
    return jump_of(row.before.get(key), row.now.get(key), flow, review.period)


def _words(entry: Mapping[str, object]) -> str:
    return " · ".join(str(entry[name]) for name in ("reason", "note") if entry.get(name))


def _order(key: tuple[int, str]) -> tuple[int, int]:
    indicator, axis = key
    return indicator, SHOWN_AXES.index(axis) if axis in SHOWN_AXES else len(SHOWN_AXES)
