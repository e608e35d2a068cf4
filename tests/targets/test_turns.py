"""Frequencies are judged by the periods that have closed, deliverables by their day."""

from datetime import date
from decimal import Decimal

import pytest
from tests.targets.makers import TERM, TODAY, YEAR_2026, figures, target, with_periods

from phoihop.kernel.periods import Period
from phoihop.targets import (
    Aggregate,
    Cadence,
    Comparator,
    Force,
    Form,
    Status,
    closed_periods,
    counting_window,
    evaluate,
)

QUARTERLY = target(
    Form.FREQUENCY,
    2,
    value_to=Decimal(3),
    comparator=Comparator.RANGE,
    cadence=Cadence.QUARTER,
    noun="điển hình",
)
WORK = target(
    Form.DELIVERABLE,
    1,
    cadence=None,
    window=Period(date(2026, 1, 15), date(2026, 9, 25)),
    noun="công trình",
)


@pytest.mark.parametrize(
    ("counts", "status", "label"),
    [
        ((2, 3), Status.DUNG, "Đúng tiến độ"),
        ((2, 1), Status.CHAM, "Chậm 1 kỳ"),
        ((0, 0), Status.CHAM, "Chậm 2 kỳ"),
        ((2, None), Status.CHUA_DU_SO_LIEU, "Chưa đủ số liệu"),
        ((None, None), Status.CHUA_DU_SO_LIEU, "Chưa đủ số liệu"),
    ],
)
def test_two_quarters_have_closed(
    counts: tuple[int | None, ...], status: Status, label: str
) -> None:
    """Two or three role models each quarter; the third quarter still runs."""
    result = evaluate(QUARTERLY, with_periods(figures(), counts), TODAY)
    assert (result.status, str(result.label)) == (status, label)
    assert str(result.needed) == "2 kỳ"


def test_a_year_in_which_every_turn_was_kept_is_reached() -> None:
    """After the last period has closed "on track" becomes "reached"."""
    found = with_periods(figures(), (2, 2, 2, 3))
    assert evaluate(QUARTERLY, found, date(2027, 1, 5)).status is Status.DAT


def test_before_the_first_period_closes_nothing_is_due() -> None:
    """In March the first quarter still runs."""
    assert evaluate(QUARTERLY, figures(), date(2026, 3, 31)).status is Status.CHUA_DEN_KY


@pytest.mark.parametrize(
    ("total", "status"), [(4, Status.DUNG), (3, Status.CHAM), (9, Status.DUNG)]
)
def test_without_single_periods_the_sum_is_judged(total: int, status: Status) -> None:
    """Two closed quarters ask for four."""
    assert evaluate(QUARTERLY, figures(total), TODAY).status is status


@pytest.mark.parametrize(
    ("comparator", "total", "kept"),
    [
        (Comparator.AT_MOST, 0, 2),  # none at all keeps "at most two"
        (Comparator.AT_MOST, 4, 2),
        (Comparator.AT_MOST, 5, 1),  # one quarter at least went over
        (Comparator.MORE_THAN, 4, 1),
        (Comparator.MORE_THAN, 6, 2),
    ],
)
def test_a_sum_is_judged_by_the_comparator(comparator: Comparator, total: int, kept: int) -> None:
    """At most two, or more than two, in each of the two closed quarters."""
    spec = target(Form.FREQUENCY, 2, comparator=comparator, cadence=Cadence.QUARTER)
    reached = evaluate(spec, figures(total), TODAY).reached
    assert reached is not None
    assert reached.value == kept


def test_a_quarter_without_a_report_is_not_a_missed_one() -> None:
    """Of three closed quarters two were reported and kept: nothing is behind."""
    found = with_periods(figures(), (2, None, 3))
    result = evaluate(QUARTERLY, found, date(2026, 10, 5))
    assert (result.status, str(result.needed), str(result.reached)) == (
        Status.DUNG,
        "3 kỳ",
        "2 kỳ",
    )
    assert result.gap is not None
    assert result.gap.value == 0
    assert result.coverage == found.coverage


