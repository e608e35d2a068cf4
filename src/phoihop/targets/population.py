"""Whom a target concerns."""

from __future__ import annotations

from dataclasses import dataclass

from phoihop.targets.spec import Level, TargetSpec


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What must be known of a unit to say whether a target concerns it.

    ``sector`` and ``kind`` are the organisation's codes; ``workers`` and ``members`` are heads.
    """

    level: Level
    sector: str = ""
    kind: str = ""
    workers: int = 0
    members: int = 0


def concerns(spec: TargetSpec, unit: UnitFacts) -> bool:
    """True when ``unit`` belongs to the target's population and so is asked for figures."""
    who = spec.population
    return (
        (not who.levels or unit.level in who.levels)
        and (not who.sectors or unit.sector in who.sectors)
        and (not who.kinds or unit.kind in who.kinds)
        and _has_size(spec, unit)
    )


def _has_size(spec: TargetSpec, unit: UnitFacts) -> bool:
    if unit.level != Level.BASE:
        return True
    low, high = spec.population.min_size, spec.population.max_size
    return (low is None or unit.workers >= low) and (high is None or unit.workers <= high)
