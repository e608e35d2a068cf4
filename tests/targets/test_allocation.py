"""A total that is split by size adds up again exactly."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.targets import AllocationImpossible, allocate

totals = st.integers(0, 10**12)
sizes = st.lists(st.integers(0, 10**6), min_size=1, max_size=80)


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (48, [100, 100, 100], [16, 16, 16]),
        (10, [1, 1, 1], [4, 3, 3]),  # the tie goes to the unit named first
        (5, [70, 20, 10], [4, 1, 0]),  # 3,5 · 1 · 0,5: the first half wins
        (1, [3, 5, 2], [0, 1, 0]),
        (7, [0, 10], [0, 7]),  # nobody there, nothing asked
        (3, [0, 0, 0], [1, 1, 1]),  # no sizes known: equal
        (0, [5, 6], [0, 0]),
    ],
)
def test_a_total_is_split_by_size(total: int, weights: list[int], parts: list[int]) -> None:
    """Examples that a person can check by hand."""
    assert allocate(total, weights) == parts


@given(totals, sizes)
def test_the_parts_add_up_exactly(total: int, weights: list[int]) -> None:
    """Nothing is lost or made up by rounding."""
    assert sum(allocate(total, weights)) == total


@given(totals, sizes)
def test_each_part_is_its_share_rounded_down_or_up(total: int, weights: list[int]) -> None:
    """No unit is asked for a whole one more or less than its share."""
    known = weights if any(weights) else [1] * len(weights)
    for part, weight in zip(allocate(total, weights), known, strict=True):
        assert abs(part - Fraction(total * weight, sum(known))) < 1


@given(totals, sizes)
def test_a_larger_unit_never_gets_less(total: int, weights: list[int]) -> None:
    """Of two units the larger one is asked for at least as much."""
    pairs = sorted(zip(weights, allocate(total, weights), strict=True))
    for (light, small), (heavy, large) in pairwise(pairs):
        assert light == heavy or small <= large


@given(totals, sizes, st.integers(1, 1000))
def test_only_proportions_matter(total: int, weights: list[int], factor: int) -> None:
    """Counting in hundreds of workers gives the same parts."""
    assert allocate(total, [weight * factor for weight in weights]) == allocate(total, weights)


@pytest.mark.parametrize(("total", "weights"), [(-1, [1]), (1, [1, -1]), (5, [])])
def test_the_impossible_is_refused(total: int, weights: list[int]) -> None:
    """Nobody to give to, or less than nothing."""
    with pytest.raises(AllocationImpossible):
        allocate(total, weights)
