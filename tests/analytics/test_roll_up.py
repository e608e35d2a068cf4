"""Totals climb the tree and equal a sum that is made independently of the engine."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from tests.analytics.makers import PERIOD, fact, loads, totals_of
from tests.analytics.plain import Total, plain_totals

from phoihop.analytics import TOTALS, Fact, FactStore, facts_table

PROVINCE = [
    fact("1", 1),
    fact("1.2", 10),
    fact("1.2.30", 100),
    fact("1.2.30.400", 1000),
    fact("1.2.30.401", 2000),
    fact("1.2.500", 5000),  # directly under the province
    fact("1.2.31.402", 0),  # zero is a figure
]


@pytest.fixture(scope="module")
def store() -> Iterator[FactStore]:
    """One engine for the module; each test clears it."""
    with TemporaryDirectory() as folder, FactStore(Path(folder) / "facts.duckdb") as opened:
        yield opened


def filled(store: FactStore, facts: list[Fact]) -> FactStore:
    store.clear()
    for period in {one.period for one in facts}:
        store.replace_period(period, facts_table(one for one in facts if one.period == period))
    return store


def test_each_node_has_its_own_figure_and_that_of_its_subtree(store: FactStore) -> None:
    """Checked by hand: own, total, how many units reported."""
    found = totals_of(filled(store, PROVINCE).roll_up(PERIOD))
    assert {node: total for (node, _, _), total in found.items()} == {
        1: Total(1, 8111, 7),
        2: Total(10, 8110, 6),
        30: Total(100, 3100, 3),
        31: Total(0, 0, 1),  # it has reported nothing itself, its unit reported zero
        400: Total(1000, 1000, 1),
        401: Total(2000, 2000, 1),
        402: Total(0, 0, 1),
        500: Total(5000, 5000, 1),
    }


@settings(deadline=None, max_examples=40)
@given(loads())
def test_the_engine_equals_the_plain_definition(store: FactStore, facts: list[Fact]) -> None:
    """Any tree, any figures, each period and state by itself."""
    filled(store, facts)
    for period in (PERIOD, "2026-Q2"):
        for state in ("accepted", "submitted"):
            found = totals_of(store.roll_up(period, state=state))
            assert found == plain_totals(facts, period, state)


@settings(deadline=None, max_examples=40)
@given(loads())
def test_only_the_nodes_asked_for_come_back(store: FactStore, facts: list[Fact]) -> None:
    """A page of upper unions does not fetch a hundred thousand base units."""
    filled(store, facts)
    found = totals_of(store.roll_up(PERIOD, nodes=[1, 2, 3]))
    wanted = plain_totals(facts, PERIOD, "accepted")
    assert found == {key: total for key, total in wanted.items() if key[0] in {1, 2, 3}}


def test_nothing_reported_gives_no_rows_and_not_zeros(store: FactStore) -> None:
    """An empty period has the right columns and no totals."""
    store.clear()
    found = store.roll_up(PERIOD)
    assert (found.num_rows, found.schema) == (0, TOTALS)


def test_a_unit_that_moved_within_the_period_counts_where_it_was(store: FactStore) -> None:
    """The path is that of the date of the figure, not one path for each parent."""
    moved = [fact("1.2.30.400", 5), fact("1.3.30.401", 7)]
    found = totals_of(filled(store, moved).roll_up(PERIOD))
    by_node = {node: total.total for (node, _, _), total in found.items()}
    assert (by_node[2], by_node[3], by_node[30]) == (5, 7, 12)


def test_golden_total(store: FactStore) -> None:
    """A fixed load of 20.000 figures has one known sum: a new engine version must give it too."""
    facts = [
        fact(f"1.{2 + unit % 7}.{10 + unit % 70}.{100 + unit}", unit * indicator % 997,
             indicator=indicator)
        for unit in range(2000)
        for indicator in range(1, 11)
    ]  # fmt: skip
    found = totals_of(filled(store, facts).roll_up(PERIOD))
    assert sum(total.total for (node, _, _), total in found.items() if node == 1) == 9_930_945
    assert found == plain_totals(facts, PERIOD, "accepted")
