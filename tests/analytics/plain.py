"""The totals added up one by one in plain Python: the definition that every engine must meet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from phoihop.analytics.facts import Fact

Key = tuple[int, int, str]
"""A node, an indicator, an axis."""


class Total(NamedTuple):
    """A node's own figure, that of its subtree, and how many units of it have reported one."""

    own: int = 0
    total: int = 0
    units_reported: int = 0


def plain_totals(facts: Iterable[Fact], period: str, state: str) -> dict[Key, Total]:
    """The totals of every unit on the paths of ``facts``, of one period and state."""
    totals: dict[Key, Total] = {}
    for fact in facts:
        if (fact.period, fact.state) != (period, state):
            continue
        for node in fact.path:
            key = (node, fact.indicator, fact.axis)
            own, total, units = totals.get(key, Total())
            own += fact.value if node == fact.unit else 0
            totals[key] = Total(own, total + fact.value, units + 1)
    return totals
