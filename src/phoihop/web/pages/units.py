"""The register of units: the tree opened branch by branch, the search, the page of one unit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from phoihop.org.selectors import (
    branches_below,
    departments_of,
    superiors_of,
    unit_get,
    units_search,
)
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.selectors import assignments, plans_visible
from phoihop.web import formats
from phoihop.web.components.lists import Crumb, Kpi
from phoihop.web.navigation import address
from phoihop.web.unit_kinds import KINDS, SECTORS
from phoihop.web.viewer import with_viewer

FOUND = 50
"""As many hits as fit a page; who needs more types one more word."""


@with_viewer
def unit_list(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The viewer's own unit with the branches below it, or what a search finds there."""
    if viewer.unit is None:
        return redirect("my_work")
    words = request.GET.get("q", "").strip()
    context = {
        "page_title": _("Đơn vị"),
        "unit": viewer.unit,
        "words": words,
        "found": units_search(viewer, words, FOUND) if words else [],
        "branches": [] if words else branches_below(viewer, viewer.unit.id),
    }
    return render(request, "units/list.html", context)


@with_viewer
def unit_branches(request: HttpRequest, viewer: Viewer, unit_id: int) -> HttpResponse:
    """One more level of the tree, fetched when it is opened."""
    unit = unit_get(viewer, unit_id)
    context = {"unit": unit, "branches": branches_below(viewer, unit_id)}
    return render(request, "units/branches.html", context)


@with_viewer
def unit_page(request: HttpRequest, viewer: Viewer, unit_id: int) -> HttpResponse:
    """One unit: above, below, how many people, its departments, the plans that ask it."""
    unit = unit_get(viewer, unit_id)
    is_inside = viewer.unit is not None and viewer.unit.id in unit.path
    context = {
        "page_title": unit.short_name,
        "back": address("unit_list"),
        "crumbs": _crumbs(viewer, unit),
        "unit": unit,
        "kind": KINDS[unit.kind],
        "sector": SECTORS[unit.sector],
        "kpis": _people(unit) if is_inside else [],
        "departments": departments_of(unit.id, viewer.on),
        "branches": branches_below(viewer, unit_id) if is_inside else [],
        "plans": _plans(viewer, unit) if is_inside else [],
    }
    return render(request, "units/page.html", context)


def _crumbs(viewer: Viewer, unit: UnitRef) -> list[Crumb]:
    above = [Crumb(each.short_name, address_of(each)) for each in superiors_of(viewer, unit)]
    return [Crumb(_("Đơn vị"), address("unit_list")), *above, Crumb(unit.short_name)]


def address_of(unit: UnitRef) -> str:
    return f"{address('unit_list')}{unit.id}/"


def _people(unit: UnitRef) -> list[Kpi]:
    counts = (
        (_("Lao động"), unit.workers),
        (_("Trong đó nữ"), unit.women),
        (_("Đoàn viên"), unit.members),
        (_("Cán bộ công đoàn"), unit.officers),
    )
    return [Kpi(label, formats.number(count)) for label, count in counts]


def _plans(viewer: Viewer, unit: UnitRef) -> list[tuple[object, int]]:
    """Give the visible plans that ask something of the unit, with how many targets they hand it."""
    asked = assignments.targets_of_unit(unit.id, viewer.on)
    duties = {plan.id for plan, _task in assignments.duties_of_unit(unit.id, viewer.on)}
    counts = {plan.id: 0 for plan, _target, _part in asked}
    for plan, _target, _part in asked:
        counts[plan.id] += 1
    return [
        (plan, counts.get(plan.id, 0))
        for plan in plans_visible(viewer)
        if plan.id in counts or plan.id in duties
    ]
