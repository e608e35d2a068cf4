"""A confirmed draft becomes a plan whole, or not at all."""

from dataclasses import replace
from datetime import date

import pytest
from tests.personas import CHAIR, LEADER, PARTNER

from phoihop.foundation.models import AuditEntry
from phoihop.foundation.selectors import audit_lines
from phoihop.indicators.types import Measure, TimeRule
from phoihop.kernel.problems import Problem
from phoihop.plans.errors import PlanInvalid
from phoihop.plans.models import Document, Plan
from phoihop.plans.selectors import (
    deadlines_of,
    document_file,
    document_of,
    document_text,
    parties_of,
    sections_of,
    targets_of,
    tasks_of,
)
from phoihop.plans.services import plan_create
from phoihop.plans.types import PlanState


def test_a_plan_holds_all_that_was_confirmed_with_its_lines(officer, plan, draft) -> None:
    """Every item keeps the line it stands on; a target keeps what it says, whole."""
    targets = targets_of(officer, plan.id)
    assert [target.line for target in targets] == [3, 4, 5, 6]
    assert [target.spec for target in targets] == [target.spec for target in draft.targets]
    assert [target.confirmed for target in targets] == [True, True, False, True]
    assert [task.line for task in tasks_of(officer, plan.id)] == [7, 8, 9]
    assert [section.title for section in sections_of(officer, plan.id)] == ["MỤC TIÊU"]
    assert [party.name for party in parties_of(officer, plan.id)] == ["LĐLĐ tỉnh Sông Hậu"]
    assert document_of(officer, plan.id).code == "42/KH-LĐLĐ"
    assert "MỤC TIÊU" in document_text(officer, plan.id)
    assert document_file(officer, plan.id) is None
    assert plan.state is PlanState.RUNNING


def test_each_target_counts_something_of_its_own(officer, plan) -> None:
    """One indicator per target, its measure following from what the target says."""
    indicators = [target.indicator for target in targets_of(officer, plan.id)]
    assert len({indicator.id for indicator in indicators}) == 4
    assert [indicator.measure for indicator in indicators] == [
        Measure.COUNT,
        Measure.COUNT,
        Measure.SHARE,
        Measure.YES_NO,
    ]
    assert indicators[2].base == "workers"
    assert indicators[3].time_rule is TimeRule.EVER


def test_only_a_task_that_units_report_on_is_counted(officer, plan) -> None:
    """An office's own task asks nobody for a report."""
    measures = [task.indicator and task.indicator.measure for task in tasks_of(officer, plan.id)]
    assert measures == [Measure.DUTY, Measure.DUTY, None]


def test_a_month_is_due_on_its_last_day(officer, plan) -> None:
    """A date cut short keeps its text and gets a day to be reminded of."""
    task = tasks_of(officer, plan.id)[0]
    assert (task.due, task.due_on) == ("2026-03", date(2026, 3, 31))


def test_dates_come_nearest_first(officer, plan) -> None:
    """A year stands before its days."""
    assert [entry.what for entry in deadlines_of(officer, plan.id)] == ["Tổng kết", "Đăng ký"]


def test_making_a_plan_leaves_a_trace(plan) -> None:
    """Who made it and how much it holds stands in its history."""
    (line,) = audit_lines(object_type="plan", object_id=plan.id)
    assert line.action == "plan.create"
    assert line.detail["targets"] == 4


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"targets": (), "tasks": ()}, "chưa có chỉ tiêu hay nhiệm vụ"),
        ({"period_to": date(2025, 1, 1)}, "trước ngày bắt đầu"),
        ({"period_to": date(2099, 1, 1)}, "quá 20 năm"),
    ],
)
def test_what_makes_no_plan_is_refused_and_nothing_is_left(officer, draft, change, words) -> None:
    """A sentence says why; no document, no indicator, no trace is written."""
    before = AuditEntry.objects.count()
    with pytest.raises(PlanInvalid, match=words):
        plan_create(viewer=officer, draft=replace(draft, **change))
    assert (Document.objects.count(), Plan.objects.count()) == (0, 0)
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize("persona", [LEADER, CHAIR, PARTNER])
def test_only_an_officer_makes_plans(province, draft, persona) -> None:
    """A leader, a chair and a partner read plans; they do not enter them."""
    with pytest.raises(Problem):
        plan_create(viewer=province.viewer(persona), draft=draft)
    assert not Plan.objects.exists()
