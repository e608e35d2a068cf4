"""From accepted reports to totals: right, whatever happened on the way."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.personas import OFFICER
from tests.reporting.conftest import Work
from tests.reporting.reports import base_units, person_of
from tests.reporting.reports import report as accepted_report
from tests.scene import QUARTER

from phoihop.analytics import FactStore
from phoihop.kernel.quantities import LARGEST
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef
from phoihop.reporting.models import (
    Completeness,
    DutyFigure,
    RollupMark,
    Submission,
    TargetFigure,
    UnitFigure,
)
from phoihop.reporting.selectors import plan_progress
from phoihop.reporting.services import (
    period_rollup,
    submission_return,
    submission_submit,
)
from phoihop.reporting.services.rollup import period as period_module
from phoihop.reporting.types import SubmissionState
from phoihop.targets import Status

PERIOD = QUARTER.code


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FactStore]:
    with FactStore(tmp_path / "facts.duckdb") as opened:
        yield opened


def report(work: Work, unit: UnitRef, activities: int | None, done: int = 1) -> int:
    """Send a report of one unit and have its superior accept it; give its id."""
    figure = {"na": True} if activities is None else {"count": activities}
    values = {work.activities: figure, work.duty: {"done": done}}
    return accepted_report(work, unit, QUARTER, values).id


def plain_totals() -> dict[tuple[int, int, str], int]:
    """Add up the JSON of the reports that count, unit by unit, without the store."""
    totals: Counter[tuple[int, int, str]] = Counter()
    for row in Submission.objects.filter(period=PERIOD, counts=True):
        path = tree.unit_at(row.unit_id, QUARTER.end).path
        for key, entry in row.values.items():
            for axis in entry.keys() & {"count", "num", "den", "yes", "done", "na"}:
                for node in path:
                    totals[node, int(key), axis] += int(entry[axis])
    return dict(totals)


def table_totals() -> dict[tuple[int, int, str], int | None]:
    rows = UnitFigure.objects.filter(period=PERIOD)
    return {
        (unit, indicator, axis): total
        for unit, indicator, axis, total in rows.values_list(
            "unit_id", "indicator_id", "axis", "total"
        )
    }


def test_the_tables_hold_what_the_reports_add_up_to(work: Work, store: FactStore) -> None:
    """The golden total: every node and figure equals an independent sum of the reports' JSON."""
    for number, unit in enumerate(base_units(work)):
        report(work, unit, activities=number)
    period_rollup(period=PERIOD, store=store)
    assert table_totals() == plain_totals()
    assert not RollupMark.objects.exists()
    province = work.province.unit("SH")
    total = UnitFigure.objects.get(unit_id=province.id, indicator_id=work.activities, axis="count")
    assert (total.own, total.total, total.reported) == (None, 15, 6)


def test_only_accepted_figures_count(work: Work, store: FactStore) -> None:
    """What is sent but not accepted is in nobody's total, and is counted as sent."""
    unit = work.unit
    values = {work.activities: {"count": 3}}
    submission_submit(viewer=work.chair, unit_id=unit.id, period=QUARTER, values=values)
    period_rollup(period=PERIOD, store=store)
    assert table_totals() == {}
    row = Completeness.objects.get(period=PERIOD, unit=work.province.unit("SH").id)
    assert (row.expected, row.submitted, row.accepted, row.returned) == (6, 1, 0, 0)


def test_a_returned_report_leaves_the_totals(work: Work, store: FactStore) -> None:
    """An accepted report that is returned no longer counts, at any level."""
    first, second, *_others = base_units(work)
    sent = report(work, first, activities=3)
    report(work, second, activities=4)
    period_rollup(period=PERIOD, store=store)
    above = tree.unit_at(first.parent_id or 0, work.province.on)
    submission_return(
        viewer=person_of(work, above),
        submission_id=sent,
        reason="Nhầm",
        seen=SubmissionState.ACCEPTED,
    )
    period_rollup(period=PERIOD, store=store)
    assert table_totals() == plain_totals()
    row = Completeness.objects.get(period=PERIOD, unit=work.province.unit("SH").id)
    assert (row.submitted, row.accepted, row.returned) == (1, 1, 1)


def test_doing_it_again_changes_nothing(work: Work, store: FactStore) -> None:
    """A task that is delivered twice, or a job without marks, gives the same tables."""
    report(work, work.unit, activities=3)
    period_rollup(period=PERIOD, store=store)
    before = _tables()
    period_rollup(period=PERIOD, store=store)
    assert _tables() == before


