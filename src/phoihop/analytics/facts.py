"""What a fact is: one figure of one unit with the unit's path of that date stamped on."""

from __future__ import annotations

from collections.abc import Iterable
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
    columns: dict[str, list[object]] = {name: [] for name in FACTS.names}
    for fact in facts:
        if not 1 <= len(fact.path) <= DEPTH:
            raise ValueError(f"a path holds 1 to {DEPTH} units, not {len(fact.path)}")
        steps = (*fact.path, *(None,) * (DEPTH - len(fact.path)))
        for level, step in zip(LEVELS, steps, strict=True):
            columns[level].append(step)
        columns["period"].append(fact.period)
        columns["state"].append(fact.state)
        columns["unit"].append(fact.unit)
        columns["indicator"].append(fact.indicator)
        columns["axis"].append(fact.axis)
        columns["value"].append(fact.value)
    return pa.table(columns, schema=FACTS)
