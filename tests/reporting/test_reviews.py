"""What a reviewer is shown: who is where, what jumps, who it comes from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.personas import OUTSIDER, PARTNER, Province
from tests.reporting.conftest import Work, open_work
from tests.reporting.reports import base_units, open_round, person_of, report, send
from tests.scene import QUARTER

from phoihop.analytics import FactStore
from phoihop.foundation.errors import Missing
from phoihop.indicators.types import Flow
from phoihop.kernel.periods import parse_period
from phoihop.reporting.selectors import (
    completeness,
    reports_waiting,
    review_detail,
    review_list,
    review_summary,
)
from phoihop.reporting.selectors.jumps import jump_of
from phoihop.reporting.services import draft_save, period_rollup, submission_submit
from phoihop.reporting.types import ReviewState

SECOND = parse_period("2026-Q2")


@pytest.fixture
def work(province: Province) -> Work:
    opened = open_work(province)
    open_round(opened, SECOND)
    return opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FactStore]:
    with FactStore(tmp_path / "facts.duckdb") as opened:
        yield opened


@pytest.mark.parametrize(
    ("before", "now", "jump"),
    [
        (100, 140, 40),
        (100, 139, None),
        (100, 60, -40),
        (20, 5, -75),
        (3, 9, None),  # six more is no news
        (0, 50, None),  # from nothing there is no percentage
        (None, 50, None),
        (50, None, None),
    ],
)
def test_a_jump_is_forty_percent_and_ten_at_least(
    before: int | None, now: int | None, jump: int | None
) -> None:
    """Below ten a large percentage is one activity or two."""
    assert jump_of(before, now) == jump


@pytest.mark.parametrize(
    ("code", "before", "now", "jump"),
    [
        ("2026-Q3", 100, 300, None),  # to date it can only grow
        ("2026-Q3", 100, 80, -20),  # what was there in June cannot be gone in September
        ("2026-Q1", 400, 80, None),  # in January it begins again
    ],
)
def test_a_figure_to_date_is_news_when_it_falls(
    code: str, before: int, now: int, jump: int | None
) -> None:
    """What stands to date grows by itself; only its fall within a year is worth a look."""
    assert jump_of(before, now, Flow.TO_DATE, parse_period(code)) == jump


def test_each_unit_stands_where_it_is(work: Work) -> None:
    """Sent, being typed, silent: three states of three units."""
    units = [unit for unit in base_units(work) if unit.parent_id == work.unit.parent_id]
    send(work, units[0], QUARTER, {work.activities: {"count": 1}})
    draft_save(
        viewer=person_of(work, units[1]),
        unit_id=units[1].id,
        period=QUARTER,
        values={work.activities: {"count": 2}},
    )
    found = review_list(work.upper, QUARTER)
    assert [row.state for row in found.rows] == [
        ReviewState.WAITING,
        ReviewState.DRAFT,
        ReviewState.MISSING,
    ]
    assert found.rows[1].submission is None
    assert review_summary(work.upper, QUARTER).waiting == 1
    assert reports_waiting(work.upper) == 1


def test_a_jump_names_the_units_it_comes_from(work: Work, store: FactStore) -> None:
    """The province sees the upper union's sum jump, and whose figures most of it is."""
    units = [unit for unit in base_units(work) if unit.parent_id == work.unit.parent_id]
    for unit, before, now in zip(units, (20, 20, 20), (60, 25, 20), strict=True):
        report(work, unit, SECOND, {work.activities: {"count": before}})
        report(work, unit, QUARTER, {work.activities: {"count": now}})
    upper = work.upper
    assert upper.unit is not None
    submission_submit(viewer=upper, unit_id=upper.unit.id, period=QUARTER)
    for period in (SECOND, QUARTER):
        period_rollup(period=period.code, store=store)
    found = review_list(work.officer, QUARTER)
    row = next(row for row in found.rows if row.unit.id == upper.unit.id)
    assert [jump.percent for jump in row.jumps] == [75]
    assert (row.warnings, row.missing_below) == (1, 0)
    detail = review_detail(work.officer, found, upper.unit.id)
    figure = next(each for each in detail.figures if each.jump is not None)
    assert (figure.before, figure.now, figure.change) == (60, 105, 45)
    assert [unit.id for unit in figure.contributors] == [units[0].id, units[1].id]
    assert figure.share == 100
    assert detail.may_decide


def test_completeness_tells_who_is_in_the_total(work: Work, store: FactStore) -> None:
    """Of six units one is accepted and one sent: the province and the upper union see it."""
    units = base_units(work)
    report(work, units[0], QUARTER, {work.activities: {"count": 1}})
    send(work, units[1], QUARTER, {work.activities: {"count": 1}})
    period_rollup(period=QUARTER.code, store=store)
    whole = completeness(work.officer, QUARTER)
    assert (whole.expected, whole.submitted, whole.accepted, whole.missing) == (6, 2, 1, 4)


def test_strangers_review_nothing(work: Work) -> None:
    """A partner has no units below; another province does not see into this one."""
    with pytest.raises(Missing):
        review_list(work.province.viewer(PARTNER), QUARTER)
    outsider = work.province.viewer(OUTSIDER)
    theirs = review_list(outsider, QUARTER)
    assert theirs.round is None
    with pytest.raises(Missing):
        review_detail(outsider, theirs, work.unit.id)
