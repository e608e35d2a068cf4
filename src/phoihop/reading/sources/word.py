"""Word files (.docx): paragraphs with their automatic numbers, and tables as rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from phoihop.kernel.text import single_spaced
from phoihop.reading.errors import ReadingError
from phoihop.reading.sources.limits import LARGEST_TEXT, check_archive
from phoihop.reading.sources.numbering import Numbering

_MAIN = "word/document.xml"
_LAYOUT = re.compile(
    r"độc lập|cộng hòa xã hội|đảng cộng sản việt nam|nơi nhận|\bsố\s?:|^\s*(?:TM|KT|TL|TUQ)\.",
    re.IGNORECASE | re.MULTILINE,
)
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback"})
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def text_of_word(data: bytes) -> str:
    """Print a .docx as the text whose lines the items of its reading refer to.

    Macros are not looked at, external entities are refused, tracked changes count as accepted.
    :class:`ReadingError` if the file is broken, encrypted or unpacks to too much.
    """
    _check(data)
    try:
        import docx

        document = docx.Document(io.BytesIO(data))
        lines = list(_lines(document))
    except ReadingError:
        raise
    except Exception as error:
        raise _broken() from error
    text = "\n".join(lines)
    if not text.strip():
        raise ReadingError(
            "Tệp .docx không có chữ nào (có thể chỉ có ảnh quét). Hãy dùng bản có chữ.",
            code="empty",
        )
    return text


def _check(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive.infolist())
            if _MAIN not in archive.namelist():
                raise _broken()
            if archive.getinfo(_MAIN).file_size > LARGEST_TEXT:
                raise _broken()
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    with archive.open(name) as part:
                        if _ENTITIES.search(part.read(4096)):
                            raise _broken()
    except (zipfile.BadZipFile, OSError, RuntimeError, EOFError, ValueError) as error:
        raise _broken() from error


def _broken() -> ReadingError:
    return ReadingError(
        "Tệp .docx bị hỏng, có mật khẩu hoặc không phải văn bản Word. Hãy mở bằng Word, lưu lại "
        "không đặt mật khẩu rồi thử lại.",
        code="broken_docx",
    )


def _lines(document: Any) -> Iterator[str]:
    from docx.table import Table

    numbering = Numbering(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _table(block, numbering)
        else:
            yield from _paragraph(block, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> Iterator[str]:
    text = numbering.label(paragraph) + _text(paragraph)
    yield from text.split("\n")


def _text(paragraph: Any) -> str:
    """Give the text of a paragraph: insertions too, deletions not, text boxes once."""
    pieces = []
    for element in _kept(paragraph._p):  # noqa: SLF001 python-docx leaves out tracked insertions
        tag = _tag(element)
        if tag == "t":
            pieces.append(element.text or "")
        elif tag == "tab" and _tag(element.getparent()) == "r":
            pieces.append("\t")
        elif tag in ("br", "cr"):
            pieces.append("\n")
        elif tag == "noBreakHyphen":
            pieces.append("-")
    return "".join(pieces)


def _kept(element: Any) -> Iterator[Any]:
    """Give the elements below one, without what was moved away and without second versions."""
    stack = [element]
    while stack:
        element = stack.pop()
        yield element
        stack += [child for child in reversed(element) if _tag(child) not in _LEFT_OUT]


def _tag(element: Any) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _table(table: Any, numbering: Numbering) -> Iterator[str]:
    """Print a table row by row with tabs; one that only places things side by side cell by cell."""
    rows = [list(_cells(row)) for row in table.rows]
    printed = [["\n".join(_cell_lines(cell, numbering)) for cell in row] for row in rows]
    if _LAYOUT.search("\n".join(text for row in printed for text in row)):
        for row in printed:
            for text in row:
                yield from text.split("\n")
        return
    for texts in printed:
        yield "\t".join(single_spaced(text) for text in texts)


def _cells(row: Any) -> Iterator[Any]:
    """Give the cells of a row, a cell merged over columns once and then as empty ones."""
    before = None
    for cell in row.cells:
        yield None if cell._tc is before else cell  # noqa: SLF001 the same XML element is the same cell
        before = cell._tc  # noqa: SLF001


def _cell_lines(cell: Any, numbering: Numbering) -> Iterator[str]:
    if cell is None:
        return
    from docx.table import Table

    for block in cell.iter_inner_content():
        if isinstance(block, Table):
            yield from _table(block, numbering)
        else:
            yield from _paragraph(block, numbering)
