"""What a fact is: one figure of one unit with the unit's path of that date stamped on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import pyarrow as pa

from phoihop.kernel.problems import Problem

#: Levels of the tree that a path can hold, the unit itself among them.
DEPTH = 6

LEVELS = tuple(f"l{depth}" for depth in range(1, DEPTH + 1))

#: The columns of a table of facts; unused levels are null.
FACTS = pa.schema(
    [
        ("period", pa.string()),
        ("state", pa.string()),
        *((level, pa.int64()) for level in LEVELS),
        ("unit", pa.int64()),
        ("indicator", pa.int64()),
        ("axis", pa.string()),
        ("value", pa.int64()),
    ]
)

#: The columns of a roll-up: ``own`` is the node's own figure, ``total`` that of its whole subtree,
#: ``units_reported`` how many units of the subtree have one.
TOTALS = pa.schema(
    [
        ("period", pa.string()),
        ("node", pa.int64()),
        ("indicator", pa.int64()),
        ("axis", pa.string()),
        ("own", pa.int64()),
        ("total", pa.int64()),
        ("units_reported", pa.int64()),
    ]
)


class DuplicateFact(Problem):
    """The same figure of the same unit is given twice; adding both would be wrong."""

    code = "duplicate_fact"


class Fact(NamedTuple):
    """``value`` of ``indicator`` and ``axis`` at the last unit of ``path`` (root first, the unit
    itself last), in the smallest unit (people, đồng); ``period`` is a code, ``state`` a word such
    as "accepted".
    """

    period: str
    state: str
    path: tuple[int, ...]
    indicator: int
    axis: str
    value: int

    @property
    def unit(self) -> int:
        """The unit whose figure this is."""
        return self.path[-1]


def facts_table(facts: Iterable[Fact]) -> pa.Table:
    """``facts`` as a table with the columns of ``FACTS``. Raises ValueError on a path too deep."""
    rows = [
        (period, state, *_steps(path), path[-1], indicator, axis, value)
        for period, state, path, indicator, axis, value in facts
    ]
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in FACTS]
    return pa.table(columns, schema=FACTS)


@lru_cache(maxsize=4096)
def _steps(path: tuple[int, ...]) -> tuple[int | None, ...]:
    """The levels of a path, the unused ones null; many facts in a row have the same path."""
    if not 1 <= len(path) <= DEPTH:
        raise ValueError(f"a path holds 1 to {DEPTH} units, not {len(path)}")
    return (*path, *(None,) * (DEPTH - len(path)))
