"""Amending one target or one task: look whom it would concern, save, or drop it, with a reason."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from phoihop.kernel.problems import Problem
from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.plans.errors import PlanInvalid
from phoihop.plans.selectors import plan_amendable, reach_of_target, reach_of_task
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.services import (
    target_drop,
    target_edit,
    task_drop,
    task_edit,
    terms_of,
    with_terms,
)
from phoihop.plans.types import PlanRef, TargetRef, TaskRef
from phoihop.targets import TargetSpec, explain
from phoihop.web.components.toast import toast_next
from phoihop.web.pages.plan_amend import amend_crumbs
from phoihop.web.pages.plan_amend_fields import (
    level_options,
    read_target,
    read_task,
    target_fields,
    task_fields,
)
from phoihop.web.pages.plan_frame import plan_frame, plan_url
from phoihop.web.pages.typed import Form
from phoihop.web.viewer import with_viewer

Item = TypeVar("Item", TargetRef, TaskRef)
LOOK, SAVE, DROP = "look", "save", "drop"


@with_viewer
def amend_target(
    request: HttpRequest, viewer: Viewer, plan_id: int, target_id: int
) -> HttpResponse:
    whole = plan_amendable(viewer, plan_id)
    target = _find(whole.targets, target_id)
    form, drop = _forms(request)
    spec, label = _amended(form, target, whole.plan)
    done = _act(
        request,
        drop,
        lambda why: target_drop(viewer=viewer, target_id=target_id, reason=why),
        _("Đã bỏ chỉ tiêu khỏi kế hoạch."),
    ) or _act(
        request,
        form,
        lambda why: target_edit(
            viewer=viewer, target_id=target_id, reason=why, spec=spec, label=label
        ),
        _("Đã lưu sửa đổi chỉ tiêu."),
    )
    if done:
        return done
    levels = form.chosen("levels") if form.typed is not None else spec.population.levels
    context = _context(viewer, whole, form, drop, _("Chỉ tiêu"), levels)
    context |= {
        "item": target,
        "fields": target_fields(form, target),
        "reach": reach_of_target(viewer, target, spec),
        "is_handed": target.method is not None,
        "explained": explain(spec),
        "levels_ask": _("Áp dụng cho cấp"),
    }
    return _shown(request, form, drop, context)


@with_viewer
def amend_task(request: HttpRequest, viewer: Viewer, plan_id: int, task_id: int) -> HttpResponse:
    whole = plan_amendable(viewer, plan_id)
    task = _find(whole.tasks, task_id)
    form, drop = _forms(request)
    changes = read_task(form) if form.typed is not None else None
    done = _act(
        request,
        drop,
        lambda why: task_drop(viewer=viewer, task_id=task_id, reason=why),
        _("Đã bỏ nhiệm vụ khỏi kế hoạch."),
    )
    if changes is not None:
        done = done or _act(
            request,
            form,
            lambda why: task_edit(viewer=viewer, task_id=task_id, reason=why, changes=changes),
            _("Đã lưu sửa đổi nhiệm vụ."),
        )
    if done:
        return done
    levels = task.levels if changes is None else changes.levels or ()
    context = _context(viewer, whole, form, drop, _("Nhiệm vụ"), levels)
    context |= {
        "item": task,
        "fields": task_fields(form, task),
        "reach": reach_of_task(viewer, task, levels),
        "is_handed": True,
        "levels_ask": _("Cấp nào báo cáo"),
    }
    return _shown(request, form, drop, context)


def _forms(request: HttpRequest) -> tuple[Form, Form]:
    """Give the form of the fields and the one that drops; what was typed belongs to one of them."""
    go = request.POST.get("go", "")
    return (
        Form(request.POST if go in (LOOK, SAVE) else None),
        Form(request.POST if go == DROP else None, reason="drop_reason"),
    )


def _amended(form: Form, target: TargetRef, plan: PlanRef) -> tuple[TargetSpec, str]:
    """Give the target as it was typed; as it stands while something is wrong with that."""
    if form.typed is None:
        return target.spec, target.label
    terms = read_target(form, target, plan)
    if form.errors or terms == terms_of(target.spec, target.label):
        return target.spec, target.label
    try:
        return with_terms(target.spec, terms, plan.period_from), terms.label
    except Problem as problem:
        form.problem = problem.sentence
    return target.spec, target.label


def _act(
    request: HttpRequest, form: Form, act: Callable[[str], PlanRef], said: str
) -> HttpResponse | None:
    """Save or drop when that was asked and nothing is wrong; otherwise the page is shown again."""
    if form.typed is None or form.typed["go"] == LOOK:
        return None
    reason = form.reason()
    if form.errors or form.problem:
        return None
    try:
        plan = act(reason)
    except PlanInvalid as problem:
        form.problem = problem.sentence
        return None
    toast_next(request, said)
    return redirect("plan_amend", plan.id)


def _context(
    viewer: Viewer,
    whole: WholePlan,
    form: Form,
    drop: Form,
    name: str,
    chosen: Collection[str],
) -> dict[str, Any]:
    context = plan_frame(viewer, whole, "plan_amend")
    context["back"] = plan_url("plan_amend", whole.plan)
    context["crumbs"] = amend_crumbs(context, whole, name)
    owner = tree.unit_at(whole.plan.owner_unit_id, viewer.on)
    return context | {
        "form": form,
        "name": name,
        "reason": form.reason_field(),
        "wrong": [said for name, said in form.errors.items() if name != form.reason_name],
        "drop": drop,
        "drop_reason": drop.reason_field(_("Lý do bỏ")),
        "levels": level_options(owner),
        "chosen": set(chosen),
    }


def _shown(request: HttpRequest, form: Form, drop: Form, context: dict[str, Any]) -> HttpResponse:
    looks = form.typed is not None and form.typed["go"] == LOOK
    if looks and request.htmx:  # type: ignore[attr-defined]
        return render(request, "plan/reach.html", context)
    is_wrong = (form.typed is not None and not looks) or drop.typed is not None
    return render(request, "plan/amend_item.html", context, status=422 if is_wrong else 200)


def _find(items: Sequence[Item], item_id: int) -> Item:
    found = next((item for item in items if item.id == item_id), None)
    if found is None:
        raise Http404
    return found
