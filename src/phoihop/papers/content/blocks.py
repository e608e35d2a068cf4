"""The content of a paper as plain data: headings, paragraphs, tables, figures with their source.

A sentence is a row of words and citations; a citation names a figure, so that the page can open its
source and the annex can list it. ``to_dict`` and ``from_dict`` keep it in the record of the paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Cite:
    """A figure in a sentence: ``key`` finds it in ``Content.figures``."""

    key: str


Words = tuple[str | Cite, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: Words
    item: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` are shares of the page; ``centred`` lists the columns that stand in the middle."""

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]
    centred: tuple[int, ...] = ()


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure and where it comes from.

    ``accepted`` of ``expected`` reports stand behind it; ``parts`` are the largest contributions.
    ``column`` names the column of a table whose cells share one line of the annex.
    """

    key: str
    printed: str
    what: str
    where: str
    indicator: str
    period: str
    accepted: int | None = None
    expected: int | None = None
    needed: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    column: str = ""
    target_id: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above, below and around the text of an official paper."""

    superior: str
    issuer: str
    symbol: str
    place: str
    title: str
    bases: tuple[str, ...]
    signing: tuple[str, ...]
    recipients: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Content:
    head: Head
    blocks: tuple[Block, ...]
    figures: Mapping[str, Figure]


_KINDS: dict[str, type[Block]] = {"heading": Heading, "paragraph": Paragraph, "table": Table}


def to_dict(content: Content) -> dict[str, Any]:
    """Turn into lists, dicts, strings and numbers."""
    return {
        "head": asdict(content.head),
        "blocks": [_block_to_dict(block) for block in content.blocks],
        "figures": [asdict(figure) for figure in content.figures.values()],
    }


def from_dict(stored: Mapping[str, Any]) -> Content:
    """Read what :func:`to_dict` gave: ``from_dict(to_dict(content)) == content``."""
    figures = [_figure(item) for item in stored["figures"]]
    return Content(
        head=Head(**{name: _frozen(value) for name, value in stored["head"].items()}),
        blocks=tuple(_block(item) for item in stored["blocks"]),
        figures={figure.key: figure for figure in figures},
    )


def _block_to_dict(block: Block) -> dict[str, Any]:
    kind = next(name for name, type_ in _KINDS.items() if isinstance(block, type_))
    match block:
        case Heading(text, level):
            return {"kind": kind, "text": text, "level": level}
        case Paragraph(words, item):
            return {"kind": kind, "words": _plain(words), "item": item}
    rows = [[_plain(cell) for cell in row] for row in block.rows]
    shape = {"widths": list(block.widths), "centred": list(block.centred)}
    return {"kind": kind, "head": list(block.head), "rows": rows, **shape}


def _plain(words: Words) -> list[str | dict[str, str]]:
    return [{"cite": word.key} if isinstance(word, Cite) else word for word in words]


def _block(stored: Mapping[str, Any]) -> Block:
    match stored["kind"]:
        case "heading":
            return Heading(stored["text"], stored["level"])
        case "paragraph":
            return Paragraph(_words(stored["words"]), stored["item"])
    rows = tuple(tuple(_words(cell) for cell in row) for row in stored["rows"])
    return Table(tuple(stored["head"]), rows, tuple(stored["widths"]), tuple(stored["centred"]))


def _words(stored: list[str | dict[str, str]]) -> Words:
    return tuple(word if isinstance(word, str) else Cite(word["cite"]) for word in stored)


def _figure(stored: Mapping[str, Any]) -> Figure:
    parts = tuple((name, printed) for name, printed in stored["parts"])
    return Figure(**{**stored, "parts": parts})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
