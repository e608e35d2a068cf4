"""What is wrong with the document's own form, for the person who reviews it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from phoihop.kernel.text import is_composed
from phoihop.reading.interpret.citations import BLANK_CODE
from phoihop.reading.interpret.header import caption_paragraphs
from phoihop.reading.items import Defect, Header, Signatory
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.regions import Document

_BLANK_DATE = re.compile(r"ngày\s?(?:[.…_]{2,20}|tháng)")


def defects_of(
    document: Document, header: Header, signatories: tuple[Signatory, ...]
) -> tuple[Defect, ...]:
    """List the defects in the order of the text, what is missing first."""
    found = [
        *_missing(document, header, signatories),
        *_numbering(document.outline.roots),
        *_broken(document),
        *_mixed(document),
    ]
    return tuple(sorted(found, key=lambda defect: defect.line or 0))


def _missing(
    document: Document, header: Header, signatories: tuple[Signatory, ...]
) -> Iterator[Defect]:
    blanks = [*document.letterhead, *caption_paragraphs(document)]
    if header.number is None:
        line = _line_of(blanks, BLANK_CODE)
        yield _defect("missing_number", line, "Không có số văn bản.")
    if header.issued_on is None or len(header.issued_on) < len("2024-01-31"):
        line = _line_of(blanks, _BLANK_DATE)
        yield _defect("missing_date", line, "Không có ngày ban hành đầy đủ.")
    if not signatories:
        yield _defect("missing_signatory", None, "Không có người ký.")


def _defect(code: str, line: int | None, message: str) -> Defect:
    return Defect(line=line, rule=f"defect.{code}", code=code, message=message)


def _line_of(paragraphs: Iterable[Paragraph], blank: re.Pattern[str]) -> int | None:
    for paragraph in paragraphs:
        match = blank.search(paragraph.text)
        if match is not None:
            return paragraph.line_at(match.start())
    return None


def _numbering(siblings: list[Node]) -> Iterator[Defect]:
    last: dict[str, tuple[int, Node]] = {}
    for node in siblings:
        marker = node.marker
        if marker is not None and marker.ordinal is not None:
            before = last.get(marker.kind)
            if before is not None:
                yield from _compare(before, node, marker.ordinal)
            last[marker.kind] = (marker.ordinal, node)
        yield from _numbering(node.children)


def _compare(before: tuple[int, Node], node: Node, ordinal: int) -> Iterator[Defect]:
    expected, marker, earlier = before[0] + 1, node.marker, before[1]
    if marker is None or earlier.marker is None or ordinal == expected:
        return
    line = node.paragraph.line
    if ordinal == before[0]:
        message = f"Mục {marker.text} lặp lại (dòng {earlier.paragraph.line} và dòng {line})."
        yield _defect("numbering_repeat", line, message)
    elif ordinal > expected:
        message = f"Sau mục {earlier.marker.text} là mục {marker.text}, thiếu số ở giữa."
        yield _defect("numbering_gap", line, message)


def _broken(document: Document) -> Iterator[Defect]:
    if document.is_wrapped:
        return
    for paragraph in document.body:
        for before, after in paragraph.cuts:
            if paragraph.text.startswith("("):
                continue
            message = f"Câu bị ngắt giữa dòng {before} và dòng {after}."
            yield _defect("broken_paragraph", before, message)


def _mixed(document: Document) -> Iterator[Defect]:
    if is_composed(document.source):
        return
    for number, line in enumerate(document.source.split("\n"), 1):
        if not is_composed(line):
            message = f"Dòng {number} có chữ tổ hợp (NFD), tìm kiếm sẽ không thấy."
            yield _defect("mixed_unicode", number, message)
            return
