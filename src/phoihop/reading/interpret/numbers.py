"""Numbers that a statement may set as a target: no dates, codes, ordinals, thresholds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from phoihop.kernel.dates import find_dates
from phoihop.reading.interpret.citations import find_codes
from phoihop.reading.lexicon import Words, lexicon

_DIGIT = re.compile(r"\d")
_DIGITS = r"\d{1,3}(?:\.\d{3}){1,3}(?!\d)|\d{1,9}(?:,\d{1,3})?"
_NUMBER = re.compile(
    rf"(?<![\w/.,-])(?P<first>{_DIGITS})(?P<percent1>\s?%)?"
    rf"(?:(?:\s?[-–—]\s?|\s(?:đến|tới)\s)(?P<second>{_DIGITS})(?![./]\d))?"
    r"(?P<percent>\s?%|\sphần\străm)?(?![\w/]|[.,]\d)"
)
_RHYTHM = re.compile(
    r"(?P<times>\d{1,2})\s?(?:lần|kỳ|đợt)\s?(?:/|trong|mỗi|một|trên)\s?(?:0?1|một)?\s?"
    r"(?P<unit>tháng|quý|6 tháng|năm|nhiệm kỳ)"
)
_PERIODIC = re.compile(
    r"(?P<years>0?[1-9])\s?(?P<unit>năm|tháng|quý)\s?/\s?(?P<count>0?[1-9])(?!\d)"
)
_MASKS = re.compile(
    r"\d{4}\s?[-–—]\s?\d{4}|\d{1,2}\s?/\s?\d{1,4}|“[^“”]{0,400}”|\"[^\"]{0,400}\"|https?://\S{1,200}"
    r"|\d{1,2}\.\d(?!\d)|[A-ZĐ]{2,10}[- ]?\d{1,6}|=[^.;]{1,80}|[×x]\s?\d{1,9}"
)
"""Years, fractions, quotes, addresses, versions, codes, formulas."""
_THRESHOLD_REACH = 7
"""Words between "từ 2.000" and its "trở lên"."""
_UNITS = {"tháng": "month", "quý": "quarter", "6 tháng": "half", "năm": "year", "nhiệm kỳ": "term"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range: characters ``start`` to ``end``; ``unit`` is ``percent`` or ``count``.

    ``word`` is the index of its first word, ``after`` of the word after it. ``every`` is set where
    the number itself says a rhythm ("02 năm/01 …").
    """

    start: int
    end: int
    value: float
    value_to: float | None
    unit: str
    word: int
    after: int
    every: str | None = None


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: "02 lần/1 năm"."""

    start: int
    end: int
    times: int
    every: str


def numbers_in(words: Words, first: int) -> list[Number]:
    """Find the numbers that may be targets in the text from word ``first`` on."""
    text = words.text
    if first >= len(words) or _DIGIT.search(text, words.starts[first]) is None:
        return []
    begin = words.starts[first]
    masks = _Masks(text)
    found = []
    for match in _NUMBER.finditer(text, begin):
        if masks.cover(match.start()):
            continue
        number = _made(words, match)
        if number.unit == "percent" or _is_count(words, number):
            found.append(number)
    found += _periodic(words, begin)
    return sorted(found, key=lambda number: number.start)


def frequencies_in(text: str) -> list[Frequency]:
    """Find the statements of how often something happens."""
    return [
        Frequency(match.start(), match.end(), int(match["times"]), _UNITS[match["unit"]])
        for match in _RHYTHM.finditer(text)
    ]


def _periodic(words: Words, begin: int) -> Iterator[Number]:
    for match in _PERIODIC.finditer(words.text, begin):
        years = int(match["years"])
        every = {("năm", 1): "year", ("năm", 2): "two_years", ("quý", 1): "quarter"}.get(
            (match["unit"], years)
        )
        after = words.at(match.end())
        if match["unit"] == "tháng":
            every = {1: "month", 3: "quarter", 6: "half"}.get(years)
        if every is not None and after < len(words):
            word = words.at(match.start())
            count = float(match["count"])
            yield Number(match.start(), match.end(), count, None, "count", word, after, every)


class _Masks:
    """Places of dates, codes, quotes and frequencies, in which no number is a target."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _MASKS.finditer(text)]
        spans += [(found.start, found.end) for found in find_dates(text)]
        spans += [(code.start, code.end) for code in find_codes(text)]
        spans += [match.span() for match in _RHYTHM.finditer(text)]
        spans += [match.span() for match in _PERIODIC.finditer(text)]
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def cover(self, offset: int) -> bool:
        """Tell whether the character is masked."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


def _made(words: Words, match: re.Match[str]) -> Number:
    percent = match["percent"] or match["percent1"]
    first, second = _value(match["first"]), match["second"]
    value_to = _value(second) if second else None
    if value_to is not None and value_to <= first:
        value_to = None
    return Number(
        match.start(),
        match.end(),
        first,
        value_to,
        "percent" if percent else "count",
        words.at(match.start()),
        words.at(match.end()),
    )


def _value(digits: str) -> float:
    plain = digits.replace(".", "").replace(",", ".")
    value = float(plain)
    return int(value) if value.is_integer() else value


def _is_count(words: Words, number: Number) -> bool:
    keys, measures = words.keys, lexicon().measures
    if number.after >= len(keys) or not keys[number.after][0].isalpha():
        return False
    if keys[number.after] in measures.time:
        return False
    compared = measures.comparators.before(words, number.word)
    if compared is None and measures.ordinals.before(words, number.word) is not None:
        return False
    return not _is_threshold(words, number)


def _is_threshold(words: Words, number: Number) -> bool:
    """Tell whether the number only selects units ("có từ 2.000 lao động trở lên")."""
    keys = words.keys
    bound = lexicon().measures.bounds.first(
        words, number.after, min(len(keys), number.after + _THRESHOLD_REACH)
    )
    before = keys[max(0, number.word - 2) : number.word]
    return bound is not None and "từ" in before
