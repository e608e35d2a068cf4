"""The receipt of a report: when, its code, what happens next, until when it can be changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from phoihop.kernel.periods import parse_period
from phoihop.org.selectors import unit_get
from phoihop.org.types import Viewer
from phoihop.reporting.selectors import report_desk
from phoihop.reporting.services import submission_reopen
from phoihop.reporting.types import ReportDesk, SubmissionRef, SubmissionState
from phoihop.web import formats
from phoihop.web.pages.report_fields import reading
from phoihop.web.viewer import with_viewer


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the way that a report goes; ``state``: "ok" behind it, "on" now, "" to come."""

    text: str
    when: str
    state: str


@with_viewer
def report_sent(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    desk = report_desk(viewer, parse_period(period))
    sent = desk.submission
    if sent is None or sent.state is SubmissionState.DRAFT:
        return redirect("report_form", period=period)
    is_returned = sent.state is SubmissionState.RETURNED
    label = desk.form.period.label
    context = {
        "page_title": _("Đã gửi báo cáo"),
        "back": reverse("report_home"),
        "sent": sent,
        "tone": "luuy" if is_returned else "",
        "mark": "arrow-back-up" if is_returned else "check",
        "headline": _headline(sent, label),
        "timing": _timing(sent, desk),
        "way": _way(viewer, sent, desk),
        "figures": _figures(desk, sent),
        "until": _until(sent, desk),
        "may_edit": desk.round.closed_at is None,
        "needs_reason": sent.state is SubmissionState.ACCEPTED,
        "store": f"phoihop.report.{desk.form.unit_id}.{desk.form.period.code}",
    }
    return render(request, "reports/sent.html", context)


@require_POST
@with_viewer
def report_reopen(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    """Take the report back to correct it; a returned one is open already."""
    desk = report_desk(viewer, parse_period(period))
    if not desk.is_open:
        submission_reopen(
            viewer=viewer,
            unit_id=desk.form.unit_id,
            period=desk.form.period,
            reason=request.POST.get("reason", ""),
        )
    return redirect("report_form", period=period)


def _headline(sent: SubmissionRef, label: str) -> str:
    if sent.state is SubmissionState.RETURNED:
        return _("Báo cáo %(period)s bị trả lại") % {"period": label}
    if sent.state is SubmissionState.ACCEPTED:
        return _("Báo cáo %(period)s đã được duyệt") % {"period": label}
    return _("Đã gửi báo cáo %(period)s") % {"period": label}


def _timing(sent: SubmissionRef, desk: ReportDesk) -> str:
    if sent.submitted_at is None:
        return ""
    days = (desk.round.unit_due - localdate(sent.submitted_at)).days
    if days == 0:
        return _("Đúng ngày hạn")
    if days > 0:
        return ngettext("Sớm hơn hạn %(n)s ngày", "Sớm hơn hạn %(n)s ngày", days) % {"n": days}
    return ngettext("Sau hạn %(n)s ngày", "Sau hạn %(n)s ngày", -days) % {"n": -days}


def _way(viewer: Viewer, sent: SubmissionRef, desk: ReportDesk) -> list[Point]:
    accepted = sent.state is SubmissionState.ACCEPTED
    returned = sent.state is SubmissionState.RETURNED
    points = [Point(_("Đồng chí đã gửi"), _moment(sent.submitted_at), "ok")]
    if sent.superior_id is not None:
        above = unit_get(viewer, sent.superior_id).short_name
        text = _("%(unit)s trả lại") if returned else _("%(unit)s duyệt")
        due = _("hạn %(day)s") % {"day": formats.day(desk.round.review_due, with_year=False)}
        decided = _moment(sent.decided_at) if accepted or returned else due
        points.append(Point(text % {"unit": above}, decided, "ok" if accepted else "on"))
    counted = _("trong lần cộng số liệu kế tiếp") if accepted else _("sau khi được duyệt")
    points.append(Point(_("Tính vào kết quả chung"), counted, "on" if accepted else ""))
    return points


def _figures(desk: ReportDesk, sent: SubmissionRef) -> list[dict[str, object]]:
    rows = []
    for entry in desk.form.entries:
        values = sent.values.get(entry.key)
        if values:
            note, reason = values.get("note", ""), values.get("reason", "")
            text = reading(entry, values)
            rows.append({"entry": entry, "text": text, "note": note, "reason": reason})
    return rows


def _until(sent: SubmissionRef, desk: ReportDesk) -> str:
    if desk.round.closed_at is not None:
        return _("Số liệu kỳ này đã chốt, không sửa được nữa.")
    if sent.state is SubmissionState.ACCEPTED:
        return _("Đã duyệt. Nếu cần sửa, đồng chí ghi lý do; số cũ vẫn tính đến khi duyệt số mới.")
    if sent.state is SubmissionState.RETURNED:
        return _("Đồng chí sửa rồi gửi lại.")
    return _("Còn sửa được đến khi cấp trên duyệt.")


def _moment(moment: datetime | None) -> str:
    return formats.moment(moment) if moment else ""
