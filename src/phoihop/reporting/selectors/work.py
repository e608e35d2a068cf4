"""What reports ask of one viewer, in a few queries: for the first page."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, F

from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.reporting.models import Completeness, Submission
from phoihop.reporting.selectors.submissions import submission_ref
from phoihop.reporting.types import SubmissionRef, SubmissionState


@dataclass(frozen=True, slots=True)
class Silence:
    """One unit right below and how many CĐCS in it, or it itself, have not sent a report."""

    unit_id: int
    missing: int


def own_reports(viewer: Viewer, periods: Collection[str]) -> dict[str, SubmissionRef]:
    """Give the newest versions of the viewer's own unit, by the code of the period."""
    if viewer.unit is None:
        return {}
    rows = Submission.objects.filter(unit_id=viewer.unit.id, current=True, period__in=periods)
    return {row.period: submission_ref(row) for row in rows}


def waiting_below(viewer: Viewer, periods: Collection[str]) -> dict[str, int]:
    """Count the reports that wait for the viewer's unit to decide, by period."""
    if viewer.unit is None:
        return {}
    rows = Submission.objects.filter(
        superior_id=viewer.unit.id,
        current=True,
        state=SubmissionState.SUBMITTED,
        period__in=periods,
    )
    counted = rows.values_list("period").annotate(waiting=Count("pk")).order_by("period")
    return dict(counted)


def silent_below(viewer: Viewer, periods: Collection[str]) -> dict[str, list[Silence]]:
    """Tell where reports are missing, by period, the most first; as the last roll-up saw it."""
    if viewer.unit is None:
        return {}
    below = tree.places_on(viewer.on).filter(parent_id=viewer.unit.id)
    rows = Completeness.objects.filter(
        period__in=periods, unit_id__in=below.values("unit_id"), expected__gt=F("submitted")
    )
    found: dict[str, list[Silence]] = defaultdict(list)
    for row in rows:
        found[row.period].append(Silence(row.unit_id, row.expected - row.submitted))
    return {code: sorted(each, key=lambda one: -one.missing) for code, each in found.items()}
