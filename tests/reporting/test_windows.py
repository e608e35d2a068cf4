"""Targets over several periods: sums of a year, turns of a frequency, corrections of the past."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.personas import OFFICER, Province
from tests.reporting.conftest import Work, open_work
from tests.reporting.reports import accept, base_units, open_round, person_of, report, send
from tests.scene import EACH_BASE_UNIT, HOUSES, QUARTER, TERM, plan_draft

from phoihop.analytics import FactStore
from phoihop.kernel.periods import Period, parse_period
from phoihop.plans.drafts import TargetDraft
from phoihop.plans.selectors import assignments
from phoihop.plans.services import cascade_plan, plan_create, plan_withdraw
from phoihop.plans.types import Cadence as PlanCadence
from phoihop.reporting.models import RollupMark, TargetFigure, UnitFigure
from phoihop.reporting.selectors import form_for, plan_in_use, plan_progress
from phoihop.reporting.services import (
    period_rollup,
    plan_changed,
    submission_reopen,
    submission_submit,
)
from phoihop.reporting.types import SubmissionState
from phoihop.targets import Cadence, Form, Level, Population, TargetSpec, Unit

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


def roll_up(store: FactStore, *periods: Period) -> None:
    for period in periods:
        period_rollup(period=period.code, store=store)


def aggregate(work: Work, key: str, code: str, period: Period) -> dict[str, object]:
    """What a target has come to at the unit with this code."""
    row = TargetFigure.objects.get(
        target__indicator_id=key, unit_id=work.province.unit(code).id, period=period.code
    )
    return row.aggregate


def test_a_year_adds_its_quarters_and_a_quarter_stands_alone(work: Work, store: FactStore) -> None:
    """A reports 3 and 2, B 4 and nothing yet: the quarter is 2 of one, the year 9 of two."""
    first, second, *_others = base_units(work)
    report(work, first, SECOND, {work.activities: {"count": 3}})
    report(work, second, SECOND, {work.activities: {"count": 4}})
    report(work, first, QUARTER, {work.activities: {"count": 2}})
    roll_up(store, SECOND, QUARTER)
    province = work.province.unit("SH").id
    quarter = UnitFigure.objects.get(
        unit_id=province, period=QUARTER.code, indicator_id=work.activities, axis="count"
    )
    assert (quarter.total, quarter.reported) == (2, 1)
    year = aggregate(work, work.activities, "SH", QUARTER)
    assert (year["num"], year["reported"], year["expected"]) == (9, 2, 6)


def test_a_quarter_that_few_have_reported_is_not_judged_as_complete(
    work: Work, store: FactStore
) -> None:
    """Five of six reported the second quarter, one the third: the figures reach to June."""
    units = base_units(work)
    for unit in units[:5]:
        report(work, unit, SECOND, {work.activities: {"count": 1}})
    report(work, units[0], QUARTER, {work.activities: {"count": 1}})
    roll_up(store, SECOND, QUARTER)
    assert aggregate(work, work.activities, "SH", QUARTER)["through"] == "2026-06-30"


def test_a_correction_of_the_past_changes_what_came_after(work: Work, store: FactStore) -> None:
    """The second quarter is corrected after the third was rolled up: the year follows."""
    unit = base_units(work)[0]
    report(work, unit, SECOND, {work.activities: {"count": 3}})
    report(work, unit, QUARTER, {work.activities: {"count": 2}})
    roll_up(store, SECOND, QUARTER)
    viewer = person_of(work, unit)
    submission_reopen(viewer=viewer, unit_id=unit.id, period=SECOND, reason="Đếm sót")
    accept(work, send(work, unit, SECOND, {work.activities: {"count": 10}}))
    roll_up(store, SECOND)
    assert aggregate(work, work.activities, "SH", QUARTER)["num"] == 12


def test_yes_once_is_yes_and_things_add_up_on_both_sides(
    province: Province, store: FactStore
) -> None:
    """A page opened in spring counts in autumn; of papers both sides were made in each quarter."""
    work, plan_id = _with_targets(
        province,
        TargetSpec(
            form=Form.UNIT_SHARE,
            value=Decimal(100),
            unit=Unit.PERCENT,
            what="có trang thông tin",
            population=Population(levels=frozenset({Level.BASE})),
            cadence=Cadence.YEAR,
            window=TERM,
        ),
        TargetSpec(
            form=Form.THING_SHARE,
            value=Decimal(70),
            unit=Unit.PERCENT,
            noun="tài liệu",
            what="được số hóa",
            population=Population(levels=frozenset({Level.BASE})),
            cadence=Cadence.YEAR,
            window=TERM,
        ),
    )
    page, things = (str(each.indicator.id) for each in assignments.targets_of_plan(plan_id))
    unit = base_units(work)[0]
    report(work, unit, SECOND, {page: {"yes": 1}, things: {"num": 10, "den": 40}})
    report(work, unit, QUARTER, {page: {"yes": 0}, things: {"num": 5, "den": 50}})
    roll_up(store, SECOND, QUARTER)
    assert aggregate(work, page, "SH", QUARTER)["yes"] == 1
    share = aggregate(work, things, "SH", QUARTER)
    assert (share["num"], share["den"]) == (15, 90)


def test_a_frequency_keeps_each_closed_turn(province: Province, store: FactStore) -> None:
    """So many in each quarter: one count a closed quarter, none where nobody reported."""
    each_quarter = TargetSpec(
        form=Form.FREQUENCY,
        value=Decimal(2),
        noun="điển hình",
        what="giới thiệu điển hình tiên tiến",
        population=Population(levels=frozenset({Level.BASE})),
        cadence=Cadence.QUARTER,
        window=Period(SECOND.start, TERM.end),
    )
    work, plan_id = _with_targets(province, each_quarter)
    (target,) = assignments.targets_of_plan(plan_id)
    key = str(target.indicator.id)
    first, second, *_others = base_units(work)
    report(work, first, SECOND, {key: {"count": 1}})
    report(work, second, SECOND, {key: {"count": 1}})
    roll_up(store, SECOND)
    assert aggregate(work, key, "SH", SECOND)["by_period"] == [2]
    report(work, first, QUARTER, {key: {"count": 3}})
    roll_up(store, QUARTER)
    assert aggregate(work, key, "SH", QUARTER)["by_period"] == [2, 3]


def test_the_province_accepts_its_own_report_by_sending_it(
    province: Province, store: FactStore
) -> None:
    """Nobody stands above it in its own round: its figures count when they are sent."""
    own = replace(
        HOUSES, population=Population(levels=frozenset({Level.PROVINCE})), what="mở lớp tập huấn"
    )
    work, plan_id = _with_targets(province, own)
    (target,) = assignments.targets_of_plan(plan_id)
    officer = work.officer
    assert officer.unit is not None
    values = {str(target.indicator.id): {"count": 4}}
    sent = submission_submit(viewer=officer, unit_id=officer.unit.id, period=QUARTER, values=values)
    assert (sent.state, sent.superior_id) == (SubmissionState.ACCEPTED, None)
    roll_up(store, QUARTER)
    progress = plan_progress(officer, plan_id)
    assert str(progress.targets[0].evaluation.reached) == "4 nhà"


def test_what_is_not_due_is_not_asked(province: Province) -> None:
    """A yearly plan is reported in the last quarter; next year's target is not asked this year."""
    work = open_work(province)
    next_year = replace(EACH_BASE_UNIT, window=parse_period("2027"))
    _work, _plan = _with_targets(province, next_year, work=work)
    _work, yearly = _with_targets(
        province, EACH_BASE_UNIT, work=work, cadence=PlanCadence.YEAR, code="9/KH"
    )
    plans = {entry.plan_id for entry in form_for(work.chair, work.unit.id, QUARTER).entries}
    assert plans == {work.scene.plan.id}
    last = parse_period("2026-Q4")
    assert yearly in {entry.plan_id for entry in form_for(work.chair, work.unit.id, last).entries}


