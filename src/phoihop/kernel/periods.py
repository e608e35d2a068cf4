"""Periods of reporting: months, quarters, halves, years, two years, and spans of any two dates.

Periods close with the calendar month; the one place that turns months into dates is ``_span``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from phoihop.kernel.problems import Problem

_ROMAN = ("I", "II", "III", "IV")
_CODE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|\.\.(?P<to>\d{4}))?"
)


class PeriodUnreadable(Problem):
    """A text that should be the code of a period is none."""

    code = "period_unreadable"


class PeriodKind(StrEnum):
    """How long a period is; a ``SPAN`` lies between two dates of its own."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    TWO_YEARS = "two_years"
    SPAN = "span"

    @property
    def months(self) -> int:
        """Length in months; 0 for a span, which follows no calendar."""
        return _MONTHS[self]


_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.YEAR: 12,
    PeriodKind.TWO_YEARS: 24,
    PeriodKind.SPAN: 0,
}


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of days, both ends inside it; ordered by its first day, then its last."""

    start: date
    end: date
    kind: PeriodKind = PeriodKind.SPAN

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise PeriodUnreadable(
                f"Kỳ kết thúc {day_label(self.end)} trước khi bắt đầu {day_label(self.start)}. "
                "Đồng chí kiểm tra lại hai ngày."
            )

    @property
    def days(self) -> int:
        """Number of days, at least 1."""
        return (self.end - self.start).days + 1

    @property
    def code(self) -> str:
        """``2026-08``, ``2026-Q3``, ``2026-H1``, ``2026``, ``2025..2026``, or two ISO dates."""
        year, month = self.start.year, self.start.month
        match self.kind:
            case PeriodKind.MONTH:
                return f"{year}-{month:02}"
            case PeriodKind.QUARTER:
                return f"{year}-Q{(month + 2) // 3}"
            case PeriodKind.HALF:
                return f"{year}-H{(month + 5) // 6}"
            case PeriodKind.YEAR:
                return f"{year}"
            case PeriodKind.TWO_YEARS:
                return f"{year}..{self.end.year}"
        return f"{self.start.isoformat()}..{self.end.isoformat()}"

    @property
    def label(self) -> str:
        """As a person reads it: "quý III/2026", "6 tháng đầu năm 2026", "giai đoạn 2023–2028"."""
        year, month = self.start.year, self.start.month
        match self.kind:
            case PeriodKind.MONTH:
                return f"tháng {month}/{year}"
            case PeriodKind.QUARTER:
                return f"quý {_ROMAN[(month - 1) // 3]}/{year}"
            case PeriodKind.HALF:
                return f"6 tháng {'đầu' if month == 1 else 'cuối'} năm {year}"
            case PeriodKind.YEAR:
                return f"năm {year}"
            case PeriodKind.TWO_YEARS:
                return f"hai năm {year}–{self.end.year}"
        if (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31):
            return f"giai đoạn {year}–{self.end.year}"
        return f"từ {day_label(self.start)} đến {day_label(self.end)}"

    def __str__(self) -> str:
        return self.code

    def contains(self, other: date | Period) -> bool:
        """True when a day, or every day of another period, lies inside this one."""
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other <= self.end

    def next(self) -> Period:
        """The period right after, of the same length (a span: of as many days)."""
        return self._shifted(1)

    def previous(self) -> Period:
        """The period right before, of the same length (a span: of as many days)."""
        return self._shifted(-1)

    def _shifted(self, steps: int) -> Period:
        if self.kind is PeriodKind.SPAN:
            by = timedelta(days=self.days * steps)
            return Period(self.start + by, self.end + by)
        return _span(self.kind, _month_index(self.start) + self.kind.months * steps)


def period_on(kind: PeriodKind, day: date) -> Period:
    """The period of ``kind`` around ``day``; two years begin with the year of ``day``."""
    if kind is PeriodKind.SPAN:
        return Period(day, day)
    step = min(kind.months, 12)
    return _span(kind, _month_index(day) // step * step)


def periods_of(kind: PeriodKind, first: date, last: date) -> tuple[Period, ...]:
    """Every period of ``kind`` that shares a day with ``first`` … ``last``, in order.

    Two-year periods are counted from the year of ``first``; a span is the whole stretch itself.
    """
    if kind is PeriodKind.SPAN:
        return (Period(first, last),)
    found = [period_on(kind, first)]
    while found[-1].end < last:
        found.append(found[-1].next())
    return tuple(found)


def elapsed_share(window: Period, on: date) -> Fraction:
    """How much of ``window`` has passed at the end of the day ``on``: 0 before it, 1 after it."""
    passed = (on - window.start).days + 1
    return Fraction(min(max(passed, 0), window.days), window.days)


def parse_period(code: str) -> Period:
    """Read what ``Period.code`` prints; raises ``PeriodUnreadable``."""
    try:
        return _in_our_time(_from_code(code))
    except (ValueError, OverflowError) as error:
        raise PeriodUnreadable(
            f"“{code}” không phải mã kỳ. Mã kỳ có dạng 2026-08, 2026-Q3, 2026-H1 hoặc 2026.",
            fields={"given": code},
        ) from error


def year_of(year: int) -> Period:
    """The calendar year."""
    return _span(PeriodKind.YEAR, year * 12)


def day_label(day: date) -> str:
    """As official documents print a day: a leading zero for days 1–9 and months 1–2 only."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def _from_code(code: str) -> Period:
    if match := _CODE.fullmatch(code):
        return _from_match(match)
    first, last = code.split("..")
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def _in_our_time(found: Period) -> Period:
    """Every period has one before it and one after it, which no calendar of year 1 or 9999 has."""
    if not 1900 <= found.start.year <= found.end.year < 3000:
        raise ValueError(found)
    return found


def _from_match(match: re.Match[str]) -> Period:
    january = int(match["year"]) * 12
    if match["month"]:
        return period_on(PeriodKind.MONTH, date(int(match["year"]), int(match["month"]), 1))
    if match["quarter"]:
        return _span(PeriodKind.QUARTER, january + 3 * (int(match["quarter"]) - 1))
    if match["half"]:
        return _span(PeriodKind.HALF, january + 6 * (int(match["half"]) - 1))
    if match["to"]:
        if int(match["to"]) != int(match["year"]) + 1:
            raise ValueError(match["to"])
        return _span(PeriodKind.TWO_YEARS, january)
    return _span(PeriodKind.YEAR, january)


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month_index: int) -> date:
    return date(month_index // 12, month_index % 12 + 1, 1)


def _span(kind: PeriodKind, month_index: int) -> Period:
    end = _first_of(month_index + kind.months) - timedelta(days=1)
    return Period(_first_of(month_index), end, kind)
