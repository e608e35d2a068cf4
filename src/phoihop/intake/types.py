"""The shapes that this room hands to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from phoihop.foundation.types import FileRef
from phoihop.plans.types import Cadence
from phoihop.targets import Question, TargetSpec


class RunState(StrEnum):
    """A paper is read at once or, if it is long, by the worker; a person reviews what was read."""

    QUEUED = "queued"
    READING = "reading"
    REVIEW = "review"
    FAILED = "failed"
    CONFIRMED = "confirmed"


class Verdict(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    EDITED = "edited"
    DROPPED = "dropped"


PARTS = ("targets", "tasks", "deadlines", "reporting", "legal_bases", "parties")
"""The parts of a Reading that are reviewed item by item, in the order of the desk's tabs."""


@dataclass(frozen=True, slots=True)
class RunRef:
    """One uploaded paper; ``plan_id`` is the plan made of it, if one was made."""

    id: int
    owner_unit_id: int
    file: FileRef
    state: RunState
    header: dict[str, Any]
    failure: str
    plan_id: int | None
    created_at: datetime
    saved_at: datetime | None

    @property
    def name(self) -> str:
        """What to call it: its number, its title, or the name of the file."""
        return self.header.get("code") or self.header.get("title") or self.file.name

    @property
    def is_waiting(self) -> bool:
        return self.state in (RunState.QUEUED, RunState.READING)


@dataclass(frozen=True, slots=True)
class ItemRef:
    """One item: ``read`` as found, ``fields`` as they now stand."""

    id: int
    run_id: int
    part: str
    order: int
    line: int | None
    read: dict[str, Any]
    fields: dict[str, Any]
    verdict: Verdict

    @property
    def confidence(self) -> str:
        return str(self.read.get("confidence", "look"))

    @property
    def span(self) -> tuple[int, int] | None:
        found = self.read.get("span")
        return (found[0], found[1]) if found else None

    @property
    def is_by_hand(self) -> bool:
        return bool(self.read.get("by_hand"))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is; ``to_create`` counts what goes into the plan, part by part."""

    reviewed: int
    total: int
    unclear: int
    to_create: dict[str, int]

    @property
    def count(self) -> int:
        return sum(self.to_create.values())

    @property
    def percent(self) -> int:
        return round(100 * self.reviewed / self.total) if self.total else 100


@dataclass(frozen=True, slots=True)
class TargetQuestion:
    """One target as it would be made, with what the paper leaves open.

    ``same_as`` is the item that it repeats; ``differs`` tells that the two say different numbers.
    """

    item: ItemRef
    spec: TargetSpec
    questions: tuple[Question, ...] = ()
    same_as: ItemRef | None = None
    differs: bool = False


@dataclass(frozen=True, slots=True)
class TaskQuestion:
    """One task with the levels that are proposed to report on it."""

    item: ItemRef
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """What a person is asked before the plan is made; None is what the paper does not say."""

    period_from: date | None
    period_to: date | None
    cadence: Cadence
    cadence_is_read: bool
    targets: tuple[TargetQuestion, ...]
    tasks: tuple[TaskQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the person said; what is left out is as proposed. Keys are ids of review items.

    ``starts``: figures at the beginning of the term. ``target_levels``, ``task_levels``: who
    reports. ``kept_apart``: repetitions that are to become targets of their own all the same.
    """

    period_from: date | None = None
    period_to: date | None = None
    cadence: Cadence | None = None
    starts: Mapping[int, Decimal] = field(default_factory=dict)
    target_levels: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    task_levels: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    kept_apart: frozenset[int] = frozenset()
