"""One plan: how it stands, its targets, tasks, dates, reports, and the paper it was read from."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from phoihop.insights.selectors import joint_view
from phoihop.org.types import Viewer
from phoihop.papers.selectors import papers_of
from phoihop.plans.selectors import document_file, document_text
from phoihop.plans.selectors.whole import WholePlan, plan_whole
from phoihop.plans.types import PlanRef
from phoihop.reporting.selectors import completeness
from phoihop.reporting.selectors.progress import progress_of, standings_below
from phoihop.reporting.types import PlanProgress, UnitStanding
from phoihop.targets import explain
from phoihop.web.components.lists import Crumb
from phoihop.web.files import file_response
from phoihop.web.pages import plan_overview
from phoihop.web.pages.plan_calendar import calendar_of
from phoihop.web.pages.plan_frame import plan_frame, plan_url
from phoihop.web.pages.plan_rows import duty_count, lowest_first, target_row
from phoihop.web.viewer import with_viewer


@with_viewer
def plan_page(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_whole(viewer, plan_id)
    progress = _progress(viewer, whole)
    group = request.GET.get("group", "")
    context = plan_frame(viewer, whole, "plan_page")
    context |= plan_overview.context(viewer, whole, progress, group)
    return render(request, "plan/overview.html", context)


@with_viewer
def plan_target(request: HttpRequest, viewer: Viewer, plan_id: int, target_id: int) -> HttpResponse:
    """One target: its sentence and line, what is asked, the course, who is behind."""
    whole = plan_whole(viewer, plan_id)
    asked = request.GET.get("unit", "")
    unit_id = int(asked) if asked.isdecimal() else None
    progress = _progress(viewer, whole, unit_id)
    below = _standings(viewer, plan_id, target_id, unit_id)
    found = next((item for item in progress.targets if item.target.id == target_id), None)
    if found is None:
        raise Http404
    context = plan_frame(viewer, whole, "plan_page")
    context["back"] = plan_url("plan_page", whole.plan)
    context["crumbs"] = [*context["crumbs"][:-1], _crumb_to(whole.plan), Crumb(_("Chỉ tiêu"))]
    context |= {
        "target": found.target,
        "row": target_row(found),
        "explained": explain(found.target.spec),
        "scope": progress.scope,
        "period": progress.period,
        "course": found.series,
        "standings": lowest_first(below),
    }
    return render(request, "plan/target.html", context)


@with_viewer
def plan_tasks(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_whole(viewer, plan_id)
    progress = _progress(viewer, whole)
    context = plan_frame(viewer, whole, "plan_tasks")
    context |= {
        "joint": joint_view(viewer, whole.parties, whole.tasks),
        "tasks": whole.tasks,
        "duties": {duty.task.id: duty_count(duty) for duty in progress.duties},
    }
    return render(request, "plan/tasks.html", context)


@with_viewer
def plan_calendar(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_whole(viewer, plan_id)
    context = plan_frame(viewer, whole, "plan_calendar")
    context["days"] = calendar_of(whole, viewer.on)
    return render(request, "plan/calendar.html", context)


@with_viewer
def plan_reports(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_whole(viewer, plan_id)
    progress = _progress(viewer, whole)
    context = plan_frame(viewer, whole, "plan_reports")
    context |= {
        "period": progress.period,
        "scope": progress.scope,
        "received": completeness(viewer, progress.period) if progress.period else None,
        "papers": papers_of(viewer, plan_id),
    }
    return render(request, "plan/reports.html", context)


@with_viewer
def plan_source(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    """The text that was read, with its lines; ``#L12`` leads to one."""
    whole = plan_whole(viewer, plan_id)
    context = plan_frame(viewer, whole, "plan_source")
    marked = {target.line for target in whole.targets} | {task.line for task in whole.tasks}
    context |= {
        "lines": list(enumerate(document_text(viewer, plan_id).split("\n"), 1)),
        "marked": marked,
        "has_file": whole.document.file_id is not None,
    }
    return render(request, "plan/source.html", context)


@with_viewer
def plan_file(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:  # noqa: ARG001
    found = document_file(viewer, plan_id)
    if found is None:
        raise Http404
    ref, data = found
    return file_response(name=ref.name, content_type=ref.content_type, data=data)


def _progress(viewer: Viewer, whole: WholePlan, unit_id: int | None = None) -> PlanProgress:
    return progress_of(viewer, whole.plan, whole.targets, whole.tasks, unit_id=unit_id)


def _standings(
    viewer: Viewer, plan_id: int, target_id: int, unit_id: int | None
) -> tuple[UnitStanding, ...]:
    """Tell how the units below stand; that is the union's own matter, not a partner's."""
    if viewer.unit is None:
        return ()
    found = standings_below(viewer, plan_id, viewer.on, unit_id, target_ids=[target_id])
    return found.get(target_id, ())


def _crumb_to(plan: PlanRef) -> Crumb:
    return Crumb(plan.code or plan.title, plan_url("plan_page", plan))
