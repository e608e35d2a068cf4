"""Deciding on the reports of the units below: the list, one report beside it, the two decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from phoihop.kernel.periods import parse_period
from phoihop.kernel.quantities import print_number
from phoihop.org.types import Viewer
from phoihop.reporting.access import may_keep_round, may_reopen_round
from phoihop.reporting.errors import ReportInvalid
from phoihop.reporting.selectors import review_detail, review_list, rounds_of
from phoihop.reporting.services import submission_accept, submission_return
from phoihop.reporting.types import (
    Comparison,
    ReviewDetail,
    ReviewList,
    ReviewRow,
    ReviewState,
    SubmissionState,
)
from phoihop.web import formats
from phoihop.web.components.toast import toast_next
from phoihop.web.pages.report_fields import short_label
from phoihop.web.pages.report_rows import (
    FILTERS,
    chips_of,
    kpis_of,
    missing_units,
    row_view,
    rows_shown,
)
from phoihop.web.viewer import with_viewer

ROWS_A_PAGE = 50
MAIN_AXES = ("done", "yes", "num", "count", "den")
"""Of the axes of one indicator the first of these is its figure."""
ID_LENGTH = 19
"""Longer numbers fit into no database."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of this period beside the one before, as it is printed.

    ``beside`` holds what belongs to it: the whole of a share, how often a duty was done.
    """

    figure: Comparison
    name: str
    beside: str
    before: str
    now: str
    change: str


@with_viewer
def report_review(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    review = review_list(viewer, parse_period(period))
    chosen = request.GET.get("loc", "")
    chosen = chosen if chosen in FILTERS else ""
    shown = rows_shown(review, chosen)
    page = Paginator(shown, ROWS_A_PAGE).get_page(request.GET.get("page"))
    detail = _detail(viewer, review, request.GET.get("unit", ""), shown)
    context = _panel(review, detail, chosen, is_opened="unit" in request.GET)
    if request.htmx.target == "panel":  # type: ignore[attr-defined]
        return render(request, "reports/panel.html", context)
    context |= {
        "page_title": _("Duyệt báo cáo %(period)s") % {"period": review.period.label},
        "back": reverse("report_home"),
        "review": review,
        "rows": [row_view(row) for row in page.object_list],
        "page": page,
        "chips": chips_of(review, chosen),
        "kpis": kpis_of(review),
        "reminded": len(missing_units(review.rows)),
        "waiting": sum(row.state is ReviewState.WAITING for row in review.rows),
        "rounds": rounds_of(viewer),
        "has_below": any(row.below is not None for row in review.rows),
        **_closing(viewer, review),
        "asks_close": "chot" in request.GET,
    }
    return render(request, "reports/review.html", context)


@require_POST
@with_viewer
def report_accept(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    ids = [int(text) for text in request.POST.getlist("report") if _is_id(text)]
    if not ids:
        raise ReportInvalid(_("Chưa chọn báo cáo nào. Đồng chí đánh dấu báo cáo cần duyệt."))
    accepted = submission_accept(viewer=viewer, submission_ids=ids)
    words = ngettext("Đã duyệt %(n)s báo cáo.", "Đã duyệt %(n)s báo cáo.", len(accepted))
    toast_next(request, words % {"n": len(accepted)})
    return _back(request, period)


@require_POST
@with_viewer
def report_return(
    request: HttpRequest, viewer: Viewer, period: str, submission_id: int
) -> HttpResponse:
    seen = request.POST.get("seen", "")
    submission_return(
        viewer=viewer,
        submission_id=submission_id,
        reason=request.POST.get("reason", ""),
        seen=SubmissionState(seen) if seen in set(SubmissionState) else SubmissionState.SUBMITTED,
    )
    toast_next(request, _("Đã trả lại báo cáo kèm ý kiến."))
    return _back(request, period)


@with_viewer
def report_remind(request: HttpRequest, viewer: Viewer, period: str) -> HttpResponse:
    """Write a message that an officer copies into the group where the units are."""
    review = review_list(viewer, parse_period(period))
    units = missing_units(review.rows)
    context = {
        "page_title": _("Nhắc đơn vị chưa gửi"),
        "back": reverse("report_review", args=[period]),
        "review": review,
        "units": units,
        "text": _reminder(review),
    }
    return render(request, "reports/remind.html", context)


def _reminder(review: ReviewList) -> str:
    due = formats.day(review.round.unit_due) if review.round else ""
    lines = [
        _("Kính gửi các đồng chí,"),
        _("Hạn gửi báo cáo %(period)s là ngày %(due)s. Các đơn vị sau chưa gửi đủ:")
        % {"period": review.period.label, "due": due},
    ]
    for row in missing_units(review.rows):
        below = _(" (%(n)s CĐCS)") % {"n": row.missing_below} if row.missing_below else ""
        lines.append(f"- {row.unit.short_name}{below}")
    lines.append(_("Đề nghị các đồng chí gửi trên phần mềm Phối Hợp. Trân trọng cảm ơn."))
    return "\n".join(lines)


def _detail(
    viewer: Viewer, review: ReviewList, asked: str, rows: Sequence[ReviewRow]
) -> ReviewDetail | None:
    """Open the report that was asked for, else the first that waits."""
    if _is_id(asked):
        return review_detail(viewer, review, int(asked))
    first = next((row for row in rows if row.state is ReviewState.WAITING), None)
    return None if first is None else review_detail(viewer, review, first.unit.id)


def _panel(
    review: ReviewList, detail: ReviewDetail | None, chosen: str, *, is_opened: bool
) -> dict[str, object]:
    return {
        "detail": detail,
        "figures": figure_rows(detail) if detail else [],
        "is_opened": is_opened,
        "opened": detail.row.unit.id if detail else 0,
        "code": review.period.code,
        "chosen": chosen,
        "period_now": short_label(review.period),
        "period_before": short_label(review.period.previous()),
    }


def figure_rows(detail: ReviewDetail) -> list[FigureRow]:
    """Print one line an indicator: its main figure, with what belongs to it beside."""
    by_indicator: dict[int, dict[str, Comparison]] = {}
    for figure in detail.figures:
        by_indicator.setdefault(figure.indicator.id, {})[figure.axis] = figure
    is_unit = detail.row.below is None
    return [_figure_row(axes, is_unit=is_unit) for axes in by_indicator.values()]


def _figure_row(axes: dict[str, Comparison], *, is_unit: bool) -> FigureRow:
    figure = next(axes[axis] for axis in MAIN_AXES if axis in axes)
    says_yes = is_unit and figure.axis in ("done", "yes")
    printed = _yes_no if says_yes else _number
    change = None if says_yes else figure.change
    sign = "+" if change and change > 0 else ""
    return FigureRow(
        figure=figure,
        name=figure.indicator.name,
        beside=_beside(figure, axes),
        before=printed(figure.before),
        now=printed(figure.now),
        change="" if change is None else f"{sign}{print_number(change)}",
    )


def _beside(figure: Comparison, axes: dict[str, Comparison]) -> str:
    whole, times = axes.get("den"), axes.get("count")
    if figure.axis == "num" and whole is not None and whole.now is not None:
        return _("trên %(whole)s") % {"whole": print_number(whole.now)}
    if figure.axis == "done" and times is not None and times.now:
        return _("%(n)s lần") % {"n": print_number(times.now)}
    return ""


def _closing(viewer: Viewer, review: ReviewList) -> dict[str, object]:
    round_ = review.round
    is_closed = round_ is not None and round_.closed_at is not None
    return {
        "round": round_,
        "is_closed": is_closed,
        "may_close": round_ is not None
        and not is_closed
        and may_keep_round(viewer, round_.owner_unit_id),
        "may_reopen": is_closed
        and round_ is not None
        and may_reopen_round(viewer, round_.owner_unit_id),
        "unsent": sum(row.is_owing for row in review.rows),
        "unaccepted": sum(row.state is ReviewState.WAITING for row in review.rows),
    }


def _back(request: HttpRequest, period: str) -> HttpResponse:
    chosen = request.POST.get("loc", "")
    url = reverse("report_review", args=[period])
    return redirect(f"{url}?loc={chosen}" if chosen in FILTERS and chosen else url)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < ID_LENGTH


def _yes_no(value: int | None) -> str:
    return "–" if value is None else _("Có") if value else _("Chưa")


def _number(value: int | None) -> str:
    return "–" if value is None else print_number(value)
