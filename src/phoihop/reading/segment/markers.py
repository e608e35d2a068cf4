"""The marker that opens a heading or an item: "II.", "2.1.", "a)", "Điều 3.", "Phụ lục I", "-"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of lettered points (Nghị định 30/2020, Phụ lục I): no f, j, w, z."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WORDED = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
}  # fmt: skip

_SLASH = r"/(?=[A-ZĐ][^\W\d_])(?![A-ZĐ]{2})"
"""A slash right before a title ("2/Nâng cao"), not inside a code ("06/QĐ-TTg")."""
_NUMERAL = r"(?:[IVX]{1,6}|\d{1,3})"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "annex",
        re.compile(
            rf"(?P<m>PHỤ LỤC|Phụ lục)(?:\s(?:số\s|SỐ\s)?(?P<n>{_NUMERAL}[a-z]?|[A-H])\b)?"
            r"\s?(?:[.:]\s?|$|(?=\())"
        ),
    ),
    (
        "annex",
        re.compile(rf"(?P<m>(?:PHỤ LỤC|Phụ lục)\s(?:số\s|SỐ\s)?(?P<n>{_NUMERAL}))\s(?=[(A-ZĐ])"),
    ),
    (
        "part",
        re.compile(
            rf"(?P<m>(?:PHẦN|Phần)\s(?P<n>{_NUMERAL}|(?:thứ|THỨ)\s\w{{2,4}}|[A-H]))\s?(?:[.:]\s?|$|[-–]\s)"
        ),
    ),
    ("chapter", re.compile(rf"(?P<m>(?:CHƯƠNG|Chương)\s(?P<n>{_NUMERAL}))\s?(?:[.:]\s?|$|\s)")),
    ("division", re.compile(rf"(?P<m>(?:MỤC|Mục)\s(?P<n>{_NUMERAL}))\s?(?:[.:]\s?|$)")),
    ("article", re.compile(r"(?P<m>(?:ĐIỀU|Điều)\s(?P<n>\d{1,3}[a-z]?))\s?(?:[.:]\s?|$)")),
    (
        "roman",
        re.compile(
            rf"(?P<m>(?P<n>[IVX]{{1,6}}))(?:\s?[.):](?!\d)\s?|\s?/\s|{_SLASH}|\s[-–]\s)(?=\S)"
        ),
    ),
    ("capital", re.compile(r"(?P<m>(?P<n>[A-EGHĐ]))(?:\s?[.)]\s|/\s)(?=\S)")),
    (
        "arabic",
        re.compile(
            r"(?P<m>(?P<n>\d{1,2}(?:\.\d{1,2}){0,3}(?:\.[a-eđ](?=[.)]))?))"
            rf"(?:\s?[.)](?!\d)\s?|\s?/\s|{_SLASH}|(?<=\d\.\d)\s(?=[A-ZĐÂÊÔƯ])|\s?:\s)(?=\S)"
        ),
    ),
    ("letter", re.compile(r"(?P<m>(?P<n>[a-zđ]))(?:\s?\)\s?|[./]\s)(?=\S)")),
    ("dash", re.compile(r"(?P<m>[-–—\u2011])\s?(?=\S)")),
    ("plus", re.compile(r"(?P<m>\+)\s?(?=\S)")),
    ("dot", re.compile(r"(?P<m>[•·●▪■◦‣\uf0b7\uf02d])\s?(?=\S)|(?P<m2>\*)\s(?=\S)")),
)
_BULLETS = frozenset({"dash", "plus", "dot"})
_FIRST_LETTERS = frozenset("PCMĐIVXABDEGH-–—\u2011+•·●▪■◦‣\uf0b7\uf02d*0123456789" + _LETTERS)


@dataclass(frozen=True, slots=True)
class Marker:
    """``kind`` is a row of the pattern table; ``text`` is as printed without closing punctuation.

    ``ordinal`` is its place among its siblings, where it has one; ``end`` is where the text begins.
    ``depth`` counts the numbers of a decimal marker ("2.1" has 2).
    """

    kind: str
    text: str
    ordinal: int | None
    end: int
    depth: int = 1

    @property
    def is_bullet(self) -> bool:
        """Tell whether the marker only separates items and does not number them."""
        return self.kind in _BULLETS


def marker_of(text: str) -> Marker | None:
    """Find the marker with which a clean line begins."""
    if not text or text[0] not in _FIRST_LETTERS:
        return None
    for kind, pattern in _PATTERNS:
        match = pattern.match(text)
        if match is not None:
            return _made(kind, match)
    return None


def _made(kind: str, match: re.Match[str]) -> Marker:
    groups = match.groupdict()
    printed = " ".join((groups["m"] or groups.get("m2") or "").split())
    number = groups.get("n")
    if kind == "annex" and number is not None and number not in printed:
        printed = f"{printed} {number}"
    depth = number.count(".") + 1 if kind == "arabic" and number else 1
    return Marker(kind, printed, _ordinal(number), match.end(), depth)


def _ordinal(number: str | None) -> int | None:
    if number is None:
        return None
    last = number.rsplit(".", 1)[-1]
    if last.isdecimal():
        return int(last)
    if set(last) <= set(_ROMAN_VALUES) and last not in ("C", "L"):
        return _roman(last)
    if len(last) == 1:
        return _LETTERS.find(last.lower()) + 1 or None
    return _WORDED.get(last.split()[-1].lower())


def _roman(number: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