def test_an_optional_turn_is_never_late() -> None:
    """Also a frequency may be a "có thể"."""
    spec = target(Form.FREQUENCY, 1, cadence=Cadence.QUARTER, force=Force.MAY)
    assert evaluate(spec, with_periods(figures(), (0, 0)), TODAY).status is Status.DUNG


@pytest.mark.parametrize(
    ("on", "status", "label"),
    [
        (date(2026, 9, 19), Status.CHUA_DEN_KY, "Chưa đến kỳ"),
        (date(2026, 9, 20), Status.CHU_Y, "Cần chú ý"),  # from five days before
        (date(2026, 9, 25), Status.CHU_Y, "Cần chú ý"),
        (date(2026, 9, 26), Status.QUA_HAN, "Quá hạn 1 ngày"),
    ],
)
def test_a_deliverable_waits_then_warns_then_is_late(on: date, status: Status, label: str) -> None:
    """One work by 25 September."""
    result = evaluate(WORK, Aggregate(units_expected=1), on)
    assert (result.status, str(result.label)) == (status, label)


def test_a_deliverable_is_done_whenever_it_is_done() -> None:
    """Also after its day; without a day it cannot be late."""
    done = Aggregate(units_expected=1, units_reported=1, units_yes=1)
    assert evaluate(WORK, done, date(2026, 12, 1)).status is Status.DA_XONG
    undated = target(Form.DELIVERABLE, 1, cadence=None, window=None)
    assert evaluate(undated, Aggregate(units_expected=1), TODAY).status is Status.CHUA_DANH_GIA


@pytest.mark.parametrize(
    ("cadence", "window", "on", "counted"),
    [
        (Cadence.YEAR, TERM, TODAY, ("2026-01-01", "2026-12-31")),
        (Cadence.QUARTER, TERM, TODAY, ("2026-07-01", "2026-09-30")),
        (Cadence.TWO_YEARS, TERM, TODAY, ("2025-01-01", "2026-12-31")),
        (Cadence.TERM, TERM, TODAY, ("2023-01-01", "2028-12-31")),
        (None, WORK.window, TODAY, ("2026-01-15", "2026-09-25")),
        (Cadence.YEAR, None, TODAY, ("2026-01-01", "2026-12-31")),
        (Cadence.YEAR, TERM, date(2030, 5, 1), ("2028-01-01", "2028-12-31")),
        (Cadence.YEAR, TERM, date(2020, 5, 1), ("2023-01-01", "2023-12-31")),
    ],
)
def test_a_target_counts_over_its_own_days(
    cadence: Cadence | None, window: Period | None, on: date, counted: tuple[str, str]
) -> None:
    """A yearly target of a term begins again every January."""
    found = counting_window(target(cadence=cadence, window=window), on)
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == counted


@pytest.mark.parametrize(
    ("cadence", "window", "codes"),
    [
        (Cadence.QUARTER, YEAR_2026, ["2026-Q1", "2026-Q2"]),
        (Cadence.QUARTER, None, ["2026-Q1", "2026-Q2"]),
        (Cadence.TWO_YEARS, TERM, ["2023..2024"]),
        (Cadence.TERM, TERM, []),
        (None, Period(date(2026, 1, 1), date(2026, 5, 1)), ["2026-01-01..2026-05-01"]),
        (Cadence.MONTH, Period(date(2027, 1, 1), date(2027, 12, 31)), []),
    ],
)
def test_only_periods_that_ended_have_closed(
    cadence: Cadence | None, window: Period | None, codes: list[str]
) -> None:
    """On 20 September two quarters are over."""
    spec = target(cadence=cadence, window=window)
    assert [period.code for period in closed_periods(spec, TODAY)] == codes


def test_nothing_counts_without_cadence_and_window() -> None:
    """A target without any time cannot be judged and says so."""
    spec = target(cadence=None, window=None)
    assert counting_window(spec, TODAY) is None
    assert closed_periods(spec, TODAY) == ()
    assert evaluate(spec, figures(5), TODAY).status is Status.CHUA_DANH_GIA
