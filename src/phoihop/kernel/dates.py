"""Dates that may be cut short (``2028``, ``2019-04``) and dates as Vietnamese papers write them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEARS = range(1900, 2101)
"""A four-digit number outside this range is a count, not a year."""

_SEPARATOR = r"\s{0,2}[/.\-–]\s{0,2}"
_WRITTEN = re.compile(
    r"(?:ngày\s{1,3})?(?<!\d)(?<!\d[./])(?P<d>\d{1,2})(?:"
    rf"{_SEPARATOR}(?P<m>\d{{1,2}}){_SEPARATOR}(?P<y>\d{{4}})(?![\d%])"
    r"|\s{1,3}tháng\s{1,3}(?P<m2>\d{1,2})\s{1,3}năm\s{1,3}(?P<y2>\d{4})(?!\d))"
    rf"|tháng\s{{1,3}}(?P<m3>\d{{1,2}})(?:{_SEPARATOR}|\s{{1,3}}năm\s{{1,3}})(?P<y3>\d{{4}})(?!\d)"
    rf"|quý\s{{1,3}}(?P<q>IV|I{{1,3}}|[1-4])(?:{_SEPARATOR}|\s{{1,3}}(?:năm\s{{1,3}})?)"
    r"(?P<y4>\d{4})(?!\d)"
    r"|năm\s{1,3}(?P<y5>\d{4})(?!\d)",
    re.IGNORECASE,
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found in a text: where it stands, and its first and last moment as partial ISO dates.

    ``start`` and ``end`` count characters. ``first`` and ``last`` differ only for a quarter
    ("quý II/2024" is 2024-04 to 2024-06).
    """

    start: int
    end: int
    first: str
    last: str

    @property
    def is_day(self) -> bool:
        """Tell whether the day is stated."""
        return len(self.first) == len("2024-01-31")

    @property
    def is_year(self) -> bool:
        """Tell whether only a year is stated."""
        return len(self.first) == len("2024")


def partial_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a date that may be cut short; ``ValueError`` if the calendar has no such date."""
    if year not in _YEARS:
        raise ValueError(f"no year of a plan: {year}")
    if month is None:
        return f"{year:04}"
    date(year, month, day or 1)
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"


def is_partial_date(value: str) -> bool:
    """Tell whether ``value`` is a real ISO date, perhaps cut short after the year or the month."""
    match = _PARTIAL.fullmatch(value)
    if match is None:
        return False
    try:
        partial_date(*(int(part) for part in match.groups() if part is not None))
    except ValueError:
        return False
    return True


def first_day(value: str) -> date:
    """Give the first day of a partial date; ``ValueError`` if it is none."""
    year, month, day = _parts(value)
    return date(year, month or 1, day or 1)


def last_day(value: str) -> date:
    """Give the last day of a partial date (2019 → 31/12/2019); ``ValueError`` if it is none."""
    year, month, day = _parts(value)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Find the dates written in ``text``, from left to right, none overlapping.

    Day ("29/8/2017", "ngày 29 tháng 8 năm 2017"), month ("tháng 8/2017"), quarter ("quý III năm
    2017") and year ("năm 2017"). What the calendar does not hold (30/02) is not a date.
    """
    for match in _WRITTEN.finditer(text):
        try:
            first, last = _read(match)
        except ValueError:
            continue
        yield WrittenDate(match.start(), match.end(), first, last)


def _read(match: re.Match[str]) -> tuple[str, str]:
    if match["d"]:
        whole = partial_date(
            int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"])
        )
        return whole, whole
    if match["q"]:
        quarter, year = _QUARTERS[match["q"].lower()], int(match["y4"])
        return partial_date(year, 3 * quarter - 2), partial_date(year, 3 * quarter)
    whole = (
        partial_date(int(match["y3"]), int(match["m3"]))
        if match["m3"]
        else partial_date(int(match["y5"]))
    )
    return whole, whole


def _parts(value: str) -> tuple[int, int | None, int | None]:
    match = _PARTIAL.fullmatch(value)
    if match is None:
        raise ValueError(f"no date: {value!r}")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None
