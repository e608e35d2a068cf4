"""How a plan stands at a glance: the strip of figures, the table of targets, what comes next."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from phoihop.foundation.selectors import audit_lines
from phoihop.kernel.periods import Period, elapsed_share, year_of
from phoihop.org.types import Viewer
from phoihop.plans.selectors import plan_is_in_use
from phoihop.plans.selectors.whole import WholePlan
from phoihop.reporting.types import PlanProgress
from phoihop.web import formats
from phoihop.web.components.lists import Kpi
from phoihop.web.components.tone import Tone
from phoihop.web.history import happenings
from phoihop.web.pages.plan_calendar import upcoming
from phoihop.web.pages.plan_frame import plan_url
from phoihop.web.pages.plan_rows import TargetRow, duty_count, target_row

GROUPS: dict[str, frozenset[str]] = {
    "met": frozenset({Tone.DONE}),
    "on-track": frozenset({Tone.ON_TRACK}),
    "behind": frozenset({Tone.LOOK, Tone.LATE}),
}
"""The filters of the strip; a row belongs to a group by its tone."""
SHOWN_TASKS = 5


def context(viewer: Viewer, whole: WholePlan, progress: PlanProgress, group: str) -> dict[str, Any]:
    rows = [target_row(item) for item in progress.targets]
    shown = [row for row in rows if row.bar.tone in GROUPS.get(group, {row.bar.tone})]
    is_owner = viewer.unit is not None and viewer.unit.id == whole.plan.owner_unit_id
    lines = audit_lines(object_type="plan", object_id=whole.plan.id, limit=5) if is_owner else []
    return {
        "kpis": _kpis(viewer, whole, rows),
        "rows": shown,
        "group": group if group in GROUPS else "",
        "targets": len(rows),
        "scope": progress.scope,
        "period": progress.period,
        "tasks": whole.tasks[:SHOWN_TASKS],
        "tasks_total": len(whole.tasks),
        "duties": {duty.task.id: duty_count(duty) for duty in progress.duties},
        "in_use": is_owner and plan_is_in_use(whole.plan),
        "upcoming": upcoming(whole, viewer.on),
        "happenings": happenings(lines),
    }


def _kpis(viewer: Viewer, whole: WholePlan, rows: list[TargetRow]) -> list[Kpi]:
    counts = {name: sum(row.bar.tone in tones for row in rows) for name, tones in GROUPS.items()}
    url = plan_url("plan_page", whole.plan)
    unknown = len(rows) - sum(counts.values())
    window = _window(whole, viewer)
    passed = int(100 * elapsed_share(window, viewer.on))
    return [
        Kpi(
            _("Đạt hoặc vượt tiến độ"),
            str(counts["met"]),
            _("/ %(total)s chỉ tiêu") % {"total": len(rows)},
            "circle-check",
            Tone.DONE,
            f"{url}?group=met",
        ),
        Kpi(
            _("Đúng tiến độ"),
            str(counts["on-track"]),
            "",
            "progress-check",
            Tone.ON_TRACK,
            f"{url}?group=on-track",
        ),
        Kpi(
            _("Chậm, cần chú ý"),
            str(counts["behind"]),
            _("· %(unknown)s chưa đánh giá") % {"unknown": unknown} if unknown else "",
            "alert-octagon",
            Tone.LATE,
            f"{url}?group=behind",
        ),
        Kpi(
            _("Thời gian đã qua, %(window)s") % {"window": window.label},
            formats.percent(passed, 0),
            "",
            "clock",
            "",
            plan_url("plan_calendar", whole.plan),
        ),
    ]


def _window(whole: WholePlan, viewer: Viewer) -> Period:
    """The part of the plan's time that lies in this year."""
    plan, year = whole.plan, year_of(viewer.on.year)
    if plan.period_to < year.start or plan.period_from > year.end:
        return Period(plan.period_from, plan.period_to)
    first, last = max(plan.period_from, year.start), min(plan.period_to, year.end)
    return year if (first, last) == (year.start, year.end) else Period(first, last)
