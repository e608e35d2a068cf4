"""The first page: what to do next, the days ahead, and how the plans stand."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.insights.selectors import my_work as work_of
from phoihop.insights.types import MyWork, Urgency, WorkItem
from phoihop.org.types import Level, Viewer
from phoihop.web import formats
from phoihop.web.components.tone import Tone
from phoihop.web.navigation import address
from phoihop.web.pages.plan_rows import TargetRow, target_row
from phoihop.web.viewer import with_viewer

ICONS = {
    "report": "writing",
    "returned": "arrow-back-up",
    "decide": "report",
    "urge": "clock",
    "review": "file-search",
    "cascade": "sitemap",
    "behind": "alert-triangle",
    "plan": "target-arrow",
    "duty": "checklist",
}
TONES = {
    Urgency.OVERDUE: Tone.LATE,
    Urgency.SOON: Tone.LOOK,
    Urgency.WAITING: Tone.ON_TRACK,
}
DAY_NAMES = (
    gettext_lazy("T2"),
    gettext_lazy("T3"),
    gettext_lazy("T4"),
    gettext_lazy("T5"),
    gettext_lazy("T6"),
    gettext_lazy("T7"),
    gettext_lazy("CN"),
)
SHOWN_TARGETS = 5
WEEK = 7
WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do as it is drawn. ``is_first``: the one primary button of its list."""

    item: WorkItem
    url: str
    icon: str
    tone: str
    is_first: bool
    near: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of a strip, with what falls due on it."""

    day: date
    name: str
    is_today: bool
    is_weekend: bool
    due: tuple[str, ...]


@with_viewer
def my_work(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    found = work_of(viewer)
    rows = [_row(item, at == 0, viewer.on) for at, item in enumerate(found.items)]
    is_base = viewer.unit is not None and viewer.unit.level is Level.BASE
    context = {
        "page_title": _("Việc của tôi"),
        "rows": rows,
        "pressing": [row for row in rows if row.item.urgency is not Urgency.WAITING],
        "waiting": [row for row in rows if row.item.urgency is Urgency.WAITING],
        "week": strip(viewer.on, week(viewer.on), found.items),
        "month": strip(viewer.on, month(viewer.on), found.items),
        "followed": _followed(found),
        "plans": found.plans,
        "today": viewer.on,
        "upload_url": address("document_upload") if viewer.role == "officer" else "",
    }
    return render(request, f"my_work/{'chair' if is_base else 'office'}.html", context)


def week(on: date) -> list[date]:
    return [on + timedelta(days=ahead) for ahead in range(WEEK)]


def month(on: date) -> list[date]:
    return [on.replace(day=number) for number in range(1, monthrange(on.year, on.month)[1] + 1)]


def strip(on: date, days: Iterable[date], items: Iterable[WorkItem]) -> list[StripDay]:
    due = [(item.due, item.title) for item in items if item.due]
    return [
        StripDay(
            day,
            str(DAY_NAMES[day.weekday()]),
            day == on,
            day.weekday() in WEEKEND,
            tuple(title for when, title in due if when == day),
        )
        for day in days
    ]


def _row(item: WorkItem, is_first: bool, on: date) -> Row:
    url = reverse(item.url_name, args=item.url_args)
    tone = Tone.RETURNED if item.kind == "returned" else TONES[item.urgency]
    is_near = item.due is not None and abs((item.due - on).days) <= formats.NEAR_DAYS
    return Row(
        item,
        f"{url}?{item.query}" if item.query else url,
        ICONS[item.kind],
        tone,
        is_first,
        near=formats.distance(item.due) if item.due and is_near else "",
        day=formats.day(item.due, with_year=not is_near) if item.due else "",
    )


def _followed(found: MyWork) -> list[tuple[int, TargetRow]]:
    """Pick the targets that need a look first, then the others, each with the id of its plan."""
    rows = [
        (standing.plan.id, target_row(item))
        for standing in found.standings
        for item in standing.targets
    ]
    order = [Tone.LATE, Tone.LOOK, Tone.ON_TRACK, Tone.DONE, Tone.NOTHING_YET]
    return sorted(rows, key=lambda row: order.index(Tone(row[1].bar.tone)))[:SHOWN_TARGETS]