def test_a_plan_that_was_reported_on_is_not_withdrawn(work: Work) -> None:
    """A draft does not bind it; a report that was sent does."""
    officer = work.officer
    assert not plan_in_use(work.scene.plan.id)
    send(work, base_units(work)[0], QUARTER, {work.activities: {"count": 1}})
    assert plan_in_use(work.scene.plan.id)
    with pytest.raises(Exception, match="Đã có đơn vị gửi báo cáo"):
        plan_withdraw(viewer=officer, plan_id=work.scene.plan.id, reason="Nhầm")


def test_a_changed_plan_has_its_periods_added_up_again(work: Work, store: FactStore) -> None:
    """New units are asked: every open period of the plan gets its marks, and its expectation."""
    roll_up(store, QUARTER)
    RollupMark.objects.all().delete()
    plan_changed(plan_id=work.scene.plan.id)
    marked = set(RollupMark.objects.values_list("period", flat=True))
    assert marked == {SECOND.code, QUARTER.code}
    roll_up(store, QUARTER)
    assert aggregate(work, work.activities, "SH", QUARTER) == {"expected": 6}


def _with_targets(
    province: Province,
    *specs: TargetSpec,
    work: Work | None = None,
    cadence: PlanCadence = PlanCadence.QUARTER,
    code: str = "7/KH",
) -> tuple[Work, int]:
    """Put a second plan to work, with these targets and no tasks."""
    opened = work or open_work(province)
    if work is None:
        open_round(opened, SECOND)
    officer = province.viewer(OFFICER)
    targets = tuple(
        TargetDraft(text=spec.what, label=spec.what, spec=spec, line=4) for spec in specs
    )
    draft = replace(
        plan_draft(province, code), targets=targets, tasks=(), deadlines=(), cadence=cadence
    )
    plan = plan_create(viewer=officer, draft=draft)
    cascade_plan(viewer=officer, plan_id=plan.id)
    return opened, plan.id
