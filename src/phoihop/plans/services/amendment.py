"""Changes a plan that is in use: the state before is kept whole, with the reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.kernel import clock
from phoihop.kernel.dates import is_partial_date, last_day
from phoihop.org.types import Level, Viewer
from phoihop.plans.errors import PlanInvalid, PlanMissing
from phoihop.plans.events import PlanChanged
from phoihop.plans.models import Plan, PlanRevision, Target, Task
from phoihop.plans.selectors.amending import plan_to_change
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.services.cascade import hand_again, hand_duties_again
from phoihop.plans.services.counting import indicator_of_duty, indicator_of_target, measure_of
from phoihop.plans.services.guarding import check_period, checked_reason
from phoihop.plans.snapshots import plain, snapshot
from phoihop.plans.types import PlanChanges, PlanRef, TaskChanges
from phoihop.targets import TargetSpec, to_dict

Row = TypeVar("Row", Target, Task)
FORCES = ("must", "strive", "may", "must_not")


@transaction.atomic
def plan_amend(*, viewer: Viewer, plan_id: int, reason: str, changes: PlanChanges) -> PlanRef:
    stated = {name: value for name, value in asdict(changes).items() if value is not None}
    with _revised(viewer, plan_id, reason, "plan.amend", stated) as plan:
        for name, value in stated.items():
            setattr(plan, name, value)
        check_period(plan.period_from, plan.period_to)
        if not plan.title.strip():
            raise PlanInvalid(_("Kế hoạch chưa có tên. Đồng chí nhập trích yếu."))
    return plan_ref(plan)


@transaction.atomic
def target_edit(
    *, viewer: Viewer, target_id: int, reason: str, spec: TargetSpec, label: str | None = None
) -> PlanRef:
    """Set what a target says; where something else is counted, under an indicator of its own."""
    target = row_of(Target, target_id)
    said = {"target": target_id, "after": to_dict(spec)}
    with _revised(viewer, target.plan_id, reason, "target.edit", said) as plan:
        target.label = (label or target.label)[:500]
        target.spec = to_dict(spec)
        target.confirmed = True
        if target.indicator.measure != measure_of(spec):
            target.indicator_id = indicator_of_target(
                actor=viewer.actor,
                owner_unit_id=plan.owner_unit_id,
                spec=spec,
                label=target.label,
                since=clock.today(),
            ).id
        target.save()
        if target.method:
            hand_again(viewer, plan, target)
    return plan_ref(plan)


@transaction.atomic
def target_drop(*, viewer: Viewer, target_id: int, reason: str) -> PlanRef:
    target = row_of(Target, target_id)
    with _revised(viewer, target.plan_id, reason, "target.drop", {"target": target_id}) as plan:
        target.dropped = True
        target.save(update_fields=["dropped"])
    return plan_ref(plan)


@transaction.atomic
def task_edit(*, viewer: Viewer, task_id: int, reason: str, changes: TaskChanges) -> PlanRef:
    task = row_of(Task, task_id)
    stated = {name: value for name, value in asdict(changes).items() if value is not None}
    with _revised(viewer, task.plan_id, reason, "task.edit", {"task": task_id, **stated}) as plan:
        for name, value in stated.items():
            setattr(task, name, list(value) if name == "levels" else value)
        _check_task(task)
        task.due = task.due or None
        task.due_on = last_day(task.due) if task.due else None
        task.confirmed = True
        if task.levels and task.indicator_id is None:
            task.indicator_id = indicator_of_duty(
                actor=viewer.actor,
                owner_unit_id=plan.owner_unit_id,
                text=task.text,
                since=clock.today(),
            ).id
        task.save()
        if changes.levels is not None:
            hand_duties_again(viewer, plan)
    return plan_ref(plan)


@transaction.atomic
def task_drop(*, viewer: Viewer, task_id: int, reason: str) -> PlanRef:
    task = row_of(Task, task_id)
    with _revised(viewer, task.plan_id, reason, "task.drop", {"task": task_id}) as plan:
        task.dropped = True
        task.save(update_fields=["dropped"])
    return plan_ref(plan)


@contextmanager
def _revised(
    viewer: Viewer, plan_id: int, reason: str, action: str, detail: dict[str, Any]
) -> Iterator[Plan]:
    """Keep the plan as it stands, let the caller change it, and count the version up."""
    plan = plan_to_change(viewer, plan_id, lock=True)
    why = checked_reason(reason)
    before = snapshot(plan)
    yield plan
    if snapshot(plan) == before:
        raise PlanInvalid(_("Nội dung không có gì khác trước. Đồng chí sửa rồi lưu lại."))
    PlanRevision.objects.create(
        plan=plan,
        version=plan.version,
        at=clock.now(),
        by=viewer.actor.name,
        reason=why,
        before=before,
    )
    plan.version += 1
    plan.save()
    audit_record(
        actor=viewer.actor,
        action=action,
        object_type="plan",
        object_id=plan.pk,
        detail={"reason": why, **{name: plain(value) for name, value in detail.items()}},
    )
    announce(PlanChanged(plan.pk))


def _check_task(task: Task) -> None:
    if not task.text.strip():
        raise PlanInvalid(_("Nhiệm vụ chưa có nội dung. Đồng chí nhập nội dung."))
    if task.due and not is_partial_date(task.due):
        raise PlanInvalid(
            _("“%(given)s” không phải ngày hợp lệ. Đồng chí nhập dạng 30/9/2026.")
            % {"given": task.due}
        )
    if task.force not in FORCES or not set(task.levels) <= set(Level):
        raise PlanInvalid(_("Mức độ bắt buộc hoặc cấp báo cáo chưa đúng. Đồng chí chọn lại."))


def row_of(model: type[Row], pk: int) -> Row:
    """Give a target or a task that is still in its plan."""
    found = model.objects.filter(pk=pk, dropped=False).first()
    if found is None:
        raise PlanMissing(_("Không tìm thấy mục này trong kế hoạch."))
    return found
