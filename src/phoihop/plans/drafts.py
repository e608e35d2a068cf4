"""A plan before it exists: what a person has confirmed, handed to ``plan_create`` in one piece."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from phoihop.plans.types import Cadence
from phoihop.targets import TargetSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """The signed paper: its head and the text whose lines every item points to."""

    kind: str
    title: str
    text: str
    code: str = ""
    issued_on: str | None = None
    file_id: uuid.UUID | None = None
    header: dict[str, Any] = field(default_factory=dict)
    legal_bases: list[dict[str, Any]] = field(default_factory=list)
    signatories: list[dict[str, Any]] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDraft:
    line: int | None
    marker: str
    level: int
    title: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetDraft:
    """``section`` is a place in the draft's sections; ``source`` the item as it was read."""

    text: str
    label: str
    spec: TargetSpec
    line: int | None = None
    section: int | None = None
    source: dict[str, Any] = field(default_factory=dict)
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    """``levels`` names the levels that report on it as a duty without a number; often none."""

    text: str
    line: int | None = None
    section: int | None = None
    assignees: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    due: str | None = None
    force: str = "must"
    levels: tuple[str, ...] = ()
    source: dict[str, Any] = field(default_factory=dict)
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDraft:
    name: str
    role: str
    line: int | None = None
    unit_id: int | None = None
    agency_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineDraft:
    kind: str
    what: str
    line: int | None = None
    starts: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """Everything that becomes one plan."""

    document: DocumentDraft
    period_from: date
    period_to: date
    cadence: Cadence
    sections: tuple[SectionDraft, ...] = ()
    targets: tuple[TargetDraft, ...] = ()
    tasks: tuple[TaskDraft, ...] = ()
    parties: tuple[PartyDraft, ...] = ()
    deadlines: tuple[DeadlineDraft, ...] = ()
