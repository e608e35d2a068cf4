"""The first page of reporting: the rounds, the own report in each, what waits for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from phoihop.kernel.periods import PeriodKind, parse_period, period_on
from phoihop.org.access import Action, may
from phoihop.org.types import Level, Viewer
from phoihop.reporting.access import may_keep_round
from phoihop.reporting.errors import ReportInvalid
from phoihop.reporting.selectors import (
    reports_waiting,
    review_summary,
    rounds_of,
    submission_current,
)
from phoihop.reporting.services import round_close, round_open, round_reopen
from phoihop.reporting.types import ReviewSummary, RoundRef, SubmissionRef, SubmissionState
from phoihop.web.components.fields import Field, Option
from phoihop.web.components.toast import toast_next
from phoihop.web.components.tone import Tone
from phoihop.web.navigation import counts
from phoihop.web.viewer import with_viewer

SHOWN_ROUNDS = 6
OFFERED_PERIODS = 4
REVIEW_DAYS = 5
"""Between the day on which units hand in and that on which superiors have decided."""


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a round: the own report, or those of the units below."""

    state: str
    tone: str
    note: str
    action: str
    url: str
    is_urgent: bool


@dataclass(frozen=True, slots=True)
class RoundView:
    title: str
    round: RoundRef
    own: Line | None
    review: Line | None


counts("report_home")(reports_waiting)


@with_viewer
def report_home(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    may_open = viewer.unit is not None and _may_open(viewer)
    context = {
        "page_title": _("Báo cáo"),
        "rounds": [_round_view(viewer, each) for each in rounds_of(viewer, SHOWN_ROUNDS)],
        "may_open": may_open,
        "opening": _opening_fields(viewer) if may_open else (),
    }
    return render(request, "reports/home.html", context)


@require_POST
@with_viewer
def open_round(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    opened = round_open(
        viewer=viewer,
        owner_unit_id=viewer.unit.id if viewer.unit else 0,
        period=parse_period(request.POST.get("period", "")),
        unit_due=_day(request.POST.get("unit_due", "")),
        review_due=_day(request.POST.get("review_due", "")),
    )
    toast_next(request, _("Đã mở kỳ báo cáo %(period)s.") % {"period": opened.period.label})
    return redirect("report_home")


@require_POST
@with_viewer
def close_round(request: HttpRequest, viewer: Viewer, round_id: int) -> HttpResponse:
    closed = round_close(viewer=viewer, round_id=round_id)
    toast_next(request, _("Đã chốt số liệu %(period)s.") % {"period": closed.period.label})
    return redirect("report_review", period=closed.period.code)


@require_POST
@with_viewer
def reopen_round(request: HttpRequest, viewer: Viewer, round_id: int) -> HttpResponse:
    opened = round_reopen(viewer=viewer, round_id=round_id, reason=request.POST.get("reason", ""))
    toast_next(request, _("Đã mở lại kỳ %(period)s.") % {"period": opened.period.label})
    return redirect("report_review", period=opened.period.code)


def _round_view(viewer: Viewer, found: RoundRef) -> RoundView:
    label = found.period.label
    unit = viewer.unit
    own = unit is not None and bool(may(viewer, Action.REPORT, unit))
    reviews = unit is not None and unit.level is not Level.BASE
    return RoundView(
        title=label[:1].upper() + label[1:],
        round=found,
        own=_own_line(viewer, found) if own else None,
        review=_review_line(found, review_summary(viewer, found.period)) if reviews else None,
    )


def _own_line(viewer: Viewer, found: RoundRef) -> Line:
    unit_id = viewer.unit.id if viewer.unit else 0
    sent = submission_current(viewer, unit_id, found.period)
    state, tone, note = _own_state(sent)
    is_typing = sent is None or sent.state in (SubmissionState.DRAFT, SubmissionState.RETURNED)
    code = found.period.code
    if is_typing and found.closed_at is None:
        action = _("Sửa báo cáo") if sent and sent.reason else _("Điền báo cáo")
        return Line(state, tone, note, action, reverse("report_form", args=[code]), is_urgent=True)
    action = _("Xem báo cáo") if sent and sent.receipt else ""
    return Line(state, tone, note, action, reverse("report_sent", args=[code]), is_urgent=False)


def _own_state(sent: SubmissionRef | None) -> tuple[str, str, str]:
    if sent is None:
        return _("Chưa nhập"), Tone.NOTHING_YET, ""
    receipt = _("Mã nhận %(code)s") % {"code": sent.receipt} if sent.receipt else ""
    return {
        SubmissionState.DRAFT: (_("Đang nhập"), Tone.NOTHING_YET, _("Số liệu đã giữ, chưa gửi")),
        SubmissionState.SUBMITTED: (_("Chờ duyệt"), Tone.ON_TRACK, receipt),
        SubmissionState.RETURNED: (_("Bị trả lại"), Tone.RETURNED, sent.reason),
        SubmissionState.ACCEPTED: (_("Đã duyệt"), Tone.LOCKED, receipt),
    }[sent.state]


def _review_line(found: RoundRef, below: ReviewSummary) -> Line:
    url = reverse("report_review", args=[found.period.code])
    sent = _("%(sent)s/%(all)s đơn vị đã gửi") % {"sent": below.sent, "all": below.units}
    if below.waiting:
        action = ngettext("Duyệt %(n)s báo cáo", "Duyệt %(n)s báo cáo", below.waiting)
        action %= {"n": below.waiting}
        return Line(_("Chờ duyệt"), Tone.LOOK, sent, action, url, is_urgent=True)
    if below.sent < below.units:
        return Line(_("Đang gửi"), Tone.ON_TRACK, sent, _("Xem báo cáo"), url, is_urgent=False)
    return Line(_("Đã duyệt hết"), Tone.DONE, sent, _("Xem báo cáo"), url, is_urgent=False)


def _may_open(viewer: Viewer) -> bool:
    unit = viewer.unit
    if unit is None or unit.level not in (Level.PROVINCE, Level.NATIONAL):
        return False
    return may_keep_round(viewer, unit.id)


def _opening_fields(viewer: Viewer) -> tuple[Field, ...]:
    """Offer the quarter of today and its neighbours, with days around its end."""
    now = period_on(PeriodKind.QUARTER, viewer.on)
    offered = [now.previous(), now, now.next()]
    return (
        Field(
            name="period",
            label=_("Kỳ"),
            kind="select",
            value=now.code,
            options=tuple(Option(each.code, each.label) for each in offered),
        ),
        Field(name="unit_due", label=_("Hạn đơn vị gửi"), kind="date", value=now.end.isoformat()),
        Field(
            name="review_due",
            label=_("Hạn duyệt"),
            kind="date",
            value=(now.end + timedelta(days=REVIEW_DAYS)).isoformat(),
        ),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ReportInvalid(
            _("“%(text)s” không phải là ngày. Đồng chí chọn ngày trong lịch.") % {"text": text}
        ) from error
