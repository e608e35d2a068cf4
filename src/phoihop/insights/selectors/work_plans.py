"""What plans ask of the viewer: papers to review, plans to hand down, targets and duties behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.insights.selectors.joint import joint_view
from phoihop.insights.types import PlanStanding, Urgency, WorkItem
from phoihop.insights.urgency import urgency_of
from phoihop.intake.selectors.waiting import runs_to_review
from phoihop.org.access import Action, may
from phoihop.org.types import Viewer
from phoihop.plans.selectors.standing import plans_not_handed_down
from phoihop.plans.selectors.whole import duties_of_plans
from phoihop.plans.types import PlanRef, PlanState
from phoihop.targets import Label, Status

SHOWN_TASKS = 5


def running(plans: Iterable[PlanRef], viewer: Viewer) -> list[PlanRef]:
    """Keep the plans at work on the viewer's day."""
    return [
        plan
        for plan in plans
        if plan.state is PlanState.RUNNING and plan.period_from <= viewer.on <= plan.period_to
    ]


def paper_items(viewer: Viewer) -> Iterator[WorkItem]:
    """Uploaded papers that wait for the reviewer, and plans that nobody has handed down yet."""
    if viewer.unit is None or not may(viewer, Action.PLAN, viewer.unit):
        return
    for run in runs_to_review(viewer):
        yield WorkItem(
            kind="review",
            title=_("Rà kết quả đọc “%(name)s”") % {"name": run.name},
            note=ngettext("%(n)s mục chưa rà soát", "%(n)s mục chưa rà soát", run.pending)
            % {"n": run.pending},
            action=_("Rà soát văn bản"),
            urgency=Urgency.WAITING,
            url_name="review_desk",
            url_args=(run.id,),
        )
    for plan in plans_not_handed_down(viewer):
        yield WorkItem(
            kind="cascade",
            title=_("Phân bổ %(plan)s xuống đơn vị") % {"plan": plan.code or plan.title},
            note=_("Chưa đơn vị nào nhận chỉ tiêu, nhiệm vụ của kế hoạch này."),
            action=_("Mở phân bổ"),
            urgency=Urgency.WAITING,
            url_name="plan_cascade",
            url_args=(plan.id,),
        )


def behind_items(standings: Iterable[PlanStanding]) -> Iterator[WorkItem]:
    """One item for each plan with targets behind, naming the worst."""
    for standing in standings:
        behind = [item for item in standing.targets if item.evaluation.status.is_behind]
        if not behind:
            continue
        plan = standing.plan
        worst = min(behind, key=lambda item: item.evaluation.status is not Status.CHAM)
        numbers = {"n": len(behind), "plan": plan.code or plan.title}
        yield WorkItem(
            kind="behind",
            title=ngettext(
                "%(n)s chỉ tiêu chậm, cần chú ý: %(plan)s",
                "%(n)s chỉ tiêu chậm, cần chú ý: %(plan)s",
                len(behind),
            )
            % numbers,
            note=f"{worst.target.label}: {_in_words(worst.evaluation.label)}",
            action=ngettext("Xem %(n)s chỉ tiêu", "Xem %(n)s chỉ tiêu", len(behind)) % numbers,
            urgency=Urgency.WAITING,
            url_name="plan_page",
            url_args=(plan.id,),
            query="group=behind",
        )


def concerning_items(viewer: Viewer, plans: Iterable[PlanRef]) -> Iterator[WorkItem]:
    """For a unit that carries plans out: each plan that concerns it."""
    for plan in plans:
        if viewer.unit is None or plan.owner_unit_id == viewer.unit.id:
            continue
        yield WorkItem(
            kind="plan",
            title=plan.title,
            note=_("%(code)s · giao cho đơn vị của đồng chí") % {"code": plan.code or "–"},
            action=_("Xem phần việc"),
            urgency=Urgency.WAITING,
            url_name="plan_page",
            url_args=(plan.id,),
        )


def partner_items(viewer: Viewer) -> Iterator[WorkItem]:
    """For a partner agency: its own duties that have a day, then the programmes themselves."""
    for found in duties_of_plans(viewer):
        plan = found.plan
        view = joint_view(viewer, found.parties, found.tasks)
        own = [task for side in view.sides if side.is_own for task in side.tasks] if view else []
        dated = sorted((t for t in own if t.due_on), key=lambda t: t.due_on or viewer.on)
        for task in dated[:SHOWN_TASKS]:
            yield WorkItem(
                kind="duty",
                title=task.text,
                note=_("Nhiệm vụ của bên đồng chí · %(plan)s") % {"plan": plan.code or plan.title},
                action=_("Xem nhiệm vụ"),
                urgency=urgency_of(task.due_on, viewer.on),
                url_name="plan_tasks",
                url_args=(plan.id,),
                due=task.due_on,
            )
        yield WorkItem(
            kind="plan",
            title=plan.title,
            note=ngettext(
                "Bên đồng chí có %(n)s nhiệm vụ", "Bên đồng chí có %(n)s nhiệm vụ", len(own)
            )
            % {"n": len(own)},
            action=_("Mở chương trình"),
            urgency=Urgency.WAITING,
            url_name="plan_tasks",
            url_args=(plan.id,),
        )


def _in_words(verdict: Label) -> str:
    return _(verdict.template).format_map(dict(verdict.values))
