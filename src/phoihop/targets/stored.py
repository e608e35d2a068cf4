"""A target as plain data for JSON and back: ``from_dict(to_dict(spec)) == spec``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from phoihop.kernel.periods import Period
from phoihop.targets.spec import (
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
    TargetUnreadable,
    Unit,
)

Json = dict[str, Any]

_DEFAULTS = {field.name: field.default for field in fields(TargetSpec)}


def to_dict(spec: TargetSpec) -> Json:
    """Strings, whole numbers, booleans, lists and dicts only; what is at its default is left out.

    Decimals and dates become text, so nothing is rounded on the way.
    """
    stated = {
        name: getattr(spec, name)
        for name, default in _DEFAULTS.items()
        if getattr(spec, name) != default
    }
    return {name: _plain(value) for name, value in stated.items()}


def from_dict(stored: Mapping[str, Any]) -> TargetSpec:
    """Read what ``to_dict`` gave. Raises ``TargetUnreadable`` with the reason."""
    try:
        return TargetSpec(**{name: _READERS[name](value) for name, value in stored.items()})
    except (KeyError, ValueError, TypeError, ArithmeticError) as error:
        raise TargetUnreadable(
            "Chỉ tiêu đã lưu không đọc được. Đồng chí nhập lại chỉ tiêu này.",
            fields={"stored": dict(stored), "reason": repr(error)},
        ) from error


def _plain(value: object) -> object:
    match value:
        case Decimal() | StrEnum():
            return str(value)
        case Period():
            return {"from": value.start.isoformat(), "to": value.end.isoformat()}
        case Population():
            return _population_dict(value)
        case tuple():
            return [{"on": step.on.isoformat(), "value": str(step.value)} for step in value]
    return value


def _population_dict(who: Population) -> Json:
    stated: Json = {
        "levels": sorted(map(str, who.levels)),
        "sectors": sorted(who.sectors),
        "kinds": sorted(who.kinds),
        "min_size": who.min_size,
        "max_size": who.max_size,
        "label": who.label,
    }
    return {name: value for name, value in stated.items() if value not in ([], None, "")}


def _population(stored: Mapping[str, Any]) -> Population:
    return Population(
        levels=frozenset(Level(level) for level in stored.get("levels", ())),
        sectors=frozenset(stored.get("sectors", ())),
        kinds=frozenset(stored.get("kinds", ())),
        min_size=stored.get("min_size"),
        max_size=stored.get("max_size"),
        label=stored.get("label", ""),
    )


def _period(stored: Mapping[str, str]) -> Period:
    return Period(date.fromisoformat(stored["from"]), date.fromisoformat(stored["to"]))


def _milestones(stored: list[Mapping[str, str]]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(date.fromisoformat(step["on"]), Decimal(step["value"])) for step in stored
    )


_READERS: dict[str, Any] = {
    "form": Form,
    "comparator": Comparator,
    "value": Decimal,
    "value_to": Decimal,
    "unit": Unit,
    "noun": str,
    "what": str,
    "population": _population,
    "owner": Owner,
    "base": Base,
    "times": int,
    "cadence": Cadence,
    "window": _period,
    "start": Decimal,
    "milestones": _milestones,
    "force": Force,
    "ceiling": bool,
    "weight": int,
}
