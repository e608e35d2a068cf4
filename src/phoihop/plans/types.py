"""The shapes that this room hands to others."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from phoihop.indicators.types import IndicatorRef

if TYPE_CHECKING:
    from phoihop.targets import TargetSpec


class PlanState(StrEnum):
    RUNNING = "running"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Cadence(StrEnum):
    """How often the units report on a plan."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Method(StrEnum):
    """How a target goes down."""

    SAME = "same"
    BY_SIZE = "by_size"
    OWN = "own"
    """The unit's own figure: it is the owner itself, or it set its own number."""


@dataclass(frozen=True, slots=True)
class PlanRef:
    id: int
    owner_unit_id: int
    code: str
    title: str
    kind: str
    state: PlanState
    period_from: date
    period_to: date
    cadence: Cadence
    document_id: int
    version: int


@dataclass(frozen=True, slots=True)
class SectionRef:
    id: int
    line: int | None
    marker: str
    level: int
    title: str
    role: str


@dataclass(frozen=True, slots=True)
class TargetRef:
    id: int
    plan_id: int
    order: int
    line: int | None
    text: str
    label: str
    spec: TargetSpec
    indicator: IndicatorRef
    confirmed: bool


@dataclass(frozen=True, slots=True)
class TaskRef:
    """``indicator`` is there when units report on the task as a duty without a number."""

    id: int
    plan_id: int
    order: int
    line: int | None
    text: str
    assignees: tuple[str, ...]
    partners: tuple[str, ...]
    due: str | None
    due_on: date | None
    force: str
    levels: tuple[str, ...]
    indicator: IndicatorRef | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class UnitTargetRef:
    """What one unit has to reach: ``value`` is its own number where the target was split."""

    target_id: int
    unit_id: int
    method: Method
    value: int | None


@dataclass(frozen=True, slots=True)
class PartyRef:
    name: str
    role: str
    unit_id: int | None
    agency_id: int | None


@dataclass(frozen=True, slots=True)
class DeadlineRef:
    line: int | None
    kind: str
    starts: str | None
    ends: str | None
    what: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    id: int
    owner_unit_id: int
    kind: str
    code: str
    title: str
    issued_on: str | None
    file_id: uuid.UUID | None
    header: dict[str, Any] = field(default_factory=dict)
