"""Periods have a code that machines keep, a label that people read, and neighbours."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.periods import (
    Period,
    PeriodKind,
    PeriodUnreadable,
    day_label,
    elapsed_share,
    parse_period,
    period_on,
    periods_of,
    year_of,
)

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
CALENDAR = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.SPAN])


@pytest.mark.parametrize(
    ("code", "start", "end", "label"),
    [
        ("2026-08", date(2026, 8, 1), date(2026, 8, 31), "tháng 8/2026"),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29), "tháng 2/2028"),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30), "quý III/2026"),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026"),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
        ("2025..2026", date(2025, 1, 1), date(2026, 12, 31), "hai năm 2025–2026"),
        ("2023-01-01..2028-12-31", date(2023, 1, 1), date(2028, 12, 31), "giai đoạn 2023–2028"),
        (
            "2019-02-05..2019-07-30",
            date(2019, 2, 5),
            date(2019, 7, 30),
            "từ 05/02/2019 đến 30/7/2019",
        ),
    ],
)
def test_a_code_stands_for_days_and_a_label(code: str, start: date, end: date, label: str) -> None:
    """What is stored is the code; the days and the Vietnamese label follow from it."""
    period = parse_period(code)
    assert (period.start, period.end, period.label, period.code) == (start, end, label, code)


@pytest.mark.parametrize(
    "code",
    [
        *("", "2026-Q5", "2026-13", "2026-H3", "quý III", "2024..2026", "2026-01-02", "..", "1.."),
        *("0000", "0001-01", "9999", "9999-Q4", "9999-12"),  # no period before or after
    ],
)
def test_anything_else_is_refused_with_a_sentence(code: str) -> None:
    """A code that is none is named in the sentence."""
    with pytest.raises(PeriodUnreadable, match="không phải mã kỳ"):
        parse_period(code)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    """The two dates are named so that a person sees which to correct."""
    with pytest.raises(PeriodUnreadable, match=r"30/7/2019 trước khi bắt đầu 01/8/2019"):
        Period(date(2019, 8, 1), date(2019, 7, 30))


@given(CALENDAR, DAYS)
def test_codes_round_trip(kind: PeriodKind, day: date) -> None:
    """Reading what was printed gives the same period."""
    period = period_on(kind, day)
    assert parse_period(str(period)) == period


@given(CALENDAR, DAYS)
def test_neighbours_touch_and_lead_back(kind: PeriodKind, day: date) -> None:
    """The next period begins on the day after the last, and its previous is where we were."""
    period = period_on(kind, day)
    assert period.contains(day)
    assert (period.next().start - period.end).days == 1
    assert period.next().previous() == period


@given(CALENDAR, DAYS, st.integers(0, 2500))
def test_periods_of_cover_every_day_once(kind: PeriodKind, first: date, length: int) -> None:
    """A window is covered without a hole and without a period outside it."""
    last = date.fromordinal(first.toordinal() + length)
    found = periods_of(kind, first, last)
    assert found[0].contains(first)
    assert found[-1].contains(last)
    assert all(a.next() == b for a, b in pairwise(found))


def test_two_year_periods_count_from_the_window() -> None:
    """A duty "every two years" of a term that begins in 2023 has its first turn in 2023–2024."""
    found = periods_of(PeriodKind.TWO_YEARS, date(2023, 10, 1), date(2028, 12, 31))
    assert [period.code for period in found] == ["2023..2024", "2025..2026", "2027..2028"]


def test_a_span_is_its_own_only_period_and_moves_by_its_length() -> None:
    """A campaign has one period; what follows it is as long as it was."""
    campaign = Period(date(2026, 5, 1), date(2026, 5, 10))
    assert periods_of(PeriodKind.SPAN, campaign.start, campaign.end) == (campaign,)
    assert campaign.next() == Period(date(2026, 5, 11), date(2026, 5, 20))


def test_a_period_contains_the_shorter_ones_inside() -> None:
    """The year contains its quarters and not the quarter before."""
    quarters = periods_of(PeriodKind.QUARTER, date(2026, 1, 1), date(2026, 12, 31))
    assert all(year_of(2026).contains(quarter) for quarter in quarters)
    assert not year_of(2026).contains(quarters[0].previous())


@pytest.mark.parametrize(
    ("on", "share"),
    [
        (date(2025, 12, 31), Fraction(0)),
        (date(2026, 1, 1), Fraction(1, 365)),
        (date(2026, 9, 20), Fraction(263, 365)),
        (date(2026, 12, 31), Fraction(1)),
        (date(2030, 1, 1), Fraction(1)),
    ],
)
def test_elapsed_share_counts_whole_days(on: date, share: Fraction) -> None:
    """At the end of the last day all of the window has passed, never more."""
    assert elapsed_share(year_of(2026), on) == share


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 9, 5), "05/9/2026"),
        (date(2026, 2, 12), "12/02/2026"),
        (date(2026, 11, 30), "30/11/2026"),
    ],
)
def test_days_print_as_in_official_papers(day: date, printed: str) -> None:
    """Only days 1–9 and months 1–2 get a leading zero."""
    assert day_label(day) == printed
