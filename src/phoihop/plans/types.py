"""The shapes that this room hands to others."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
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
    """The owner's own number, or one that the unit set for itself."""


class Size(StrEnum):
    """By which headcount a total is split."""

    MEMBERS = "members"
    WORKERS = "workers"


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
class PlanSize:
    """How much a plan holds, and whether it went down to the units."""

    targets: int = 0
    tasks: int = 0
    is_handed: bool = False


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
    method: Method | None = None
    size: Size | None = None


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
    """What one unit has to reach: ``value`` is its own number, None where the target's holds.

    ``handed`` is what came down from above, before the unit set its own number. ``asked`` is false
    for a unit in between, which gives no figure of its own: its value is the sum of those below.
    """

    target_id: int
    unit_id: int
    method: Method
    value: int | None
    handed: int | None = None
    asked: bool = True
    reason: str = ""

    @property
    def is_weaker(self) -> bool:
        """True when the unit set less than it was handed."""
        return None not in (self.value, self.handed) and (self.value or 0) < (self.handed or 0)


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


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after; ``part`` is plan, target or task, ``name`` which one it was."""

    part: str
    name: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Amendment:
    """What led to ``version``: who, when, why, and what changed."""

    version: int
    at: datetime
    by: str
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How many units a change concerns; ``own`` have set a number of their own, which stays."""

    now: int
    after: int
    added: int
    removed: int
    own: int = 0


@dataclass(frozen=True, slots=True)
class CascadeResult:
    """What handing one target down did; running it again adds, changes and removes nothing."""

    target_id: int
    method: Method
    units: int
    added: int = 0
    changed: int = 0
    removed: int = 0
    kept: int = 0
    """Units that keep the number they set for themselves."""


@dataclass(frozen=True, slots=True)
class PlanCascade:
    """What handing a whole plan down did."""

    targets: tuple[CascadeResult, ...]
    duties: int
    units: int


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What an amendment changes of the plan itself; None leaves it as it is."""

    title: str | None = None
    code: str | None = None
    period_from: date | None = None
    period_to: date | None = None
    cadence: Cadence | None = None


@dataclass(frozen=True, slots=True)
class TaskChanges:
    """What an amendment changes of a task; None leaves it as it is."""

    text: str | None = None
    due: str | None = None
    force: str | None = None
    levels: tuple[str, ...] | None = None
