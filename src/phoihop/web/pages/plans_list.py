"""The plans that concern the viewer, with the one next step of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.kernel.text import folded
from phoihop.org.access import Action, may
from phoihop.org.types import Viewer
from phoihop.plans.access import may_change
from phoihop.plans.selectors import plan_sizes, plans_visible
from phoihop.plans.types import Cadence, PlanRef, PlanSize, PlanState
from phoihop.web.components.fields import Option
from phoihop.web.components.tone import Tone
from phoihop.web.kinds import KINDS, kind_in_words
from phoihop.web.viewer import with_viewer

PAGE = 20


@dataclass(frozen=True, slots=True)
class PlanRow:
    plan: PlanRef
    name: str
    kind: str
    holds: str
    cadence: str
    tone: str
    state: str
    action: str
    url: str


@with_viewer
def plan_list(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    kind, state = request.GET.get("kind", ""), request.GET.get("state", "")
    every, sizes = plans_visible(viewer), plan_sizes(viewer)
    found = [plan for plan in every if _fits(viewer, plan, words, kind, state)]
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {
        "page_title": _("Kế hoạch"),
        "page": page,
        "rows": [_row(viewer, plan, sizes.get(plan.id, PlanSize())) for plan in page.object_list],
        "is_empty": not every,
        "words": words,
        "kind": kind,
        "state": state,
        "kinds": _kinds(every),
        "states": _states(),
        "may_upload": viewer.unit is not None and bool(may(viewer, Action.PLAN, viewer.unit)),
    }
    return render(request, "plans/list.html", context)


def _fits(viewer: Viewer, plan: PlanRef, words: str, kind: str, state: str) -> bool:
    return (
        (not kind or plan.kind == kind)
        and (not state or _standing(viewer, plan) == state)
        and folded(words) in folded(f"{plan.code} {plan.title}")
    )


def _standing(viewer: Viewer, plan: PlanRef) -> str:
    """Tell a plan whose time has come from one that waits or is over."""
    if plan.state is not PlanState.RUNNING:
        return plan.state
    if viewer.on < plan.period_from:
        return "coming"
    return "over" if viewer.on > plan.period_to else "running"


_TONES = {
    "running": Tone.ON_TRACK,
    "coming": Tone.NOTHING_YET,
    "over": Tone.LOCKED,
    "withdrawn": Tone.RETURNED,
    "closed": Tone.LOCKED,
}


def _state_words() -> dict[str, str]:
    return {
        "running": _("Đang thực hiện"),
        "coming": _("Chưa đến kỳ"),
        "over": _("Đã hết thời gian"),
        "withdrawn": _("Đã thu hồi"),
        "closed": _("Đã tổng kết"),
    }


def _states() -> tuple[Option, ...]:
    named = (Option(state, words) for state, words in _state_words().items())
    return (Option("", _("Mọi tình trạng")), *named)


def _kinds(plans: list[PlanRef]) -> tuple[Option, ...]:
    there = {plan.kind for plan in plans}
    named = (Option(kind, str(words)) for kind, words in KINDS.items() if kind in there)
    return (Option("", _("Mọi loại văn bản")), *named)


def _row(viewer: Viewer, plan: PlanRef, size: PlanSize) -> PlanRow:
    standing = _standing(viewer, plan)
    hands_down = (
        may_change(viewer, plan.owner_unit_id)
        and plan.state is PlanState.RUNNING
        and not size.is_handed
    )
    cadences = {
        Cadence.MONTH: _("báo cáo hằng tháng"),
        Cadence.QUARTER: _("báo cáo hằng quý"),
        Cadence.HALF: _("báo cáo 6 tháng"),
        Cadence.YEAR: _("báo cáo hằng năm"),
    }
    page = "plan_cascade" if hands_down else "plan_page"
    return PlanRow(
        plan=plan,
        name=plan.code or plan.title,
        kind=kind_in_words(plan.kind),
        holds=_("%(targets)d chỉ tiêu · %(tasks)d nhiệm vụ")
        % {"targets": size.targets, "tasks": size.tasks},
        cadence=cadences[plan.cadence],
        tone=_TONES[standing],
        state=_state_words()[standing],
        action=_("Giao chỉ tiêu") if hands_down else _("Xem tiến độ"),
        url=reverse(page, args=[plan.id]),
    )
