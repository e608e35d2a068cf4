"""What a reading is made of: the head, and items that each know the line they stand on.

The keys and their meaning are those of the reading format ``phoihop.reading/1``. Dates are
ISO 8601 and may be cut short. What the document does not say is ``None`` or empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Confidence: TypeAlias = Literal["sure", "look", "unclear"]
Force: TypeAlias = Literal["must", "strive", "may", "must_not"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every extracted item carries.

    ``line``: 1-based line of the source text on which it starts (``None`` for what is missing).
    ``span``: its first character and the one after its last, in the source text, from 0.
    ``rule``: the id of the rule that fired. ``confidence``: whether a person should look.
    """

    line: int | None
    span: tuple[int, int] | None = None
    rule: str = ""
    confidence: Confidence = "sure"


@dataclass(frozen=True, slots=True)
class Period:
    """A printed "giai đoạn" or "nhiệm kỳ", years or dates, both ends included."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The head of the document; ``symbol`` and ``code`` have hyphens for every kind of dash."""

    kind: str = "other"
    kind_text: str | None = None
    title: str | None = None
    number: str | None = None
    symbol: str | None = None
    code: str | None = None
    issuers: tuple[str, ...] = ()
    place: str | None = None
    issued_on: str | None = None
    period: Period = field(default_factory=Period)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The incoming stamp (dấu đến) of the office that got the paper."""

    by: str | None = None
    number: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis(Item):
    """One document that this one is based on or carries out."""

    text: str
    kind: str
    code: str | None = None
    issued_on: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Item):
    """A numbered or lettered heading that other text hangs under; ``level`` counts from 1."""

    marker: str
    level: int
    title: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Item):
    """One number that the issuer sets; ``unit`` is ``percent`` or ``count``.

    ``same_as`` is the index of an earlier target that this one repeats.
    """

    text: str
    value: float | None
    value_to: float | None = None
    comparator: str
    unit: str
    noun: str | None = None
    of: str | None = None
    each: str | None = None
    times: int | None = None
    every: str | None = None
    due: str | None = None
    what: str | None = None
    force: Force = "must"
    same_as: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Item):
    """One thing that somebody is to do."""

    text: str
    assignees: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    due: str | None = None
    force: Force = "must"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Item):
    """A calendar date or span; ``kind`` is ``due``, ``event``, ``year`` or ``span``."""

    kind: str
    start: str | None = None
    end: str | None = None
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting(Item):
    """A duty to report on, or to review, how the document is carried out."""

    who: str | None = None
    to_whom: str | None = None
    every: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Item):
    """A body that signs (``party``) or runs (``focal_point``) the document."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory(Item):
    """Who signs: ``capacity`` is what is printed above the position."""

    capacity: str | None
    position: str | None
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect(Item):
    """What is wrong with the document's own form; ``message`` is Vietnamese."""

    code: str
    message: str
