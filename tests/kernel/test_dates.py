"""Dates as Vietnamese papers write them, and dates that are cut short."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.dates import find_dates, first_day, is_partial_date, last_day, partial_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 29 tháng 8 năm 2025", [("2025-08-29", "2025-08-29")]),  # written out
        ("trước ngày 05/9/2025", [("2025-09-05", "2025-09-05")]),  # with slashes
        ("ngày 5.9.2025", [("2025-09-05", "2025-09-05")]),  # with dots
        ("tháng 5/2025 và tháng 6 năm 2025", [("2025-05", "2025-05"), ("2025-06", "2025-06")]),
        ("quý II/2025", [("2025-04", "2025-06")]),  # a quarter has two ends
        ("Trong năm 2025", [("2025", "2025")]),
        ("ngày 30/02/2025", []),  # the calendar has no such day
        ("có 2025 đoàn viên", []),  # a count, not a year
        ("ngày 30/12 hằng năm", []),  # no year: no calendar date
        ("năm 2500", []),  # no year of a plan
    ],
)
def test_written_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Every way of writing a date is read; what is no date is not."""
    assert [(found.first, found.last) for found in find_dates(text)] == expected


def test_dates_know_where_they_stand() -> None:
    """The place of a date holds the date."""
    text = "Báo cáo trước ngày 30/6/2025."
    found = next(find_dates(text))
    assert text[found.start : found.end] == "ngày 30/6/2025"
    assert found.is_day
    assert not found.is_year


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-05", date(2024, 2, 5), date(2024, 2, 5)),
    ],
)
def test_ends_of_a_cut_date(value: str, first: date, last: date) -> None:
    """A date that is cut short stands for all its days."""
    assert (first_day(value), last_day(value)) == (first, last)


@pytest.mark.parametrize("value", ["", "24", "2024-13", "2024-02-30", "2024-2-5", "1800"])
def test_what_is_no_date(value: str) -> None:
    """A wrong date is refused, not bent."""
    assert not is_partial_date(value)


def test_nonsense_has_no_first_day() -> None:
    """Asking for the day of nonsense is an error."""
    with pytest.raises(ValueError, match="no date"):
        first_day("hôm qua")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_any_day_is_read_back(day: date) -> None:
    """Every day of two centuries is read as written."""
    text = f"ngày {day.day} tháng {day.month} năm {day.year}"
    assert [found.first for found in find_dates(text)] == [
        partial_date(day.year, day.month, day.day)
    ]


@given(st.text(alphabet="ngày thángăm0123456789/-. quýIV", max_size=200))
def test_no_text_breaks_the_finder(text: str) -> None:
    """Whatever stands there, the dates found are real and in order."""
    found = list(find_dates(text))
    assert all(is_partial_date(one.first) and is_partial_date(one.last) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
