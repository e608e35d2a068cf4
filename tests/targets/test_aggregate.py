"""Sums add in any order, and a unit that has not reported is not a unit that reported zero."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.targets.makers import share, tally, target, with_periods

from phoihop.targets import Aggregate, Comparator, Form, passes
from phoihop.targets.aggregate import reached_by

FLOOR = target(Form.FLOOR_EACH, 2)
INSIDE = share(80, Form.SHARE_EACH, comparator=Comparator.MORE_THAN)
EVERY_UNIT = share(100, Form.UNIT_SHARE)

reports = st.lists(st.none() | st.fixed_dictionaries({"count": st.integers(0, 5)}), max_size=30)


@pytest.mark.parametrize(
    ("spec", "report", "passed"),
    [
        (FLOOR, {"count": 2}, True),
        (FLOOR, {"count": 1}, False),
        (FLOOR, {"count": 0}, False),
        (FLOOR, {}, None),
        (INSIDE, {"num": 81, "den": 100}, True),
        (INSIDE, {"num": 80, "den": 100}, False),  # "over 80 %" is more than 80 %
        (INSIDE, {"num": 0, "den": 0}, None),
        (EVERY_UNIT, {"yes": 1}, True),
        (EVERY_UNIT, {"yes": 0}, False),
        (EVERY_UNIT, {}, None),
    ],
)
def test_a_unit_passes_by_its_own_figures(
    spec: object, report: dict[str, int], passed: bool | None
) -> None:
    """Missing is neither passed nor failed."""
    assert passes(spec, report) is passed  # type: ignore[arg-type]


@given(reports, st.randoms())
def test_the_order_of_units_changes_nothing(found: list[dict[str, int] | None], random) -> None:  # type: ignore[no-untyped-def]
    """Sums are sums, whoever reports first."""
    shuffled = list(found)
    random.shuffle(shuffled)
    assert tally(FLOOR, shuffled) == tally(FLOOR, found)


@given(reports, reports)
def test_two_parts_of_a_province_add_to_the_whole(
    one: list[dict[str, int] | None], other: list[dict[str, int] | None]
) -> None:
    """The sum of the districts is the province."""
    assert tally(FLOOR, one) + tally(FLOOR, other) == tally(FLOOR, one + other)


@given(reports)
def test_missing_is_never_zero(found: list[dict[str, int] | None]) -> None:
    """A silent unit is expected and not counted as anything else."""
    silent = tally(FLOOR, [*found, None])
    spoken = tally(FLOOR, found)
    assert silent.units_expected == spoken.units_expected + 1
    assert reached_by(FLOOR, silent) == reached_by(FLOOR, spoken)


def test_ratios_are_sums_over_sums() -> None:
    """A factory of 900 outweighs an office of 100: 820 of 1.000, not the mean of 90% and 10%."""
    spec = share(80)
    found = tally(spec, [{"num": 810, "den": 900}, {"num": 10, "den": 100}])
    assert reached_by(spec, found) == 82


def test_an_average_is_over_the_units_that_reported() -> None:
    """Three persons from two units are one and a half each, whoever is silent."""
    spec = target(Form.AVERAGE_EACH, 1)
    assert reached_by(spec, tally(spec, [{"count": 1}, {"count": 2}, None])) == Fraction(3, 2)


def test_nobody_reported_is_no_figure() -> None:
    """Not zero: nothing."""
    assert reached_by(FLOOR, tally(FLOOR, [None, None])) is None


def test_the_whole_reaches_as_far_as_the_part_that_lags() -> None:
    """Half a province up to June and half up to March tell of March."""
    june, march = Aggregate(through=date(2026, 6, 30)), Aggregate(through=date(2026, 3, 31))
    assert (june + march).through == date(2026, 3, 31)


def test_periods_add_one_by_one() -> None:
    """A period is missing only when every part of it is."""
    one = with_periods(Aggregate(), [1, None, None])
    other = with_periods(Aggregate(), [2, 3, None])
    assert (one + other).by_period == (3, 3, None)
    with pytest.raises(ValueError, match="different periods"):
        _ = one + with_periods(Aggregate(), [1])
