"""The fact store: one DuckDB file, opened by the worker alone, rebuilt whenever it is lost.

The main database is the truth. This file only makes it quick to add up, so a broken file is put
aside and ``is_fresh`` tells the caller to fill it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import pyarrow as pa

from phoihop.analytics import queries
from phoihop.analytics.facts import FACTS, TOTALS, DuplicateFact
from phoihop.kernel.problems import Problem

#: Raise it when a column or its meaning changes: older files are then filled anew.
VERSION = 1

_LIMITS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "400MB",
    "threads": 2,
}


class FactStoreBusy(Problem):
    """Another process has the file open; only one worker may."""

    code = "fact_store_busy"
    retry = True


class FactStore:
    """Facts of all units and periods, and their totals up the tree.

    Every change is one transaction: a process that is killed leaves the state before or after it.
    ``is_fresh`` is True when the file was absent, broken or of another version and is now empty.
    Raises ``FactStoreBusy``.
    """

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)
        self.is_fresh = self._is_of_another_version()
        if self.is_fresh:
            self.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to the file and let another process open it."""
        self._connection.close()

    def clear(self) -> None:
        """Forget all facts."""
        with self._all_or_nothing():
            self._connection.execute(queries.CREATE_FACTS)
            self._connection.execute(queries.CREATE_VERSION, [VERSION])

    def replace_units(self, period: str, units: Iterable[int], rows: pa.Table) -> None:
        """Put ``rows`` (columns of ``FACTS``) in the place of all that ``units`` had in ``period``.

        A unit without a row has no figure afterwards. Doing it twice is the same as once.
        Raises ``DuplicateFact`` and ``ValueError`` (rows of other units or periods) and then
        changes nothing.
        """
        changed = pa.table({"unit": pa.array(sorted(set(units)), pa.int64())})
        with self._all_or_nothing(), self._lent(changed=changed, incoming=rows):
            self._check(period)
            self._connection.execute(queries.DELETE_UNITS, [period])
            self._connection.execute(queries.INSERT)

    def replace_period(self, period: str, rows: pa.Table) -> None:
        """Put ``rows`` in the place of everything there is of ``period``, of every unit."""
        changed = rows.select(["unit"])
        with self._all_or_nothing(), self._lent(changed=changed, incoming=rows):
            self._check(period)
            self._connection.execute(queries.DELETE_PERIOD, [period])
            self._connection.execute(queries.INSERT)

    def roll_up(
        self, period: str, *, state: str = "accepted", nodes: Collection[int] | None = None
    ) -> pa.Table:
        """The totals of one period: a row of ``TOTALS`` for each node, indicator and axis.

        Nodes are all units on the paths of the facts, or only those of ``nodes``. A unit that has
        not reported adds nothing and is not counted.
        """
        asked = pa.table({"node": pa.array([] if nodes is None else sorted(nodes), pa.int64())})
        with self._lent(asked=asked):
            found = self._connection.sql(
                queries.ROLL_UP, params={"period": period, "state": state, "all": nodes is None}
            )
            totals: pa.Table = found.to_arrow_table().cast(TOTALS)
        return totals

    def figures_over(self, periods: Sequence[str], *, state: str = "accepted") -> pa.Table:
        """Each unit's own figures over several periods: a row for each unit, indicator and axis.

        Columns: ``unit``, ``indicator``, ``axis``, the sum (``added``), the figure of the newest
        period (``latest``), the greatest (``most``), and that newest period's code
        (``last_period``). The codes must be of one kind, whose order is that of time.
        """
        params = {"periods": list(periods), "state": state}
        found: pa.Table = self._connection.sql(queries.FIGURES_OVER, params=params).to_arrow_table()
        return found

    def sum_of(
        self, period: str, indicator: int, axis: str, *, state: str = "accepted"
    ) -> tuple[int, int]:
        """The sum of one figure over all units of a period, and how many units have it."""
        added, units = self._rows(queries.SUM_OF, period, indicator, axis, state)[0]
        return int(added), int(units)

    def periods(self) -> tuple[str, ...]:
        """The codes of all periods that have facts, in order."""
        return tuple(str(row[0]) for row in self._rows(queries.PERIODS))

    def count(self) -> int:
        """How many facts there are."""
        return self._number(queries.COUNT)

    def _check(self, period: str) -> None:
        strange = self._number(queries.COUNT_STRANGE, period)
        if strange:
            raise ValueError(f"{strange} rows belong to other units or to another period")
        twice = self._rows(queries.FIND_TWICE)
        if twice:
            raise DuplicateFact(
                "Một số liệu của cùng một đơn vị xuất hiện hai lần. Đồng chí báo người quản trị.",
                fields=dict(zip(("unit", "indicator", "axis"), twice[0], strict=True)),
            )

    def _number(self, query: str, *values: object) -> int:
        return int(self._rows(query, *values)[0][0])

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        # All rows at once: a result that is not read to its end keeps the connection in use.
        return self._connection.execute(query, list(values)).fetchall()

    def _is_of_another_version(self) -> bool:
        try:
            return self._number(queries.READ_VERSION) != VERSION
        except duckdb.CatalogException:
            return True

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        self._connection.begin()
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    @contextmanager
    def _lent(self, **tables: pa.Table) -> Iterator[None]:
        for name, table in tables.items():
            columns = FACTS.names if name == "incoming" else table.column_names
            self._connection.register(name, table.select(columns))
        try:
            yield
        finally:
            for name in tables:
                self._connection.unregister(name)


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _connected(path)
    except duckdb.Error as error:
        if "could not set lock" in str(error).lower():
            raise FactStoreBusy(
                "Tệp số liệu tổng hợp đang được một tiến trình khác mở. Đồng chí thử lại sau.",
                fields={"path": str(path)},
            ) from error
    _put_aside(path)
    return _connected(path)


def _connected(path: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(str(path), config=_LIMITS)
    connection.execute(queries.SETTINGS)
    return connection


def _put_aside(path: Path) -> None:
    for lost in (path, path.with_name(path.name + ".wal")):
        if lost.exists():
            lost.replace(lost.with_name(lost.name + ".broken"))
