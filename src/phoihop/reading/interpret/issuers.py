"""Which bodies issue the document: from the preamble, else the title, else the letterhead."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from phoihop.kernel.text import search_key, single_spaced
from phoihop.reading.interpret.bodies import begins_body, bodies_at, without_committee
from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.regions import Document

_LONGEST_NAME = 20
_TERRITORIES = frozenset({"TỈNH", "HUYỆN", "XÃ", "PHƯỜNG"})
_OF_PROVINCE = re.compile(r"(?:tỉnh|thành phố|Tỉnh|Thành phố|TỈNH|THÀNH PHỐ)$")
_PLACE = re.compile(r"(?:^|[\s|])(?P<place>(?:[A-ZĐ]\w{0,9}\s?(?:[-–]\s)?){1,5}),\s?ngày\b")


@dataclass(frozen=True, slots=True)
class Issuers:
    """The issuing bodies as printed, and the paragraph and words that name them."""

    names: tuple[str, ...]
    paragraph: Paragraph | None = None
    start: int = 0
    end: int = 0
    rule: str = ""


def issuers_of(document: Document) -> Issuers:
    """Find who issues the document; no names where nothing says it."""
    found = _from_preamble(document) or _from_title(document) or _from_letterhead(document)
    if found is None:
        return Issuers(())
    province = province_of(document)
    names = tuple(dict.fromkeys(_placed(without_committee(name), province) for name in found.names))
    return Issuers(names, found.paragraph, found.start, found.end, found.rule)


def issue_clause(paragraph: Paragraph) -> Issuers | None:
    """Find the clause in which bodies issue the document ("…, A và B thống nhất ban hành …")."""
    words = paragraph.words
    found = None
    for index in range(len(words)):
        if index and words.keys[index - 1] not in (",", ".", ";"):
            continue
        bodies = bodies_at(words, index)
        if bodies is None or not bodies.acts or bodies.last >= len(words):
            continue
        if lexicon().kinds.issues.at(words, bodies.last) is not None:
            start, end = words.starts[bodies.first], words.ends[bodies.last - 1]
            found = Issuers(bodies.names, paragraph, start, end, "issuer.preamble")
    return found


def province_of(document: Document) -> str | None:
    """Give the province that the document names as its own: in the dateline, else most often."""
    for paragraph in document.letterhead:
        match = _PLACE.search(paragraph.text)
        if match is not None and _is_province(match["place"].strip()):
            return match["place"].strip()
    counts: Counter[str] = Counter()
    for paragraph in [*document.title, *document.preamble, *document.body]:
        words = paragraph.words
        for index, key in enumerate(words.keys[:-1]):
            if key in ("tỉnh", "phố"):
                hit = lexicon().bodies.provinces.at(words, index + 1)
                if hit is not None and words.is_capital(hit.first):
                    counts[single_spaced(words.cut(hit.first, hit.last))] += 1
    return counts.most_common(1)[0][0] if counts else None


def _from_preamble(document: Document) -> Issuers | None:
    for paragraph in reversed(document.preamble):
        found = issue_clause(paragraph)
        if found is not None:
            return found
    return None


def _from_title(document: Document) -> Issuers | None:
    for paragraph in document.title:
        words = paragraph.words
        for index, key in enumerate(words.keys):
            if key == "giữa":
                bodies = bodies_at(words, index + 1)
                if bodies is not None:
                    return Issuers(bodies.names, paragraph, rule="issuer.title")
    return None


def _from_letterhead(document: Document) -> Issuers | None:
    lines: list[Paragraph] = []
    for paragraph in document.letterhead:
        words = paragraph.words
        if lexicon().signing.motto.first(words) is not None or not paragraph.text.isupper():
            continue
        lines.append(paragraph)
    if not lines:
        return None
    last = next((line for line in reversed(lines) if begins_body(_cased(line), 0)), None)
    if last is None:
        return None
    tail = lines[lines.index(last) + 1 :]
    name = " ".join(line.text for line in [last, *tail]).rstrip(" -–—_")
    return Issuers((_as_in_text(name, document),), last, rule="issuer.letterhead")


def _cased(paragraph: Paragraph) -> Words:
    """Write a name printed in capitals with a capital at each word."""
    return Words(" ".join(word.capitalize() for word in paragraph.text.split()))


def _as_in_text(name: str, document: Document) -> str:
    """Write a name printed in capitals as the text prints it in small letters, if it does.

    The longest beginning of the name that the text holds gives its letters; the rest keeps a
    capital at each word ("TỈNH SÔNG HẬU" → "tỉnh Sông Hậu").
    """
    parts = name.split()
    texts = [paragraph.text for paragraph in [*document.preamble, *document.body]]
    keys = [search_key(text) for text in texts]
    for count in range(min(len(parts), _LONGEST_NAME), 1, -1):
        start = search_key(" ".join(parts[:count]))
        for text, key in zip(texts, keys, strict=True):
            at = key.find(start)
            printed = text[at : at + len(start)]
            if at >= 0 and not printed.isupper():
                return " ".join([printed, *map(_capital, parts[count:])])
    return " ".join(map(_capital, parts))


def _capital(word: str) -> str:
    return word.lower() if word in _TERRITORIES else word.capitalize()


def _placed(name: str, province: str | None) -> str:
    return f"{name} {province}" if province and _OF_PROVINCE.search(name) else name


def _is_province(name: str) -> bool:
    words = Words(name)
    hit = lexicon().bodies.provinces.first(words)
    return hit is not None and hit.last - hit.first == len(words)
