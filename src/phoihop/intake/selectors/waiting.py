"""Papers that wait for their reviewer, in one query: for the first page of an officer."""

from dataclasses import dataclass

from django.db.models import Count, Q

from phoihop.intake.access import may_review
from phoihop.intake.models import ReadingRun
from phoihop.intake.types import RunState, Verdict
from phoihop.org.types import Viewer


@dataclass(frozen=True, slots=True)
class WaitingRun:
    """``pending`` counts the items on which nobody has decided."""

    id: int
    name: str
    pending: int


def runs_to_review(viewer: Viewer) -> list[WaitingRun]:
    """List the papers of the viewer's office that have been read and are not a plan yet."""
    if viewer.unit is None or not may_review(viewer, viewer.unit.id):
        return []
    pending = Count("items", filter=Q(items__verdict=Verdict.PENDING))
    rows = ReadingRun.objects.filter(owner_unit_id=viewer.unit.id, state=RunState.REVIEW)
    found = (
        rows.annotate(pending=pending)
        .order_by("created_at")
        .values_list("pk", "header__code", "header__title", "file__name", "pending")
    )
    return [WaitingRun(pk, code or title or name, left) for pk, code, title, name, left in found]


def runs_unread() -> list[int]:
    """List the papers whose reading has not ended; unguarded, for the worker."""
    rows = ReadingRun.objects.filter(state__in=(RunState.QUEUED, RunState.READING))
    return list(rows.order_by("pk").values_list("pk", flat=True))
