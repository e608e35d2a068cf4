"""Source text → clean lines, each knowing where every character of it stands in the source."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DIRTY = re.compile(
    "[*\u00a0\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b-\x1f\u0300-\u036f\u3000]|  | \t|\t "
)
_SKIPPED = frozenset("*\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_OUTER_SPACE = " \r\f\v\u00a0"
"""What is stripped from a table row: not its tabs, an empty first cell is a cell."""
_RULE = re.compile(r"[-–—_=*.~\s|]{3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """One clean line of the source: NFC, single-spaced, without emphasis marks; tabs are kept.

    ``number`` counts from 1. ``start`` is the source offset of the first clean character where
    ``places`` is ``None``; else ``places`` has start and end in the source of each clean character.
    """

    number: int
    text: str
    start: int
    places: tuple[tuple[int, int], ...] | None = None

    def source_start(self, at: int) -> int:
        """Give the source offset at which clean character ``at`` begins."""
        if self.places is None:
            return self.start + at
        return self.places[at][0] if at < len(self.places) else self.source_end(at - 1)

    def source_end(self, at: int) -> int:
        """Give the source offset at which clean character ``at`` ends, its marks included."""
        if self.places is None:
            return self.start + at + 1
        return self.places[min(at, len(self.places) - 1)][1] if self.places else self.start


def clean_lines(source: str) -> list[Line]:
    """Split ``source`` at line feeds and clean every line; as many lines as the source has."""
    lines, start = [], 0
    for number, raw in enumerate(source.split("\n"), 1):
        lines.append(_clean(number, raw, start))
        start += len(raw) + 1
    return lines


def _clean(number: int, raw: str, start: int) -> Line:
    text = raw.strip(None if raw.count("\t") < 2 else _OUTER_SPACE)
    lead = raw.find(text[:1]) if text else 0
    if _RULE.fullmatch(text) and "\t" not in text and "." not in text:
        return Line(number, "", start)
    if _DIRTY.search(text) is None and unicodedata.is_normalized("NFC", text):
        return Line(number, text, start + lead)
    return _mapped(number, text, start + lead)


def _mapped(number: int, text: str, start: int) -> Line:
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    bullet = 0 if text[:2] in ("* ", "*\t") and text.count("*") % 2 else -1
    for at, cluster in _clusters(text):
        if cluster[0] in _SKIPPED and at != bullet:
            continue
        composed = unicodedata.normalize("NFC", cluster)
        if composed.isspace() or not composed.isprintable():
            composed = "\t" if composed == "\t" else " "
            if composed == " " and (not letters or letters[-1] in " \t"):
                continue
            if composed == "\t" and letters and letters[-1] == " ":
                letters.pop()
                places.pop()
        letters += composed
        places += [(start + at, start + at + len(cluster))] * len(composed)
    while letters and letters[-1].isspace():
        letters.pop()
        places.pop()
    return Line(number, "".join(letters), start, tuple(places))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Split into characters, each with the combining marks that follow it, and their offsets."""
    clusters: list[tuple[int, str]] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            clusters.append((start, text[start:at]))
            start = at
    return clusters
