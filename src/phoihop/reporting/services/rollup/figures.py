"""The totals of one period: every indicator at every unit that its figures pass through."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from phoihop.kernel.periods import Period
from phoihop.reporting.models import UnitFigure
from phoihop.reporting.services.rollup.sources import SOURCE, STATE
from phoihop.reporting.services.rollup.tables import replace_rows
from phoihop.reporting.services.rollup.windows import NOT_APPLICABLE, Reports, Windows

if TYPE_CHECKING:
    from phoihop.analytics import FactStore

COLUMNS = ("period", "unit_id", "indicator_id", "axis", "own", "total", "reported")
KEYS = 4
_TOTALS = ("node", "indicator", "axis", "own", "total", "units_reported")


def write_figures(
    store: FactStore, windows: Windows, period: Period, nodes: Collection[int] | None
) -> None:
    """Write the rows of ``nodes`` anew (of all units for None), in the caller's transaction."""
    code = period.code
    reports = windows.reports((code,))
    totals = store.roll_up(code, state=STATE, nodes=nodes)
    standing = UnitFigure.objects.filter(period=code)
    columns = [totals.column(name).to_pylist() for name in _TOTALS]
    replace_rows(
        standing if nodes is None else standing.filter(unit_id__in=nodes),
        COLUMNS,
        KEYS,
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
    report = reports.get(indicator, {}).get(unit_id)
    return report is not None and (axis in report.axes or axis == NOT_APPLICABLE)
