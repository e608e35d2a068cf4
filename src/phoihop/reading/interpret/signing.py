"""The end of the paper: who signs, and who gets a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from phoihop.kernel.text import single_spaced
from phoihop.reading.items import Signatory
from phoihop.reading.lexicon import lexicon
from phoihop.reading.segment.markers import marker_of
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.regions import Document, is_position

_NAME_LENGTHS = range(2, 7)
"""Words of a person's name."""
_NOTE = re.compile(r"[;,\s]*[}{]?\s*\([^()]{0,80}\)\s*$")
_GLUED_INITIALS = re.compile(r"\s?\([^()]{1,12}\)$")
_LABEL = re.compile(r"^(?:Nơi nhận|Kính gửi)\s?:?\s?", re.IGNORECASE)
_CLOSING = " .;,}{"
_INLINE = re.compile(r";\s*[-–+]?\s*|\s[-–+]\s(?=[A-ZĐ])")


def signatories_of(document: Document) -> tuple[Signatory, ...]:
    """Read the signing blocks: capacity lines, the position, the name."""
    found: list[Signatory] = []
    block: list[Paragraph] = []
    for paragraph in document.signing:
        if lexicon().signing.marks.first(paragraph.words) is not None:
            continue
        if paragraph.text.isupper():
            block.append(paragraph)
        elif block and (name := _name_of(paragraph.text)):
            found += _signatory(block, paragraph, name)
            block = []
    return tuple(found)


def recipients_of(document: Document) -> tuple[str, ...]:
    """Read the lines of "Nơi nhận", without bullets, closing punctuation and notes in brackets."""
    names = (name for paragraph in document.recipients for name in _names_in(paragraph.text))
    return tuple(name for name in names if name)


def _signatory(block: Sequence[Paragraph], last: Paragraph, name: str) -> Iterator[Signatory]:
    positions = [index for index, paragraph in enumerate(block) if is_position(paragraph)]
    if not positions:
        return
    at = positions[-1]
    capacity = " ".join(paragraph.text for paragraph in block[:at])
    first = block[0]
    start, _ = first.source_span(0, len(first.text))
    _, end = last.source_span(0, len(last.text))
    yield Signatory(
        line=first.line,
        span=(start, end),
        rule="signing.block",
        capacity=capacity or None,
        position=block[at].text,
        name=name,
    )


def _name_of(text: str) -> str | None:
    words = text.split()
    while words and words[0].lower() in lexicon().signing.titles:
        words = words[1:]
    name = " ".join(words).rstrip(_CLOSING)
    parts = name.split()
    is_name = all(part.isalpha() and part[0].isupper() for part in parts)
    return name if is_name and len(parts) in _NAME_LENGTHS else None


def _names_in(text: str) -> Iterator[str]:
    body = _LABEL.sub("", text)
    inline = body != text and ";" in body
    for part in _INLINE.split(body) if inline else [body]:
        marker = marker_of(part)
        bare = part[marker.end :] if marker and marker.is_bullet else part
        kept = _GLUED_INITIALS.sub("", _NOTE.sub("", bare.rstrip(_CLOSING)))
        yield single_spaced(kept).strip(_CLOSING)
