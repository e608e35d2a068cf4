"""Annexes: each on its own pages, numbered from 1, with the paper that it goes with."""

from __future__ import annotations

from phoihop.writing.body import BodyWriter
from phoihop.writing.head import code_of, date_in_words
from phoihop.writing.layout import Layout
from phoihop.writing.paper import Annex, Paper
from phoihop.writing.xml import centred, points, run

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L")


def annex(paper: Paper, at: int, writer: BodyWriter, layout: Layout) -> str:
    """The annex at the place ``at``; a Roman number when there are two or more."""
    found = paper.annexes[at]
    size = layout.head.title_size
    number = f"Phụ lục {roman(at + 1)}" if len(paper.annexes) > 1 else "Phụ lục"
    heading = (
        centred(run(number, size, bold=True), keep_next=True)
        + centred(run(found.title.upper(), size, bold=True), keep_next=True)
        + centred(run(_note(paper, found), size, italic=True), after=points(12))
    )
    return heading + writer.blocks(found.body, width=annex_width(found, layout))


def annex_width(found: Annex, layout: Layout) -> float:
    """Millimetres between the margins of the annex's sheet."""
    page = layout.page
    return page.height - page.left - page.right if found.landscape else page.text_width


def roman(number: int) -> str:
    """1 to 59 as Roman numerals."""
    return _TENS[number // 10] + _UNITS[number % 10]


def _note(paper: Paper, found: Annex) -> str:
    if found.note:
        return found.note
    day = f" {date_in_words(paper.date)}" if paper.is_dated else ""
    issuer = " ".join(paper.issuer.split())
    return f"(Kèm theo {paper.kind.capitalize()} số {code_of(paper)}{day} của {issuer})"
