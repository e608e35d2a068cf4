"""A plan can be taken back until somebody reports, and amended with its past kept."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.personas import CHAIR, LEADER, TODAY
from tests.plans.small_plan import FLOOR

from phoihop.foundation.selectors import audit_lines
from phoihop.plans import guards
from phoihop.plans.errors import PlanDenied, PlanInUse, PlanInvalid, PlanMissing
from phoihop.plans.selectors import amendments_of, assignments, plan_get, targets_of, tasks_of
from phoihop.plans.services import (
    guard_withdrawals,
    plan_amend,
    plan_withdraw,
    target_drop,
    target_edit,
    task_drop,
    task_edit,
)
from phoihop.plans.types import Change, PlanChanges, PlanState, TaskChanges
from phoihop.targets import Form, Unit


@pytest.fixture
def in_use():
    """Let a test say which plans have reports."""
    used: set[int] = set()
    guard_withdrawals(used.__contains__)
    yield used
    guards._guards.remove(used.__contains__)


def test_a_plan_made_by_mistake_can_be_taken_back(officer, handed) -> None:
    """Nobody is asked for it any more; the reason stays in its history."""
    plan_withdraw(viewer=officer, plan_id=handed.id, reason="  Nhập  nhầm bản nháp ")
    assert plan_get(officer, handed.id).state is PlanState.WITHDRAWN
    assert assignments.units_asked(TODAY) == set()
    line = audit_lines(object_type="plan", object_id=handed.id)[0]
    assert (line.action, line.detail) == ("plan.withdraw", {"reason": "Nhập nhầm bản nháp"})


def test_after_the_first_report_it_can_only_be_amended(officer, handed, in_use) -> None:
    """The refusal names the way that is open; nothing has changed."""
    in_use.add(handed.id)
    with pytest.raises(PlanInUse, match="Sửa đổi kế hoạch"):
        plan_withdraw(viewer=officer, plan_id=handed.id, reason="Nhập nhầm")
    assert plan_get(officer, handed.id).state is PlanState.RUNNING
    title = PlanChanges(title="Tên mới")
    assert (
        plan_amend(viewer=officer, plan_id=handed.id, reason="Sửa tên", changes=title).version == 2
    )


def test_a_withdrawn_plan_does_not_change_any_more(officer, plan) -> None:
    """Neither twice withdrawn nor amended."""
    plan_withdraw(viewer=officer, plan_id=plan.id, reason="Nhập nhầm")
    with pytest.raises(PlanInvalid, match="thu hồi"):
        plan_withdraw(viewer=officer, plan_id=plan.id, reason="Nhập nhầm")


def test_an_amendment_keeps_the_whole_plan_as_it_was(officer, plan) -> None:
    """From each version one can read what was in force until then, and why it changed."""
    target = targets_of(officer, plan.id)[0]
    target_edit(
        viewer=officer,
        target_id=target.id,
        reason="Nâng mức",
        spec=replace(FLOOR, value=Decimal(2)),
        label="Hai hoạt động",
    )
    task_drop(viewer=officer, task_id=tasks_of(officer, plan.id)[2].id, reason="Đã xong")
    second, first = amendments_of(officer, plan.id)
    assert (first.version, first.by, first.reason) == (2, officer.actor.name, "Nâng mức")
    assert first.changes == (
        Change("target", "Hoạt động", "label", "Hoạt động", "Hai hoạt động"),
        Change("target", "Hoạt động", "value", Decimal(1), Decimal(2)),
    )
    assert second.changes == (Change("task", "Tham mưu nội dung", "dropped", False, True),)
    assert len(tasks_of(officer, plan.id)) == 2
    assert plan_get(officer, plan.id).version == 3


def test_a_target_that_says_more_of_the_same_keeps_its_figures(officer, plan) -> None:
    """The indicator changes only when something else is counted."""
    target = targets_of(officer, plan.id)[0]
    more = replace(FLOOR, value=Decimal(2))
    target_edit(viewer=officer, target_id=target.id, reason="Nâng mức", spec=more)
    assert targets_of(officer, plan.id)[0].indicator == target.indicator
    share = replace(FLOOR, form=Form.SHARE_EACH, unit=Unit.PERCENT, value=Decimal(80))
    target_edit(viewer=officer, target_id=target.id, reason="Tính theo tỷ lệ", spec=share)
    assert targets_of(officer, plan.id)[0].indicator.id != target.indicator.id


def test_a_dropped_target_is_asked_of_nobody(officer, handed) -> None:
    """It is gone from the plan and from every unit's list."""
    target_drop(viewer=officer, target_id=targets_of(officer, handed.id)[0].id, reason="Trùng")
    labels = {target.label for target in targets_of(officer, handed.id)}
    assert "Hoạt động" not in labels
    with pytest.raises(PlanMissing):
        target_drop(viewer=officer, target_id=handed.id + 10_000, reason="Trùng")


def test_a_task_that_units_come_to_report_on_is_counted(officer, handed) -> None:
    """New levels reach their units at once."""
    task = tasks_of(officer, handed.id)[2]
    changes = TaskChanges(levels=("upper",), due="2026-10")
    task_edit(viewer=officer, task_id=task.id, reason="Giao cấp trên", changes=changes)
    changed = tasks_of(officer, handed.id)[2]
    assert changed.indicator is not None
    assert changed.due_on is not None
    assert changed.due_on.day == 31
    assert len(assignments.duty_units([task.id])[task.id]) == 2


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (TaskChanges(text="  "), "chưa có nội dung"),
        (TaskChanges(due="2026-13"), "không phải ngày"),
        (TaskChanges(force="perhaps"), "chưa đúng"),
        (TaskChanges(levels=("street",)), "chưa đúng"),
    ],
)
def test_a_bad_amendment_leaves_the_plan_as_it_was(officer, plan, changes, words) -> None:
    """A sentence says what is wrong; no version is counted."""
    task = tasks_of(officer, plan.id)[0]
    with pytest.raises(PlanInvalid, match=words):
        task_edit(viewer=officer, task_id=task.id, reason="Sửa", changes=changes)
    assert tasks_of(officer, plan.id)[0] == task
    assert plan_get(officer, plan.id).version == 1


def test_a_change_without_a_reason_is_refused(officer, plan) -> None:
    """Why is asked every time."""
    with pytest.raises(PlanInvalid, match="lý do"):
        plan_amend(viewer=officer, plan_id=plan.id, reason=" ", changes=PlanChanges(title="X"))


@pytest.mark.parametrize("persona", [LEADER, CHAIR])
def test_a_reader_changes_nothing(province, handed, persona) -> None:
    """Seeing a plan is not owning it."""
    with pytest.raises(PlanDenied):
        plan_withdraw(viewer=province.viewer(persona), plan_id=handed.id, reason="Nhập nhầm")
