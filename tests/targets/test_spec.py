"""A target that contradicts itself cannot be made."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.targets.makers import target

from phoihop.targets import Comparator, Milestone, TargetUnreadable, Unit


@pytest.mark.parametrize(
    ("value", "more", "why"),
    [
        (5, {"value_to": Decimal(3), "comparator": Comparator.RANGE}, "bị ngược"),
        (5, {"comparator": Comparator.RANGE}, "đủ hai số"),
        (5, {"value_to": Decimal(9)}, "đủ hai số"),
        (120, {"unit": Unit.PERCENT}, "0–100%"),
        (
            80,
            {
                "unit": Unit.PERCENT,
                "value_to": Decimal(120),
                "comparator": Comparator.RANGE,
            },
            "0–100%",
        ),
        (-1, {}, "từ 0 trở lên"),
        (5, {"milestones": (Milestone(date(2027, 1, 1), Decimal(2)),)}, "Mốc lộ trình"),
    ],
)
def test_contradictions_are_named(value: int, more: dict[str, Any], why: str) -> None:
    """The sentence says which two parts do not fit."""
    with pytest.raises(TargetUnreadable, match=why):
        target(value=value, **more)


@pytest.mark.parametrize(
    ("comparator", "value_to", "ceiling", "floor", "limit"),
    [
        (Comparator.AT_LEAST, None, False, 5, None),
        (Comparator.EXACTLY, None, False, 5, None),  # "=" means at least
        (Comparator.RANGE, 10, False, 5, None),  # met from its lower bound
        (Comparator.RANGE, 10, True, 5, 10),  # a quota
        (Comparator.AT_MOST, None, False, None, 5),
        (Comparator.AT_LEAST, None, True, None, 5),
    ],
)
def test_floor_and_limit_follow_from_the_comparator(
    comparator: Comparator, value_to: int | None, ceiling: bool, floor: int | None, limit: int
) -> None:
    """What must be reached and what must not be exceeded."""
    upper = None if value_to is None else Decimal(value_to)
    spec = target(value=5, comparator=comparator, value_to=upper, ceiling=ceiling)
    assert (spec.floor, spec.limit) == (floor, limit)
