"""The layout rules of official papers as data, with their legal basis and the day they came in."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class PageRules:
    """The sheet and its margins, in millimetres; the page number's size in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    number_size: float

    @property
    def text_width(self) -> float:
        """Millimetres between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class BodyRules:
    """Running text: size and gap in points, indent in millimetres, line as a factor."""

    size: float
    first_line: float
    gap: float
    line: float
    end_mark: str


@dataclass(frozen=True, slots=True)
class HeadRules:
    """The two columns above the text, the title and the legal bases."""

    nation: str
    nation_size: float
    motto: str
    motto_size: float
    superior_size: float
    issuer_size: float
    number_size: float
    date_size: float
    title_size: float
    basis_size: float
    rule_share: float
    left_width: float
    right_width: float
    outdent: float


@dataclass(frozen=True, slots=True)
class FootRules:
    """Recipients on the left, signature on the right."""

    recipients_size: float
    recipients_title_size: float
    signature_size: float
    signature_room: float
    left_width: float
    right_width: float


@dataclass(frozen=True, slots=True)
class TableRules:
    """Tables inside the text."""

    size: float


@dataclass(frozen=True, slots=True)
class Layout:
    """One set of rules: where it comes from, since when, and what it asks."""

    code: str
    legal_basis: str
    valid_from: date
    font: str
    page: PageRules
    body: BodyRules
    head: HeadRules
    foot: FootRules
    table: TableRules


def layout_for(on: date) -> Layout:
    """The newest rules that were valid on the day; before the first, the first."""
    known = layouts()
    return next((found for found in reversed(known) if found.valid_from <= on), known[0])


@cache
def layouts() -> tuple[Layout, ...]:
    """All rules, oldest first."""
    text = files("phoihop.writing").joinpath("layouts.toml").read_text(encoding="utf-8")
    found = [_layout(stated) for stated in tomllib.loads(text)["layout"]]
    return tuple(sorted(found, key=lambda layout: layout.valid_from))


def _layout(stated: Mapping[str, Any]) -> Layout:
    return Layout(
        code=stated["code"],
        legal_basis=stated["legal_basis"],
        valid_from=stated["valid_from"],
        font=stated["font"],
        page=PageRules(**stated["page"]),
        body=BodyRules(**stated["body"]),
        head=HeadRules(**stated["head"]),
        foot=FootRules(**stated["foot"]),
        table=TableRules(**stated["table"]),
    )
