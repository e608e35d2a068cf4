"""Filling in a report, screen by screen; it works on a telephone, offline, and without a script."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phoihop.kernel.periods import Period, parse_period
from phoihop.org.types import Viewer
from phoihop.reporting.errors import ReportInvalid, RoundClosed
from phoihop.reporting.selectors import report_desk
from phoihop.reporting.services import draft_save, submission_submit
from phoihop.reporting.types import ReportDesk
from phoihop.web.pages.report_fields import entry_view, reading, said_of, values_of
from phoihop.web.pages.report_steps import Step, step_of, steps_of
from phoihop.web.viewer import with_viewer

KEY = "client_key"


@require_http_methods(["GET", "POST"])
@with_viewer
def report_form(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    """Show a screen (``?buoc=2``); a POST keeps it and goes on, back, or sends the report."""
    kind = parse_period(period)
    if request.method == "POST":
        return _kept(request, viewer, kind)
    desk = report_desk(viewer, kind)
    if not desk.is_open:
        return _closed(desk)
    steps = steps_of(desk.form)
    return _screen(request, desk, steps, _chosen(request.GET.get("buoc", ""), steps))


@require_POST
@with_viewer
def report_keep(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    """Keep what was typed so far; answer with what is to be said about the entry, and the time."""
    kind = parse_period(period)
    saved = draft_save(
        viewer=viewer,
        unit_id=_own(viewer),
        period=kind,
        values=values_of(request.POST),
        client_key=request.POST.get(KEY, ""),
    )
    desk = report_desk(viewer, kind)
    asked = request.POST.get("entry", "")
    entry = next((entry for entry in desk.form.entries if entry.key == asked), None)
    context = {
        "said": said_of(entry, desk.given.get(asked, {}), desk.checked) if entry else None,
        "saved": _time(saved.submission.saved_at),
    }
    return render(request, "reports/kept.html", context)


def _kept(request: HttpRequest, viewer: Viewer, period: Period) -> HttpResponse:
    values, key = values_of(request.POST), request.POST.get(KEY, "")
    go = request.POST.get("go", "next")
    if go == "send":
        return _sent(request, viewer, period, key)
    if values:
        draft_save(
            viewer=viewer, unit_id=_own(viewer), period=period, values=values, client_key=key
        )
    desk = report_desk(viewer, period)
    steps = steps_of(desk.form)
    here = _chosen(request.POST.get("buoc", ""), steps)
    if go == "next" and _is_wrong(here, desk):
        return _screen(request, desk, steps, here)
    number = min(max(here.number + (-1 if go == "back" else 1), 1), len(steps))
    return redirect(f"{reverse('report_form', args=[period.code])}?buoc={number}")


def _sent(request: HttpRequest, viewer: Viewer, period: Period, key: str) -> HttpResponse:
    try:
        submission_submit(viewer=viewer, unit_id=_own(viewer), period=period, client_key=key)
    except ReportInvalid as problem:
        desk = report_desk(viewer, period)
        steps = steps_of(desk.form)
        first = next(iter(problem.errors), "")
        step = step_of(steps, first) if first else steps[0]
        return _screen(request, desk, steps, step, problem=problem.sentence)
    return redirect("report_sent", period=period.code)


def _screen(
    request: HttpRequest, desk: ReportDesk, steps: list[Step], step: Step, problem: str = ""
) -> HttpResponse:
    ahead = steps[step.number] if step.number < len(steps) else None
    code = desk.form.period.code
    submission = desk.submission
    context = {
        "page_title": _("Báo cáo %(period)s") % {"period": desk.form.period.label},
        "back": reverse("report_home"),
        "desk": desk,
        "step": step,
        "steps": len(steps),
        "ahead": ahead,
        "before": steps[step.number - 2] if step.number > 1 else None,
        "entries": [entry_view(entry, desk) for entry in step.entries],
        "look": _last_look(desk, steps) if step.is_last_look else [],
        "problem": problem,
        "saved": _time(submission.saved_at) if submission else "",
        "keep_url": reverse("report_keep", args=[code]),
        "client_key": uuid.uuid4().hex,
        "reason": submission.reason if submission else "",
        "store": f"phoihop.report.{desk.form.unit_id}.{code}",
    }
    return render(request, "reports/form.html", context)


def _last_look(desk: ReportDesk, steps: list[Step]) -> list[dict[str, object]]:
    """List every entry with its figure and the way back to its screen."""
    return [
        {
            "entry": entry,
            "text": reading(entry, desk.checked.values.get(entry.key, {})),
            "said": said_of(entry, desk.given.get(entry.key, {}), desk.checked),
            "is_missing": entry.key in desk.missing,
            "number": step.number,
        }
        for step in steps
        for entry in step.entries
    ]


def _is_wrong(step: Step, desk: ReportDesk) -> bool:
    return any(field.key in desk.checked.errors for each in step.entries for field in each.fields)


def _chosen(text: str, steps: list[Step]) -> Step:
    number = int(text) if text.isdecimal() and len(text) < 3 else 1
    return steps[min(max(number, 1), len(steps)) - 1]


def _closed(desk: ReportDesk) -> HttpResponse:
    if desk.submission is not None:
        return redirect("report_sent", period=desk.form.period.code)
    raise RoundClosed(
        _("Số liệu %(period)s đã chốt nên không nhập được nữa. Đồng chí liên hệ cấp trên.")
        % {"period": desk.form.period.label}
    )


def _own(viewer: Viewer) -> int:
    return viewer.unit.id if viewer.unit else 0


def _time(moment: object) -> str:
    return f"{localtime(moment):%H:%M}"  # type: ignore[arg-type]
