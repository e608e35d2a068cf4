"""Codes of documents ("07/KH-TLĐ", "34-CT/TW", "17/2017/NĐ-CP") and the citations around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from phoihop.kernel.dates import find_dates
from phoihop.kernel.text import plain_dashes

_GROUP = r"(?:[A-ZĐ]{1,3}[a-z]{0,2}[A-ZĐ][\w&]{0,14}|[A-ZĐ]{2}\w{0,14})"
_DASH = r"\s?[-–—]\s?"
_SYMBOL = rf"{_GROUP}(?:{_DASH}{_GROUP}){{0,5}}"
CODE = re.compile(
    rf"(?<![\w/.])(?P<number>\d{{1,5}}[a-zđ]?)(?:\s?/\s?(?:(?P<year>\d{{4}})\s?/\s?)?"
    rf"(?P<symbol>{_SYMBOL})|{_DASH}(?P<party>{_GROUP}\s?/\s?{_GROUP}))"
)
BLANK_CODE = re.compile(rf"[Ss]ố\s?:?\s?[.…_\s]{{1,20}}/\s?(?P<symbol>{_SYMBOL})")
_REACH = 60
"""Characters after a code within which its date stands."""


@dataclass(frozen=True, slots=True)
class Code:
    """A document's code; ``code`` is the whole number and symbol without spaces."""

    start: int
    end: int
    number: str
    symbol: str
    code: str


def find_codes(text: str) -> list[Code]:
    """Find the codes in ``text``, from left to right."""
    if "/" not in text:
        return []
    return [_made(match) for match in CODE.finditer(text)]


def squeezed(text: str) -> str:
    """Write a symbol as it is compared: no spaces, hyphens for all dashes."""
    return plain_dashes(re.sub(r"\s+", "", text))


def cited_dates(text: str) -> list[tuple[int, int]]:
    """Give the places of the dates that belong to cited documents: those shortly after a code."""
    codes = find_codes(text)
    if not codes:
        return []
    spans, index = [], 0
    for found in find_dates(text):
        while index + 1 < len(codes) and codes[index + 1].end <= found.start:
            index += 1
        if 0 <= found.start - codes[index].end <= _REACH:
            spans.append((found.start, found.end))
    return spans


def _made(match: re.Match[str]) -> Code:
    number = match["number"]
    if match["party"]:
        symbol = squeezed(match["party"])
        code = f"{number}-{symbol}"
    else:
        symbol = squeezed(match["symbol"])
        year = f"{match['year']}/" if match["year"] else ""
        code = f"{number}/{year}{symbol}"
    return Code(match.start(), match.end(), number, symbol, code)
