"""Word files (.docx): paragraphs with their automatic numbers, and tables as rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from phoihop.kernel.text import single_spaced
from phoihop.reading.errors import ReadingError
from phoihop.reading.segment.rows import is_layout
from phoihop.reading.sources.limits import LARGEST_TEXT, check_archive
from phoihop.reading.sources.numbering import Numbering

_MAIN = "word/document.xml"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
"""Elements around paragraphs, tables, rows and cells that print nothing themselves."""
_MOST_COLUMNS = 63
"""Word knows no wider table; a file may claim one."""
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
    yield from _blocks(document.element.body, document, Numbering(document))


def _blocks(container: Any, owner: Any, numbering: Numbering) -> Iterator[str]:
    """Print the paragraphs and tables of a container, those inside content controls too."""
    from docx.text.paragraph import Paragraph

    for element in container:
        tag = _tag(element)
        if tag == "p":
            text = numbering.label(Paragraph(element, owner)) + _text(element)
            yield from text.split("\n")
        elif tag == "tbl":
            yield from _table(element, owner, numbering)
        elif tag in _WRAPPERS:
            yield from _blocks(element, owner, numbering)


def _text(paragraph: Any) -> str:
    """Give the text of a paragraph: insertions too, deletions not, text boxes once."""
    pieces = []
    for element in _kept(paragraph):
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


def _table(table: Any, owner: Any, numbering: Numbering) -> Iterator[str]:
    """Print a table row by row with tabs; one that only places things side by side cell by cell."""
    printed = [
        [text for cell in _inside(row, "tc") for text in _columns(cell, owner, numbering)]
        for row in _inside(table, "tr")
    ]
    if is_layout("\n".join(text for row in printed for text in row)):
        for row in printed:
            for text in row:
                yield from text.split("\n")
        return
    for texts in printed:
        yield "\t".join(single_spaced(text) for text in texts)


def _inside(container: Any, tag: str) -> Iterator[Any]:
    """Give the rows of a table or the cells of a row, those inside content controls too."""
    for element in container:
        if _tag(element) == tag:
            yield element
        elif _tag(element) in _WRAPPERS:
            yield from _inside(element, tag)


def _columns(cell: Any, owner: Any, numbering: Numbering) -> Iterator[str]:
    """Give the text of a cell, then an empty one for each further column that it is merged over.

    What a cell is merged with upwards is printed in the first row only: nothing is filled down.
    """
    properties = cell.tcPr
    goes_on = properties is not None and properties.vMerge_val == "continue"
    yield "" if goes_on else "\n".join(_blocks(cell, owner, numbering))
    for _ in range(1, min(cell.grid_span, _MOST_COLUMNS)):
        yield ""
