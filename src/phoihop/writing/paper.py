"""What an official paper says, apart from how it looks: frozen values, no Word in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Ref:
    """A printed figure whose source can be found again by ``id``; a bookmark in the Word file."""

    id: str
    text: str


Words = str | tuple[str | Ref, ...]
"""A sentence, or its pieces with figures among them."""


class Align(StrEnum):
    """How a column of a table stands; numbers stand right."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number in the text: level 1 "I. KẾT QUẢ", 2 "1. Chỉ tiêu", 3 "a) …"."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body."""

    words: Words


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items that each begin with a dash."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``width`` is its share beside the others (any unit)."""

    title: str
    width: float = 1
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head is repeated on every page; each row has as many cells as columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"row {number} has {len(row)} cells for {len(self.columns)} columns"
                )


Block = Heading | Paragraph | BulletList | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: ``capacity`` are the lines above ("TM. BAN THƯỜNG VỤ"), ``name`` may be empty."""

    position: str
    name: str = ""
    capacity: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """A phụ lục on pages of its own, numbered from 1; ``note`` says what it goes with."""

    title: str
    body: tuple[Block, ...]
    note: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An official paper of one issuer, or of two that sign together.

    ``number`` and ``symbol`` make "Số: 05/BC-LĐLĐ"; an empty number leaves the blank for the clerk.
    ``date`` chooses the layout; ``is_dated`` False leaves day and month open. ``legal_bases`` and
    ``recipients`` come without the closing punctuation. Of two ``signatures`` the first, of the
    body that numbers the paper, stands on the right.
    """

    issuer: str
    symbol: str
    place: str
    date: date
    kind: str
    subject: str
    body: tuple[Block, ...]
    superior: str = ""
    number: str = ""
    is_dated: bool = True
    addressees: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
