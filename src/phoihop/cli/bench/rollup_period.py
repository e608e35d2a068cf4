"""Measures one quarter again after 1,000 reports: from the main database to the pages' tables."""

from __future__ import annotations

from random import Random

import pyarrow as pa
from django.conf import settings

from phoihop.analytics import FactStore
from phoihop.cli.bench.measure import Asked, Figure, Result, medians, peak_memory
from phoihop.cli.bench.office import QUARTER, Office, change_reports, fill_reports, made_office
from phoihop.reporting.services import period_rollup

CHANGED = 1_000
LEVELS = 3


def measure(asked: Asked) -> Result:
    """Change, roll up, and beside it sum the same quarter where it already lies in memory."""
    random = Random(1)  # noqa: S311 – data that must repeat, not secrets
    office = made_office(asked.scale)
    fill_reports(office, random)
    plain = _table(office, random)
    with FactStore(settings.PHOIHOP_FACTS) as store:
        period_rollup(period=QUARTER.code, store=store)
        facts = store.count()
        with peak_memory() as peak:
            taken = medians(
                {
                    "rollup": lambda: period_rollup(period=QUARTER.code, store=store),
                    "sums": lambda: _sums(plain),
                },
                asked.runs,
                before=lambda: change_reports(office, random, CHANGED),
            )
    name = f"{min(CHANGED, len(office.bases))} of {len(office.bases)} reports changed"
    return Result(
        reference="pyarrow group_by of the quarter's figures in memory, level by level",
        figures=[
            Figure(name, taken["rollup"], "s", reference=taken["sums"], most=0.5),
            Figure("peak memory of the worker", peak[-1], "MB", most=600),
        ],
        facts={"facts": facts},
    )


def _table(office: Office, random: Random) -> pa.Table:
    """Every figure of the quarter with the unit's path; numpy is no dependency, pyarrow is."""
    columns: dict[str, list[object]] = {
        name: [] for name in ("l0", "l1", "l2", "indicator", "axis", "value")
    }
    for unit in office.bases:
        for key, entry in office.values(random).items():
            for axis, value in entry.items():
                row = (*unit.path[:LEVELS], int(key), axis, value)
                for column, cell in zip(columns.values(), row, strict=True):
                    column.append(cell)
    return pa.table(columns)


def _sums(table: pa.Table) -> list[pa.Table]:
    return [
        table.group_by([f"l{level}", "indicator", "axis"]).aggregate([("value", "sum")])
        for level in range(LEVELS)
    ]
