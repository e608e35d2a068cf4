"""Amending a plan: its own data, the list of what can be amended, taking it back while unused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phoihop.org.types import Viewer
from phoihop.plans.errors import PlanInvalid
from phoihop.plans.selectors import cascade_of, duties_handed, plan_amendable, plan_is_in_use
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.services import plan_amend, plan_withdraw, target_confirm, task_confirm
from phoihop.plans.types import TargetRef, TaskRef
from phoihop.targets import explain
from phoihop.web.components.lists import Crumb
from phoihop.web.components.toast import toast_next
from phoihop.web.pages.plan_amend_fields import plan_fields, read_plan
from phoihop.web.pages.plan_frame import plan_frame, plan_url
from phoihop.web.pages.typed import Form
from phoihop.web.viewer import with_viewer


@with_viewer
def amend_plan(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_amendable(viewer, plan_id)
    form = Form(request.POST if request.method == "POST" else None)
    if form.typed is None:
        return _page(request, viewer, whole, form)
    changes, reason = read_plan(form, whole.plan), form.reason()
    if not form.errors:
        try:
            plan_amend(viewer=viewer, plan_id=plan_id, reason=reason, changes=changes)
        except PlanInvalid as problem:
            form.problem = problem.sentence
        else:
            toast_next(request, _("Đã lưu sửa đổi kế hoạch."))
            return redirect("plan_amend", plan_id)
    return _page(request, viewer, whole, form)


@require_POST
@with_viewer
def confirm_target(
    request: HttpRequest, viewer: Viewer, plan_id: int, target_id: int
) -> HttpResponse:
    _must_be_of(plan_amendable(viewer, plan_id).targets, target_id)
    target_confirm(viewer=viewer, target_id=target_id)
    toast_next(request, _("Đã xác nhận chỉ tiêu."))
    return redirect(_way_back(request), plan_id)


@require_POST
@with_viewer
def confirm_task(request: HttpRequest, viewer: Viewer, plan_id: int, task_id: int) -> HttpResponse:
    _must_be_of(plan_amendable(viewer, plan_id).tasks, task_id)
    task_confirm(viewer=viewer, task_id=task_id)
    toast_next(request, _("Đã xác nhận nhiệm vụ."))
    return redirect(_way_back(request), plan_id)


@require_POST
@with_viewer
def plan_take_back(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_amendable(viewer, plan_id)
    form = _withdrawal(request.POST)
    reason = form.reason()
    if form.errors:
        return _page(request, viewer, whole, Form(), withdrawal=form)
    plan_withdraw(viewer=viewer, plan_id=plan_id, reason=reason)
    toast_next(request, _("Đã thu hồi kế hoạch."))
    return redirect("plan_page", plan_id)


def amend_crumbs(frame: dict[str, Any], whole: WholePlan, last: str = "") -> list[Crumb]:
    """Give the way back from a page of the amendment."""
    plan = whole.plan
    crumbs = [*frame["crumbs"][:-1], Crumb(plan.code or plan.title, plan_url("plan_page", plan))]
    if not last:
        return [*crumbs, Crumb(_("Sửa đổi"))]
    return [*crumbs, Crumb(_("Sửa đổi"), plan_url("plan_amend", plan)), Crumb(last)]


def _page(
    request: HttpRequest,
    viewer: Viewer,
    whole: WholePlan,
    form: Form,
    withdrawal: Form | None = None,
) -> HttpResponse:
    context = plan_frame(viewer, whole, "plan_amend")
    context["crumbs"] = amend_crumbs(context, whole)
    handed, duties = cascade_of(viewer, whole.plan.id), duties_handed(viewer, whole.plan.id)
    asked = {one: sum(part.asked for part in parts.values()) for one, parts in handed.items()}
    context |= {
        "form": form,
        "fields": plan_fields(form, whole.plan),
        "reason": form.reason_field(),
        "targets": [(one, explain(one.spec), asked.get(one.id, 0)) for one in whole.targets],
        "tasks": [(one, len(duties.get(one.id, ()))) for one in whole.tasks],
        "waiting": sum(not one.confirmed for one in whole.targets)
        + sum(not one.confirmed for one in whole.tasks),
        "in_use": plan_is_in_use(whole.plan),
        "withdrawal": (withdrawal or _withdrawal()).reason_field(_("Lý do thu hồi")),
    }
    is_wrong = form.typed is not None or withdrawal is not None
    return render(request, "plan/amend.html", context, status=422 if is_wrong else 200)


def _withdrawal(typed: QueryDict | None = None) -> Form:
    return Form(typed, reason="withdraw_reason")


def _must_be_of(items: Sequence[TargetRef] | Sequence[TaskRef], item_id: int) -> None:
    if all(item.id != item_id for item in items):
        raise Http404


def _way_back(request: HttpRequest) -> str:
    return "plan_page" if request.POST.get("from") == "plan" else "plan_amend"
