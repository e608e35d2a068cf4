"""What reports ask of the viewer: its own to hand in, those below to decide on or to urge."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.insights.types import Urgency, WorkItem
from phoihop.insights.urgency import minutes_for, urgency_of
from phoihop.org.access import Action, may
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.reporting.selectors import form_for, review_list, rounds_of, submission_current
from phoihop.reporting.selectors.missing import missing_in
from phoihop.reporting.types import ReviewRow, ReviewState, RoundRef, SubmissionState

OPEN_ROUNDS = 2
"""How many periods may be open at once on this page; older ones stay on the report page."""
NAMED = 3


def report_items(viewer: Viewer) -> Iterator[WorkItem]:
    unit = viewer.unit
    if unit is None:
        return
    rounds = [found for found in rounds_of(viewer) if found.closed_at is None][:OPEN_ROUNDS]
    for found in rounds:
        if may(viewer, Action.REPORT, unit):
            yield from _own_report(viewer, unit, found)
        if unit.level is not Level.BASE:
            yield from _reports_below(viewer, found)


def _own_report(viewer: Viewer, unit: UnitRef, found: RoundRef) -> Iterator[WorkItem]:
    current = submission_current(viewer, unit.id, found.period)
    state = current.state if current else None
    if state in (SubmissionState.SUBMITTED, SubmissionState.ACCEPTED):
        return
    form = form_for(viewer, unit.id, found.period)
    boxes = [field for entry in form.entries for field in entry.fields if field.supplied is None]
    if not boxes:
        return
    values = current.values if current else {}
    typed = sum(field.axis in values.get(str(field.key).partition(".")[0], {}) for field in boxes)
    label = found.period.label
    numbers = {"typed": typed, "boxes": len(boxes), "period": label}
    is_returned = current is not None and current.state is SubmissionState.RETURNED
    yield WorkItem(
        kind="returned" if is_returned else "report",
        title=_("Sửa và gửi lại báo cáo %(period)s") % numbers
        if is_returned
        else _("Nộp báo cáo %(period)s") % numbers,
        note=_("Cấp trên trả lại: “%(reason)s”") % {"reason": current.reason}
        if is_returned and current
        else _("Đã nhập %(typed)s/%(boxes)s ô.") % numbers,
        action=_("Sửa báo cáo")
        if is_returned
        else _("Điền tiếp báo cáo")
        if typed
        else _("Điền báo cáo"),
        urgency=urgency_of(found.unit_due, viewer.on),
        url_name="report_form",
        url_args=(found.period.code,),
        due=found.unit_due,
        minutes=minutes_for(len(boxes) - (0 if is_returned else typed)),
    )


def _reports_below(viewer: Viewer, found: RoundRef) -> Iterator[WorkItem]:
    rows = review_list(viewer, found.period).rows
    waiting = [row for row in rows if row.state is ReviewState.WAITING]
    if waiting:
        warned = sum(row.warnings > 0 for row in waiting)
        numbers = {"n": len(waiting), "period": found.period.label, "warned": warned}
        yield WorkItem(
            kind="decide",
            title=ngettext(
                "Duyệt %(n)s báo cáo %(period)s", "Duyệt %(n)s báo cáo %(period)s", len(waiting)
            )
            % numbers,
            note=_("%(warned)s báo cáo cần xem lại số liệu.") % numbers
            if warned
            else _("Không báo cáo nào có cảnh báo."),
            action=_("Duyệt báo cáo"),
            urgency=urgency_of(found.review_due, viewer.on),
            url_name="report_review",
            url_args=(found.period.code,),
            due=found.review_due,
            minutes=len(waiting),
        )
    silent = sorted((row for row in rows if missing_in(row)), key=missing_in, reverse=True)
    urgency = urgency_of(found.unit_due, viewer.on)
    if silent and urgency is not Urgency.WAITING:
        yield _silent_item(found, silent, urgency)


def _silent_item(found: RoundRef, silent: list[ReviewRow], urgency: Urgency) -> WorkItem:
    """Count the CĐCS that have not sent, and name where most of them are."""
    total = sum(map(missing_in, silent))
    names = ", ".join(_place(row) for row in silent[:NAMED])
    more = len(silent) - NAMED
    numbers = {"n": total, "period": found.period.label}
    note = _("%(names)s và %(more)s nơi khác") if more > 0 else "%(names)s"
    return WorkItem(
        kind="urge",
        title=ngettext(
            "%(n)s CĐCS chưa gửi báo cáo %(period)s",
            "%(n)s CĐCS chưa gửi báo cáo %(period)s",
            total,
        )
        % numbers,
        note=note % {"names": names, "more": more},
        action=ngettext("Xem %(n)s đơn vị", "Xem %(n)s đơn vị", len(silent)) % {"n": len(silent)},
        urgency=urgency,
        url_name="report_review",
        url_args=(found.period.code,),
        due=found.unit_due,
    )


def _place(row: ReviewRow) -> str:
    name = row.unit.short_name
    return name if row.below is None else f"{name} ({row.below.missing})"
