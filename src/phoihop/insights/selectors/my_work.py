"""The first page of a person: what to do, the most urgent first, and how the plans stand."""

from __future__ import annotations

from itertools import chain

from phoihop.insights.selectors.work_plans import (
    behind_items,
    concerning_items,
    paper_items,
    partner_items,
    running,
)
from phoihop.insights.selectors.work_reports import report_items
from phoihop.insights.types import MyWork, PlanStanding
from phoihop.insights.urgency import in_order
from phoihop.org.types import Level, Viewer
from phoihop.plans.selectors import plans_visible
from phoihop.reporting.selectors.progress import targets_progress

FOLLOWED_PLANS = 3
"""Of how many plans, the newest first, the page shows the figures; the rest stand in the list."""


def my_work(viewer: Viewer) -> MyWork:
    plans = running(plans_visible(viewer), viewer)
    if viewer.unit is None:
        return MyWork(items=in_order(partner_items(viewer)), plans=tuple(plans))
    is_base = viewer.unit.level is Level.BASE
    followed = plans[:FOLLOWED_PLANS]
    judged = targets_progress(viewer, followed)
    standings = tuple(PlanStanding(plan, judged[plan.id]) for plan in followed)
    found = chain(
        report_items(viewer),
        paper_items(viewer),
        () if is_base else behind_items(standings),
        concerning_items(viewer, plans) if is_base else (),
    )
    return MyWork(items=in_order(found), plans=tuple(plans), standings=standings)
