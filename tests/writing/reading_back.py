"""What a Word file holds, read back through python-docx."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from phoihop.writing import Paper
from phoihop.writing.word import write_docx


def opened(paper: Paper) -> Any:
    """The written paper as a python-docx document."""
    return Document(BytesIO(write_docx(paper)))


def texts(container: Any) -> list[str]:
    """The lines of a cell or document that hold anything; hard blanks count as blanks."""
    found = [paragraph.text.replace("\u00a0", " ") for paragraph in container.paragraphs]
    return [text for text in found if text.strip()]


def line(container: Any, beginning: str) -> Any:
    """The paragraph that begins with these words."""
    return next(one for one in container.paragraphs if one.text.startswith(beginning))


def bookmarks(document: Any) -> dict[str, str]:
    """The text under each bookmark of the body."""
    return {
        mark.get(qn("w:name")): "".join(piece.text for piece in mark.getnext().iter(qn("w:t")))
        for mark in document.element.body.iter(qn("w:bookmarkStart"))
    }