def test_a_lost_broken_or_old_file_is_filled_again(work: Work, tmp_path: Path) -> None:
    """The fact file can be deleted, overwritten or put back from last week: totals stay right."""
    units = base_units(work)
    path, copy = tmp_path / "facts.duckdb", tmp_path / "old.duckdb"
    for unit in units[:2]:
        report(work, unit, activities=2)
    with FactStore(path) as store:
        period_rollup(period=PERIOD, store=store)
    copy.write_bytes(path.read_bytes())
    report(work, units[2], activities=5)
    with FactStore(path) as store:
        period_rollup(period=PERIOD, store=store)
    for spoil in (
        path.unlink,
        lambda: path.write_bytes(b"no database at all" * 100),
        lambda: path.write_bytes(copy.read_bytes()),
    ):
        spoil()
        report(work, next(unit for unit in units if not _has_report(unit)), activities=1)
        with FactStore(path) as store:
            period_rollup(period=PERIOD, store=store)
        assert table_totals() == plain_totals()


def test_a_worker_that_dies_leaves_the_marks(
    work: Work, store: FactStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the facts, before the tables: nothing is half written, the next one finishes."""
    report(work, work.unit, activities=3)
    with monkeypatch.context() as patched:
        patched.setattr(period_module, "write_completeness", _killed)
        with pytest.raises(KeyboardInterrupt):
            period_rollup(period=PERIOD, store=store)
    assert table_totals() == {}
    assert RollupMark.objects.exists()
    period_rollup(period=PERIOD, store=store)
    assert table_totals() == plain_totals()
    assert not RollupMark.objects.exists()


def test_a_target_is_summed_over_its_window_for_every_node(work: Work, store: FactStore) -> None:
    """Each node knows how many of its units were asked, reported, and reach the floor."""
    for number, unit in enumerate(base_units(work)[:4]):
        report(work, unit, activities=number)
    period_rollup(period=PERIOD, store=store)
    figure = TargetFigure.objects.get(
        target__indicator_id=work.activities, unit_id=work.province.unit("SH").id
    )
    assert figure.aggregate == {
        "num": 6,
        "passing": 3,
        "expected": 6,
        "reported": 4,
        "through": "2026-09-30",
    }


def test_not_applicable_is_neither_expected_nor_missing(work: Work, store: FactStore) -> None:
    """A unit that the target does not concern drops out of the whole, with its zero."""
    report(work, work.unit, activities=None)
    period_rollup(period=PERIOD, store=store)
    figure = TargetFigure.objects.get(
        target__indicator_id=work.activities, unit_id=work.province.unit("SH").id
    )
    assert figure.aggregate == {"expected": 5}
    duty = DutyFigure.objects.get(unit_id=work.province.unit("SH").id)
    assert (duty.expected, duty.reported, duty.done) == (6, 1, 1)


def test_the_largest_figures_still_add_up(work: Work, store: FactStore) -> None:
    """Absurd figures that were typed and accepted never keep the others from being shown."""
    for unit in base_units(work)[:3]:
        report(work, unit, LARGEST)
    period_rollup(period=PERIOD, store=store)
    assert (
        table_totals()[work.scene.plan.owner_unit_id, int(work.activities), "count"] == 3 * LARGEST
    )


def test_the_plan_shows_what_was_reached_and_who_is_behind(work: Work, store: FactStore) -> None:
    """Four of six units have their activity: the province sees the share and the unit without."""
    for unit in base_units(work)[:5]:
        report(work, unit, activities=0 if unit.code == "SH-KCN-001" else 1)
    period_rollup(period=PERIOD, store=store)
    officer = work.province.viewer(OFFICER)
    progress = plan_progress(officer, work.scene.plan.id)
    activities, houses = progress.targets
    assert str(activities.evaluation.reached) == "80%"
    assert activities.evaluation.coverage.num == 5
    assert houses.evaluation.status is Status.CHUA_DU_SO_LIEU
    assert [point.period for point in activities.series] == [QUARTER]
    (duty,) = progress.duties
    assert (duty.done, duty.reported, duty.expected) == (5, 5, 6)


def test_the_plan_page_asks_a_constant_number_of_queries(
    work: Work, store: FactStore, django_assert_max_num_queries
) -> None:
    """One question to the tables for all targets, whatever their number and that of the units."""
    for unit in base_units(work):
        report(work, unit, activities=0)
    period_rollup(period=PERIOD, store=store)
    officer = work.province.viewer(OFFICER)
    with django_assert_max_num_queries(13):
        plan_progress(officer, work.scene.plan.id)


def _killed(*_arguments: object) -> None:
    raise KeyboardInterrupt


def _has_report(unit: UnitRef) -> bool:
    return Submission.objects.filter(unit_id=unit.id).exists()


def _tables() -> list[object]:
    names = {"id", "rolled_up_at"}
    return [
        sorted(
            str({key: value for key, value in row.items() if key not in names})
            for row in model.objects.values()
        )
        for model in (UnitFigure, TargetFigure, DutyFigure, Completeness)
    ]
