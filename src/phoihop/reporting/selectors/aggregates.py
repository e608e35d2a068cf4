"""The aggregates of targets as the worker stored them, and the target as it holds for one unit."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from phoihop.plans.types import UnitTargetRef
from phoihop.targets import Aggregate, Comparator, Form, TargetSpec


def aggregate_of(stored: Mapping[str, Any]) -> Aggregate:
    """Turn what stands in ``TargetFigure.aggregate`` into what ``targets.evaluate`` takes."""
    through, by_period = stored.get("through"), stored.get("by_period")
    return Aggregate(
        num=stored.get("num", 0),
        den=stored.get("den", 0),
        units_yes=stored.get("yes", 0),
        units_passing=stored.get("passing", 0),
        units_expected=stored.get("expected", 0),
        units_reported=stored.get("reported", 0),
        through=date.fromisoformat(through) if through else None,
        by_period=tuple(by_period) if by_period is not None else None,
    )


def spec_of_part(spec: TargetSpec, part: UnitTargetRef | None) -> TargetSpec:
    """Give the target with the unit's own number where a total was split."""
    if part is None or part.value is None or spec.form is not Form.TOTAL:
        return spec
    is_range = spec.comparator is Comparator.RANGE
    return replace(
        spec,
        value=Decimal(part.value),
        value_to=None,
        comparator=Comparator.AT_LEAST if is_range else spec.comparator,
        start=Decimal(0) if spec.start == 0 else None,
        milestones=(),
    )
