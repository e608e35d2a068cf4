"""What each unit has come to over several periods, axis by axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from phoihop.kernel.periods import Period, PeriodKind, periods_of
from phoihop.reporting.services.rollup.sources import STATE

if TYPE_CHECKING:
    from phoihop.analytics import FactStore

NOT_APPLICABLE = "na"
"""The axis of "this does not concern us": it is no figure."""


class Over(IntEnum):
    """How the figures of several periods become one; the place in a report's axes."""

    ADDED = 0
    LATEST = 1
    MOST = 2


@dataclass(slots=True)
class Report:
    """One unit's figures for one indicator; ``last`` is the newest period that has one."""

    axes: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    last: str = ""
    not_applicable: bool = False

    @property
    def is_not_applicable(self) -> bool:
        """Tell whether the unit said so and gave no figure: it is neither expected nor missing."""
        return self.not_applicable and not self.axes

    def over(self, axis: str, rule: Over) -> int | None:
        return self.axes[axis][rule] if axis in self.axes else None


Reports = dict[int, dict[int, Report]]
"""By indicator, then by unit."""


class Windows:
    """Asks the store for windows, each only once; periods without a figure make no difference."""

    def __init__(self, store: FactStore) -> None:
        self._store = store
        self._filled = frozenset(store.periods())
        self._known: dict[tuple[str, ...], Reports] = {}

    def reports(self, codes: Sequence[str]) -> Reports:
        key = tuple(code for code in codes if code in self._filled)
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def _read(self, codes: tuple[str, ...]) -> Reports:
        found: Reports = {}
        if not codes:
            return found
        rows = self._store.figures_over(codes, state=STATE)
        names = ("unit", "indicator", "axis", "added", "latest", "most", "last_period")
        columns = [rows.column(name).to_pylist() for name in names]
        for unit, indicator, axis, added, latest, most, last in zip(*columns, strict=True):
            reports = found.setdefault(indicator, {})
            report = reports.get(unit)
            if report is None:
                report = reports[unit] = Report()
            if axis == NOT_APPLICABLE:
                report.not_applicable = True
                continue
            report.axes[axis] = (added, latest, most)
            if last > report.last:
                report.last = last
        return found


def codes_in(kind: PeriodKind, window: Period | None, until: Period) -> tuple[str, ...]:
    """List the periods of a kind inside a window, up to and with one; only this one without."""
    if window is None:
        return (until.code,)
    last = min(window.end, until.end)
    if last < window.start:
        return ()
    return tuple(
        turn.code for turn in periods_of(kind, window.start, last) if turn.end <= until.end
    )
