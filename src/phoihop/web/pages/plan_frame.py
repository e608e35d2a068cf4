"""What every page of one plan shows around its own part: the title, the head, the tabs."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.kernel.dates import is_partial_date
from phoihop.org.access import Action, may
from phoihop.org.selectors import unit_get
from phoihop.org.types import Viewer
from phoihop.plans.access import may_change
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.types import PlanRef, PlanState
from phoihop.web import formats
from phoihop.web.components.lists import Crumb, Tab
from phoihop.web.kinds import kind_in_words
from phoihop.web.navigation import address


def plan_frame(viewer: Viewer, whole: WholePlan, current: str) -> dict[str, Any]:
    """Give the context that ``plan/frame.html`` draws; ``current`` is the name of the open tab."""
    plan = whole.plan
    name = plan.code or kind_in_words(plan.kind)
    return {
        "page_title": name,
        "back": address("plan_list") if current == "plan_page" else plan_url("plan_page", plan),
        "crumbs": [Crumb(_("Kế hoạch"), address("plan_list")), Crumb(name)],
        "plan": plan,
        "head": _head(viewer, whole),
        "tabs": _tabs(viewer, whole, current),
        "may_write_paper": viewer.unit is not None
        and bool(may(viewer, Action.WRITE_PAPER, viewer.unit)),
        "may_amend": plan.state is PlanState.RUNNING
        and bool(may_change(viewer, plan.owner_unit_id)),
    }


def plan_url(name: str, plan: PlanRef) -> str:
    return reverse(name, args=[plan.id])


def issued_in_words(issued_on: str | None) -> str:
    """Print a date that may be cut short: "15/01/2026", "01/2026", "2026"."""
    if not issued_on or not is_partial_date(issued_on):
        return "–"
    year, *rest = issued_on.split("-")
    if len(rest) == 2:
        month = rest[0] if int(rest[0]) < 3 else str(int(rest[0]))
        return f"{rest[1]}/{month}/{year}"
    return "/".join([*rest, year])


def period_in_words(plan: PlanRef) -> str:
    first, last = plan.period_from, plan.period_to
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return f"{formats.day(first)} – {formats.day(last)}"
    return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"


def _head(viewer: Viewer, whole: WholePlan) -> list[tuple[str, str]]:
    plan = whole.plan
    is_own = viewer.unit is not None and viewer.unit.id == plan.owner_unit_id
    signed = [party for party in whole.parties if party.role == "party"]
    others = [party.name for party in signed if party.unit_id != plan.owner_unit_id]
    partners = others or list(dict.fromkeys(name for task in whole.tasks for name in task.partners))
    own_names = [party.name for party in signed if party.unit_id == plan.owner_unit_id]
    lead = viewer.unit.short_name if viewer.unit and is_own else ", ".join(own_names)
    if not lead and viewer.unit is not None:
        lead = unit_get(viewer, plan.owner_unit_id).short_name
    return [
        (_("Số, ký hiệu"), plan.code or "–"),
        (_("Ngày ban hành"), issued_in_words(whole.document.issued_on)),
        (_("Giai đoạn"), period_in_words(plan)),
        (_("Đơn vị ban hành"), lead or "–"),
        *([(_("Phối hợp"), _first_two(partners))] if partners else []),
    ]


def _first_two(names: list[str]) -> str:
    """Name two partners and count the rest."""
    more = len(names) - 2
    said = ", ".join(names[:2])
    return _("%(names)s và %(more)d nơi khác") % {"names": said, "more": more} if more > 0 else said


def _tabs(viewer: Viewer, whole: WholePlan, current: str) -> list[Tab]:
    names: list[tuple[str, str, int | None]] = [
        ("plan_page", _("Tổng quan"), None),
        ("plan_tasks", _("Nhiệm vụ"), len(whole.tasks)),
        ("plan_calendar", _("Lịch"), None),
    ]
    if viewer.unit is not None:
        names.insert(1, ("plan_cascade", _("Phân bổ"), None))
        names.append(("plan_reports", _("Báo cáo"), None))
    return [
        Tab(label, plan_url(name, whole.plan), name == current, count)
        for name, label, count in names
    ]
