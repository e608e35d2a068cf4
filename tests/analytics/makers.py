"""Small trees with figures, made by hand or by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from tests.analytics.plain import Total

from phoihop.analytics import DEPTH, Fact

PERIOD = "2026-Q3"


def fact(path: str, value: int, **more: Any) -> Fact:
    """The figure of the last unit of a path such as "1.2.30"."""
    steps = tuple(int(step) for step in path.split("."))
    stated = {"period": PERIOD, "state": "accepted", "indicator": 7, "axis": "count"}
    return Fact(path=steps, value=value, **{**stated, **more})


@st.composite
def trees(draw: st.DrawFn) -> list[tuple[int, ...]]:
    """Paths of a random tree of up to thirty units, levels skipped at will, no deeper than six."""
    paths = [(1,)]
    for unit in range(2, draw(st.integers(2, 30))):
        above = draw(st.sampled_from([path for path in paths if len(path) < DEPTH]))
        paths.append((*above, unit))
    return paths


@st.composite
def loads(draw: st.DrawFn) -> list[Fact]:
    """Figures of a random tree: some units silent, several indicators, axes and states."""
    found = {}
    for path in draw(trees()):
        for _ in range(draw(st.integers(0, 3))):
            key = draw(
                st.tuples(
                    st.sampled_from([PERIOD, "2026-Q2"]),
                    st.sampled_from(["accepted", "submitted"]),
                    st.integers(1, 2),
                    st.sampled_from(["num", "den"]),
                )
            )
            found[(path, key)] = Fact(key[0], key[1], path, *key[2:], draw(st.integers(0, 2**40)))
    return list(found.values())


def totals_of(table: Any) -> dict[tuple[int, int, str], Total]:
    """A roll-up in the shape of the plain definition."""
    return {
        (row["node"], row["indicator"], row["axis"]): Total(
            row["own"], row["total"], row["units_reported"]
        )
        for row in table.to_pylist()
    }
