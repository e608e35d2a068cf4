"""How a plan went down: which unit got which target, and the means to hand it down."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phoihop.kernel.problems import Problem
from phoihop.kernel.quantities import parse_count
from phoihop.org.types import Viewer
from phoihop.plans.selectors.whole import plan_whole
from phoihop.plans.services import cascade_apply, cascade_plan, unit_target_set
from phoihop.plans.types import Method, Size
from phoihop.web import formats
from phoihop.web.components.toast import toast_next
from phoihop.web.middleware.problems import status_of
from phoihop.web.pages.cascade_table import cascade_context
from phoihop.web.pages.plan_frame import plan_frame
from phoihop.web.viewer import with_viewer


@with_viewer
def plan_cascade(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    return _page(request, viewer, plan_id)


@require_POST
@with_viewer
def cascade_all(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    done = cascade_plan(viewer=viewer, plan_id=plan_id)
    said = _("Đã giao %(targets)s chỉ tiêu và %(duties)s lượt nhiệm vụ xuống đơn vị.") % {
        "targets": formats.number(len(done.targets)),
        "duties": formats.number(done.duties),
    }
    toast_next(request, said)
    return redirect("plan_cascade", plan_id)


@require_POST
@with_viewer
def cascade_target(
    request: HttpRequest, viewer: Viewer, plan_id: int, target_id: int
) -> HttpResponse:
    """Hand one target down the chosen way."""
    given = request.POST.get("method", "")
    size = request.POST.get("size", "")
    if given not in set(Method) or size not in {"", *Size}:
        raise Http404
    try:
        done = cascade_apply(
            viewer=viewer,
            target_id=target_id,
            method=Method(given),
            size=Size(size) if size else None,
        )
    except Problem as problem:
        return _page(request, viewer, plan_id, target_id, problem=problem)
    said = _("Đã giao cho %(units)s đơn vị: thêm %(added)s, đổi %(changed)s, bớt %(removed)s.")
    counts = ("units", "added", "changed", "removed")
    toast_next(request, said % {name: formats.number(getattr(done, name)) for name in counts})
    return redirect(f"{reverse('plan_cascade', args=[plan_id])}?target={target_id}")


@require_POST
@with_viewer
def cascade_unit(
    request: HttpRequest, viewer: Viewer, plan_id: int, target_id: int, unit_id: int
) -> HttpResponse:
    """Set a unit's own number; an empty one goes back to what was handed down."""
    typed, reason = request.POST.get("value", "").strip(), request.POST.get("reason", "")
    try:
        value = parse_count(typed) if typed else None
        unit_target_set(
            viewer=viewer, target_id=target_id, unit_id=unit_id, value=value, reason=reason
        )
    except Problem as problem:
        return _page(request, viewer, plan_id, target_id, unit_id, problem=problem, typed=typed)
    toast_next(request, _("Đã lưu mức giao của đơn vị."))
    return redirect(f"{reverse('plan_cascade', args=[plan_id])}?target={target_id}&unit={unit_id}")


def _page(
    request: HttpRequest,
    viewer: Viewer,
    plan_id: int,
    target_id: int | None = None,
    unit_id: int | None = None,
    *,
    problem: Problem | None = None,
    typed: str | None = None,
) -> HttpResponse:
    if viewer.unit is None:
        # What each unit is given is the union's own matter; a partner sees the plan as a whole.
        raise Http404
    whole = plan_whole(viewer, plan_id)
    context = plan_frame(viewer, whole, "plan_cascade")
    context |= cascade_context(
        viewer,
        whole,
        target_id or _number(request.GET.get("target", "")),
        unit_id or _number(request.GET.get("unit", "")),
    )
    context |= {"error": problem.sentence if problem else "", "typed": typed}
    status = status_of(problem) if problem else 200
    return render(request, "cascade/page.html", context, status=status)


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else None
