"""The parts of a paper: head, preamble, body, signing blocks, recipients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from phoihop.kernel.text import search_key
from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.lines import Line, clean_lines
from phoihop.reading.segment.markers import Marker, marker_of
from phoihop.reading.segment.outline import Outline
from phoihop.reading.segment.paragraphs import Paragraph, is_wrapped, paragraphs_of

_LONGEST_KIND_LINE = 220
_LONGEST_SIGNING_LINE = 90
_TITLE_ENDS = ".;:"
_LONGEST_TITLE_LINE = 420
_BODY_OPENS = frozenset(
    {"annex", "part", "chapter", "division", "roman", "capital", "article", "arabic"}
)
_DECIDING = frozenset({"decision", "resolution", "directive"})
_TAIL_CLOSES = frozenset({"annex", "part", "chapter", "roman", "capital", "article"})


@dataclass(slots=True)
class KindLine:
    """The line that prints what the document is, and the number of words of it that do."""

    paragraph: Paragraph
    kind: str
    words: int


@dataclass
class Document:
    """A paper cut into its parts; all are lists of paragraphs in the order of the text."""

    source: str
    lines: list[Line]
    is_wrapped: bool = False
    letterhead: list[Paragraph] = field(default_factory=list)
    kind_line: KindLine | None = None
    title: list[Paragraph] = field(default_factory=list)
    preamble: list[Paragraph] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    signing: list[Paragraph] = field(default_factory=list)
    recipients: list[Paragraph] = field(default_factory=list)

    @cached_property
    def outline(self) -> Outline:
        """The body as a tree."""
        return Outline(self.body)


def document_of(source: str) -> Document:
    """Cut ``source`` into lines, paragraphs and parts."""
    lines = clean_lines(source)
    filled = [line for line in lines if line.text and line.text != "|"]
    document = Document(source, lines, is_wrapped(filled))
    paragraphs = paragraphs_of(filled, wrapped=document.is_wrapped)
    bars = {line.number for line in lines if line.text == "|"}
    for paragraph in paragraphs:
        paragraph.in_cell = paragraph.line - 1 in bars
    after_head = _read_head(document, paragraphs)
    _read_rest(document, paragraphs[after_head:])
    return document


def kind_line_of(paragraph: Paragraph) -> KindLine | None:
    """Recognise the line that prints the kind in capitals ("KẾ HOẠCH", "QUYẾT ĐỊNH:")."""
    text = paragraph.text.rstrip(": ")
    if paragraph.is_row or len(text) > _LONGEST_KIND_LINE:
        return None
    words = Words(text)
    hit = lexicon().kinds.names.at(words, 0)
    if hit is None or hit.value not in lexicon().kinds.heads:
        return None
    printed = words.cut(0, hit.last)
    return KindLine(paragraph, hit.value, hit.last) if printed.isupper() else None


def _read_head(document: Document, paragraphs: Sequence[Paragraph]) -> int:
    """Take letterhead, kind and title; give the index of the first paragraph after them."""
    at = _find_kind(document, paragraphs)
    document.letterhead = list(paragraphs[:at])
    if document.kind_line is None:
        return at
    at += 1
    if document.kind_line.paragraph.words.keys[document.kind_line.words :]:
        return at
    while at < len(paragraphs) and _continues_title(document, paragraphs[at]):
        if _names_authority(document, paragraphs[at], paragraphs[at + 1 : at + 2]):
            return at + 1
        document.title.append(paragraphs[at])
        at += 1
    return at


def _names_authority(
    document: Document, paragraph: Paragraph, following: Sequence[Paragraph]
) -> bool:
    """Tell whether a line names who decides, as between the title and the bases of a decision."""
    decides = document.kind_line is not None and document.kind_line.kind in _DECIDING
    if not (decides and document.title and any(map(_opens_preamble, following))):
        return False
    head = lexicon().bodies.heads.at(paragraph.words, 0)
    return head is not None and head.value == "plain" and paragraph.text.isupper()


def _find_kind(document: Document, paragraphs: Sequence[Paragraph]) -> int:
    last = 0
    for index, paragraph in enumerate(paragraphs):
        document.kind_line = kind_line_of(paragraph)
        if document.kind_line is not None:
            return index
        marker = marker_of(paragraph.text)
        if marker is not None and marker.kind in _BODY_OPENS:
            break
        if _opens_preamble(paragraph):
            break
        last = index + 1
    return last if last < len(paragraphs) else 0


def _opens_preamble(paragraph: Paragraph) -> bool:
    hit = lexicon().kinds.lead_ins.at(paragraph.words, 0)
    return hit is not None and paragraph.text[:1].isupper() and not paragraph.text.isupper()


def _continues_title(document: Document, paragraph: Paragraph) -> bool:
    text = paragraph.text
    marker = marker_of(text)
    if marker is not None or paragraph.is_row or text.startswith("("):
        return False
    if len(text) > _LONGEST_TITLE_LINE or text[-1] in _TITLE_ENDS:
        return False
    if not document.title:
        return True
    first_upper = document.title[0].text.isupper()
    if _opens_preamble(paragraph) or (first_upper and not text.isupper()):
        return False
    return not (text.isupper() and not first_upper) and len(text) < _LONGEST_TITLE_LINE // 2


def _read_rest(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    part = document.preamble
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        part = _part_of(document, part, paragraph, following)
        part.append(paragraph)


def _part_of(
    document: Document, part: list[Paragraph], paragraph: Paragraph, following: Paragraph | None
) -> list[Paragraph]:
    marker = None if paragraph.is_row else marker_of(paragraph.text)
    if part is document.preamble:
        if _opens_body(marker):
            return document.body
        if _is_recipients(paragraph):
            return document.recipients
        return document.preamble
    if _is_recipients(paragraph):
        return document.recipients
    if part is document.body:
        return document.signing if _opens_signing(paragraph, following) else document.body
    if (marker is not None and marker.kind in _TAIL_CLOSES) or kind_line_of(paragraph) is not None:
        return document.body
    if part is document.recipients:
        return part if _is_recipient(paragraph, marker) else document.signing
    return document.signing


def _opens_body(marker: Marker | None) -> bool:
    return marker is not None and (marker.kind in _BODY_OPENS or marker.is_bullet)


def _is_recipients(paragraph: Paragraph) -> bool:
    hit = lexicon().signing.recipients.at(paragraph.words, 0)
    return hit is not None and paragraph.words.keys[hit.last : hit.last + 1] in ([":"], [])


def _is_recipient(paragraph: Paragraph, marker: Marker | None) -> bool:
    if marker is not None and marker.is_bullet:
        return True
    key = search_key(paragraph.text)
    return key.startswith(("lưu", "như trên")) or paragraph.text.endswith(";")


def _opens_signing(paragraph: Paragraph, following: Paragraph | None) -> bool:
    text = paragraph.text
    if paragraph.is_row or len(text) > _LONGEST_SIGNING_LINE or not text.isupper():
        return False
    if is_capacity(paragraph) or is_position(paragraph):
        return True
    named = lexicon().bodies.heads.at(paragraph.words, 0) is not None
    return named and following is not None and (is_position(following) or is_capacity(following))


def is_capacity(paragraph: Paragraph) -> bool:
    """Tell whether a line says on whose behalf somebody signs ("TM. BAN THƯỜNG VỤ")."""
    text = paragraph.text
    return text.isupper() and text.lower().startswith(lexicon().signing.capacity_starts)


def is_position(paragraph: Paragraph) -> bool:
    """Tell whether a line prints only the position of the one who signs ("PHÓ CHỦ TỊCH")."""
    hit = lexicon().signing.positions.at(paragraph.words, 0)
    return hit is not None and hit.last == len(paragraph.words) and paragraph.text.isupper()
