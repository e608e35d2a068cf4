"""Makes a live plan of what a person has confirmed."""

from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.kernel import clock
from phoihop.kernel.dates import last_day
from phoihop.org.access import Action, require
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.drafts import PlanDraft, TargetDraft, TaskDraft
from phoihop.plans.errors import PlanDenied, PlanInvalid
from phoihop.plans.events import PlanChanged
from phoihop.plans.models import Document, Plan, PlanDeadline, PlanParty, Section, Target, Task
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.services.counting import indicator_of_duty, indicator_of_target
from phoihop.plans.services.guarding import check_period
from phoihop.plans.types import PlanRef, PlanState
from phoihop.targets import to_dict


@transaction.atomic
def plan_create(*, viewer: Viewer, draft: PlanDraft) -> PlanRef:
    owner = _owner(viewer)
    _check(draft)
    plan = _plan(viewer, owner, draft)
    sections = _sections(plan, draft)
    for order, target in enumerate(draft.targets):
        _target(viewer, plan, order, target, sections)
    for order, task in enumerate(draft.tasks):
        _task(viewer, plan, order, task, sections)
    PlanParty.objects.bulk_create([PlanParty(plan=plan, **asdict(p)) for p in draft.parties])
    dates = [PlanDeadline(plan=plan, **asdict(deadline)) for deadline in draft.deadlines]
    PlanDeadline.objects.bulk_create(dates)
    audit_record(
        actor=viewer.actor,
        action="plan.create",
        object_type="plan",
        object_id=plan.pk,
        detail={"code": plan.code, "targets": len(draft.targets), "tasks": len(draft.tasks)},
    )
    announce(PlanChanged(plan.pk))
    return plan_ref(plan)


def _owner(viewer: Viewer) -> UnitRef:
    if viewer.unit is None:
        raise PlanDenied(_("Kế hoạch do tổ chức công đoàn lập. Đồng chí đổi vai rồi làm lại."))
    require(viewer, Action.PLAN, viewer.unit)
    return viewer.unit


def _check(draft: PlanDraft) -> None:
    if not draft.targets and not draft.tasks:
        raise PlanInvalid(
            _(
                "Kế hoạch chưa có chỉ tiêu hay nhiệm vụ nào. "
                "Đồng chí thêm ít nhất một mục rồi tạo lại."
            )
        )
    check_period(draft.period_from, draft.period_to)


def _plan(viewer: Viewer, owner: UnitRef, draft: PlanDraft) -> Plan:
    now = clock.now()
    document = Document.objects.create(
        owner_unit_id=owner.id, created_at=now, **asdict(draft.document)
    )
    return Plan.objects.create(
        document=document,
        owner_unit_id=owner.id,
        code=document.code,
        title=document.title,
        kind=document.kind,
        state=PlanState.RUNNING,
        period_from=draft.period_from,
        period_to=draft.period_to,
        cadence=draft.cadence,
        confirmed_at=now,
        confirmed_by=viewer.actor.key,
    )


def _sections(plan: Plan, draft: PlanDraft) -> Sequence[Section]:
    return Section.objects.bulk_create(
        [Section(plan=plan, order=order, **asdict(s)) for order, s in enumerate(draft.sections)]
    )


def _target(
    viewer: Viewer, plan: Plan, order: int, draft: TargetDraft, sections: Sequence[Section]
) -> None:
    indicator = indicator_of_target(
        actor=viewer.actor,
        owner_unit_id=plan.owner_unit_id,
        spec=draft.spec,
        label=draft.label,
        since=plan.period_from,
    )
    Target.objects.create(
        plan=plan,
        section=None if draft.section is None else sections[draft.section],
        indicator_id=indicator.id,
        order=order,
        line=draft.line,
        text=draft.text,
        label=draft.label[:500],
        spec=to_dict(draft.spec),
        source=draft.source,
        confirmed=draft.confirmed,
    )


def _task(
    viewer: Viewer, plan: Plan, order: int, draft: TaskDraft, sections: Sequence[Section]
) -> None:
    indicator = (
        indicator_of_duty(
            actor=viewer.actor,
            owner_unit_id=plan.owner_unit_id,
            text=draft.text,
            since=plan.period_from,
        )
        if draft.levels
        else None
    )
    Task.objects.create(
        plan=plan,
        section=None if draft.section is None else sections[draft.section],
        indicator_id=indicator.id if indicator else None,
        order=order,
        line=draft.line,
        text=draft.text,
        assignees=list(draft.assignees),
        partners=list(draft.partners),
        due=draft.due,
        due_on=last_day(draft.due) if draft.due else None,
        force=draft.force,
        levels=list(draft.levels),
        source=draft.source,
        confirmed=draft.confirmed,
    )
