"""The totals of one period: every indicator at every unit that its figures pass through."""

from collections.abc import Sequence

from phoihop.analytics import FactStore
from phoihop.kernel.periods import Period
from phoihop.reporting.models import UnitFigure
from phoihop.reporting.services.rollup.sources import SOURCE, STATE
from phoihop.reporting.services.rollup.tables import insert_rows
from phoihop.reporting.services.rollup.windows import NOT_APPLICABLE, Reports, Windows

COLUMNS = ("period", "unit_id", "indicator_id", "axis", "own", "total", "reported")
_TOTALS = ("node", "indicator", "axis", "own", "total", "units_reported")


def write_figures(
    store: FactStore, windows: Windows, period: Period, nodes: Sequence[int] | None
) -> None:
    """Write the rows of ``nodes`` anew (of all units for None), in the caller's transaction."""
    code = period.code
    reports = windows.reports((code,))
    totals = store.roll_up(code, state=STATE, nodes=nodes)
    stale = UnitFigure.objects.filter(period=code)
    if nodes is not None:
        stale = stale.filter(unit_id__in=nodes)
    stale.delete()
    columns = [totals.column(name).to_pylist() for name in _TOTALS]
    insert_rows(
        UnitFigure,
        COLUMNS,
        (
            (
                code,
                node,
                indicator,
                axis,
                own if _has(reports, indicator, node, axis) else None,
                total,
                reported,
            )
            for node, indicator, axis, own, total, reported in zip(*columns, strict=True)
            if indicator != SOURCE
        ),
    )


def _has(reports: Reports, indicator: int, unit_id: int, axis: str) -> bool:
    """Tell a unit's own zero from nothing reported."""
    report = reports.get((indicator, unit_id))
    return report is not None and (axis in report.axes or axis == NOT_APPLICABLE)
