"""What was amended in a plan: version by version, who, when, why, before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from phoihop.org.types import Viewer
from phoihop.plans.selectors import amendments_of
from phoihop.plans.selectors.whole import plan_whole
from phoihop.plans.types import Amendment, Change
from phoihop.web import formats
from phoihop.web.components.lists import Crumb
from phoihop.web.pages.plan_amend_fields import cadence_options, level_in_words
from phoihop.web.pages.plan_frame import plan_frame, plan_url
from phoihop.web.pages.review_fields import COMPARATOR, FORCE, date_in_words, word
from phoihop.web.viewer import with_viewer

EMPTY = "–"
DATES = frozenset({"period_from", "period_to", "due"})


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words; of something dropped there is no after."""

    where: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    version: int
    at: datetime
    by: str
    reason: str
    lines: tuple[Line, ...]


@with_viewer
def plan_amendments(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    whole = plan_whole(viewer, plan_id)
    context = plan_frame(viewer, whole, "plan_amendments")
    name = whole.plan.code or whole.plan.title
    here = [Crumb(name, plan_url("plan_page", whole.plan)), Crumb(_("Các lần sửa"))]
    context["crumbs"] = [*context["crumbs"][:-1], *here]
    context["amendments"] = [_entry(one) for one in amendments_of(viewer, plan_id)]
    return render(request, "plan/amendments.html", context)


def _entry(one: Amendment) -> Entry:
    lines = tuple(_line(change) for change in one.changes)
    return Entry(one.version, one.at, one.by, one.reason, lines)


def _line(change: Change) -> Line:
    parts = {"plan": _("Kế hoạch"), "target": _("Chỉ tiêu"), "task": _("Nhiệm vụ")}
    where = f"{parts[change.part]}: {change.name}" if change.name else parts[change.part]
    if change.field == "dropped":
        return Line(where, _("Bỏ khỏi kế hoạch"), _("đang thực hiện"), _("đã bỏ"))
    before, after = (_printed(change.field, value) for value in (change.before, change.after))
    return Line(where, _field_names()[change.field], before, after)


def _field_names() -> dict[str, str]:
    return {
        "title": _("Trích yếu"),
        "code": _("Số, ký hiệu"),
        "period_from": _("Từ ngày"),
        "period_to": _("Đến ngày"),
        "cadence": _("Kỳ báo cáo"),
        "label": _("Tên chỉ tiêu"),
        "comparator": _("So sánh"),
        "value": _("Mức"),
        "value_to": _("Đến mức"),
        "due": _("Thời hạn"),
        "start": _("Số đầu kỳ"),
        "levels": _("Cấp"),
        "text": _("Nội dung"),
        "force": _("Mức độ bắt buộc"),
    }


def _printed(field: str, value: Any) -> str:
    if value in (None, "", []):
        return EMPTY
    words: dict[str, Callable[[Any], str]] = {
        "cadence": lambda code: {one.value: one.label for one in cadence_options()}[code],
        "comparator": lambda sign: word(COMPARATOR, sign),
        "force": lambda force: word(FORCE, force),
        "levels": lambda levels: ", ".join(level_in_words(level) for level in levels),
    }
    if field in words:
        return words[field](value)
    if field in DATES:
        return formats.day(value) if isinstance(value, date) else date_in_words(str(value))
    return formats.number(value, 4) if isinstance(value, Decimal) else str(value)
