"""A paper with the sources of its figures, and how both are kept in a record.

The paper is what ``writing`` turns into Word; each figure in it is a ``Ref`` whose id finds its
source, so that the page can open it and the annex can list it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from phoihop.writing import (
    Align,
    Annex,
    Block,
    BulletList,
    Column,
    Heading,
    Paper,
    Paragraph,
    Ref,
    Signature,
    Table,
    Words,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure and where it comes from.

    ``accepted`` of ``expected`` reports stand behind it; ``parts`` are the units' contributions.
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
class Written:
    """``as_of`` is the moment of the figures as the paper prints it."""

    paper: Paper
    figures: Mapping[str, Figure]
    as_of: str


_BLOCKS: dict[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "list": BulletList,
    "table": Table,
}


def to_dict(written: Written) -> dict[str, Any]:
    """Turn into lists, dicts, strings and numbers."""
    paper = written.paper
    stated = {field.name: getattr(paper, field.name) for field in fields(paper)}
    stated["date"] = paper.date.isoformat()
    stated["body"] = [_block_to_dict(block) for block in paper.body]
    stated["annexes"] = [
        {**asdict(annex), "body": [_block_to_dict(block) for block in annex.body]}
        for annex in paper.annexes
    ]
    stated["signatures"] = [asdict(signature) for signature in paper.signatures]
    figures = [asdict(figure) for figure in written.figures.values()]
    return {"paper": stated, "figures": figures, "as_of": written.as_of}


def from_dict(stored: Mapping[str, Any]) -> Written:
    """Read what :func:`to_dict` gave, also after a way through JSON."""
    paper = {name: _frozen(value) for name, value in stored["paper"].items()}
    paper["date"] = date.fromisoformat(paper["date"])
    paper["body"] = _blocks(paper["body"])
    paper["annexes"] = tuple(
        Annex(**{**annex, "body": _blocks(annex["body"])}) for annex in paper["annexes"]
    )
    paper["signatures"] = tuple(
        Signature(**{name: _frozen(value) for name, value in signature.items()})
        for signature in paper["signatures"]
    )
    figures = [_figure(item) for item in stored["figures"]]
    return Written(Paper(**paper), {figure.key: figure for figure in figures}, stored["as_of"])


def _block_to_dict(block: Block) -> dict[str, Any]:
    kind = next(name for name, type_ in _BLOCKS.items() if isinstance(block, type_))
    match block:
        case Heading(text, level):
            return {"kind": kind, "text": text, "level": level}
        case Paragraph(words):
            return {"kind": kind, "words": _plain(words)}
        case BulletList(items):
            return {"kind": kind, "items": [_plain(item) for item in items]}
        case Table(columns, rows, caption):
            cells = [[_plain(cell) for cell in row] for row in rows]
            heads = [asdict(column) for column in columns]
            return {"kind": kind, "columns": heads, "rows": cells, "caption": caption}


def _plain(words: Words) -> str | list[str | dict[str, str]]:
    if isinstance(words, str):
        return words
    return [asdict(piece) if isinstance(piece, Ref) else piece for piece in words]


def _blocks(stored: tuple[Mapping[str, Any], ...] | list[Mapping[str, Any]]) -> tuple[Block, ...]:
    return tuple(_block(item) for item in stored)


def _block(stored: Mapping[str, Any]) -> Block:
    match stored["kind"]:
        case "heading":
            return Heading(stored["text"], stored["level"])
        case "paragraph":
            return Paragraph(_words(stored["words"]))
        case "list":
            return BulletList(tuple(_words(item) for item in stored["items"]))
    columns = tuple(
        Column(column["title"], column["width"], Align(column["align"]))
        for column in stored["columns"]
    )
    rows = tuple(tuple(_words(cell) for cell in row) for row in stored["rows"])
    return Table(columns, rows, stored["caption"])


def _words(stored: str | list[str | dict[str, str]]) -> Words:
    if isinstance(stored, str):
        return stored
    return tuple(piece if isinstance(piece, str) else Ref(**piece) for piece in stored)


def _figure(stored: Mapping[str, Any]) -> Figure:
    parts = tuple((name, printed) for name, printed in stored["parts"])
    return Figure(**{**stored, "parts": parts})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
