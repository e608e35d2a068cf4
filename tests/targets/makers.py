"""Targets and figures for the tests: short lines, one thing said at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from phoihop.kernel.periods import Period
from phoihop.targets import (
    Aggregate,
    Base,
    Cadence,
    Comparator,
    Force,
    Form,
    Level,
    Milestone,
    Owner,
    Population,
    TargetSpec,
    Unit,
    passes,
)

YEAR_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
TERM = Period(date(2023, 1, 1), date(2028, 12, 31))
TODAY = date(2026, 9, 20)


def target(form: Form = Form.TOTAL, value: str | int = 100, **more: Any) -> TargetSpec:
    """A yearly target of 2026 unless told otherwise."""
    stated: dict[str, Any] = {"cadence": Cadence.YEAR, "window": YEAR_2026}
    return TargetSpec(form=form, value=Decimal(value), **{**stated, **more})


def share(value: str | int, form: Form = Form.PEOPLE_SHARE, **more: Any) -> TargetSpec:
    """A target in percent."""
    return target(form, value, unit=Unit.PERCENT, **more)


def figures(num: int = 0, den: int = 0, **more: Any) -> Aggregate:
    """Sums of ten units of which all have reported, unless told otherwise."""
    return Aggregate(**{"num": num, "den": den, "units_expected": 10, "units_reported": 10, **more})


_DAYS = st.dates(date(2014, 1, 1), date(2035, 12, 31))
_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)
_NUMBERS = st.decimals(0, 10**6, places=2, allow_nan=False, allow_infinity=False)
_PERCENTS = st.decimals(0, 100, places=1, allow_nan=False, allow_infinity=False)

windows = st.tuples(_DAYS, _DAYS).map(lambda days: Period(min(days), max(days)))

populations = st.builds(
    Population,
    levels=st.frozensets(st.sampled_from(Level)),
    sectors=st.frozensets(st.sampled_from(["public_admin", "fdi", "cooperative"])),
    kinds=st.frozensets(st.sampled_from(["base_union", "zone_union"])),
    min_size=st.none() | st.integers(0, 5000),
    max_size=st.none() | st.integers(0, 5000),
    label=_WORDS,
)


@st.composite
def specs(draw: st.DrawFn) -> TargetSpec:
    """Any target that does not contradict itself."""
    unit = draw(st.sampled_from(Unit))
    value = draw(_PERCENTS if unit is Unit.PERCENT else _NUMBERS)
    comparator = draw(st.sampled_from(Comparator))
    window = draw(st.none() | windows)
    steps = () if window is None else draw(st.lists(st.sampled_from(_ends(window)), max_size=2))
    return TargetSpec(
        form=draw(st.sampled_from(Form)),
        comparator=comparator,
        value=value,
        value_to=value + 1 if comparator is Comparator.RANGE else None,
        unit=unit,
        noun=draw(_WORDS),
        what=draw(_WORDS),
        population=draw(populations),
        owner=draw(st.sampled_from(Owner)),
        base=draw(st.none() | st.sampled_from(Base)),
        times=draw(st.none() | st.integers(1, 12)),
        cadence=draw(st.none() | st.sampled_from(Cadence)),
        window=window,
        start=draw(st.none() | _NUMBERS),
        milestones=tuple(Milestone(on, value) for on in steps),
        force=draw(st.sampled_from(Force)),
        ceiling=draw(st.booleans()),
        weight=draw(st.integers(1, 9)),
    )


def _ends(window: Period) -> list[date]:
    return [window.start, window.end]


def tally(
    spec: TargetSpec, reports: Iterable[Mapping[str, int] | None], through: date | None = None
) -> Aggregate:
    """Add up the units concerned one by one, None for a unit that has not reported."""
    total = Aggregate(through=through)
    for report in reports:
        found = report or {}
        total += Aggregate(
            num=found.get("num", 0) + found.get("count", 0),
            den=found.get("den", 0),
            units_yes=found.get("yes", 0),
            units_passing=int(report is not None and passes(spec, found) is True),
            units_expected=1,
            units_reported=int(report is not None),
            through=through,
        )
    return total


def with_periods(found: Aggregate, counts: Iterable[int | None]) -> Aggregate:
    """Give a frequency one count for each closed period."""
    return replace(found, by_period=tuple(counts))
