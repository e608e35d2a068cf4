"""Deciding on the reports of the units right below: accepting them, or returning one."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.kernel import clock
from phoihop.org.access import Action, require
from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.reporting.access import require_sight
from phoihop.reporting.errors import ReportInvalid, ReportMissing
from phoihop.reporting.events import FiguresChanged
from phoihop.reporting.models import Round, Submission
from phoihop.reporting.selectors.submissions import is_hidden_draft, submission_ref
from phoihop.reporting.services.marks import mark
from phoihop.reporting.services.rounds import closed
from phoihop.reporting.services.workplace import changed_meanwhile
from phoihop.reporting.types import SubmissionRef, SubmissionState

_RETURNABLE = (SubmissionState.SUBMITTED, SubmissionState.ACCEPTED)


@transaction.atomic
def submission_accept(*, viewer: Viewer, submission_ids: Sequence[int]) -> list[SubmissionRef]:
    """Accept sent reports, all or none; one that is accepted already stays as it is."""
    rows = _rows_to_decide(viewer, submission_ids)
    waiting = [row for row in rows if not (row.current and row.state == SubmissionState.ACCEPTED)]
    for row in waiting:
        if not row.current or row.state != SubmissionState.SUBMITTED:
            raise changed_meanwhile(row)
    if waiting:
        _accept(viewer, waiting)
    return [submission_ref(row) for row in rows]


@transaction.atomic
def submission_return(
    *,
    viewer: Viewer,
    submission_id: int,
    reason: str,
    seen: SubmissionState = SubmissionState.SUBMITTED,
) -> SubmissionRef:
    """Give a report back with the reason; an accepted one no longer counts.

    ``seen`` is the state on the reviewer's screen: whoever means to return a report that waits
    does not by chance undo an acceptance of a moment ago.
    """
    (row,) = _rows_to_decide(viewer, [submission_id])
    words = " ".join(reason.split())
    if not words:
        raise ReportInvalid(
            _("Đồng chí ghi lý do trả lại để đơn vị biết cần sửa gì."), code="reason_missing"
        )
    if not row.current or row.state != seen or seen not in _RETURNABLE:
        raise changed_meanwhile(row)
    _decide(viewer, [row], SubmissionState.RETURNED, counts=False, reason=words)
    if seen is SubmissionState.ACCEPTED:
        announce(FiguresChanged(row.period))
    return submission_ref(row)


def _accept(viewer: Viewer, rows: list[Submission]) -> None:
    for period in {row.period for row in rows}:
        units = [row.unit_id for row in rows if row.period == period]
        Submission.objects.filter(unit_id__in=units, period=period, counts=True).update(
            counts=False
        )
        announce(FiguresChanged(period))
    _decide(viewer, rows, SubmissionState.ACCEPTED, counts=True, reason="")


def _decide(
    viewer: Viewer, rows: list[Submission], state: SubmissionState, *, counts: bool, reason: str
) -> None:
    """Write the verdict only on what nobody has decided on since it was read."""
    verdict: dict[str, Any] = {
        "state": state,
        "counts": counts,
        "reason": reason,
        "decided_at": clock.now(),
        "decided_by": viewer.name,
        "superior_id": viewer.unit.id if viewer.unit else None,
    }
    before = rows[0].state
    untouched = Submission.objects.filter(
        pk__in=[row.pk for row in rows], current=True, state=before
    )
    if untouched.update(**verdict) != len(rows):
        raise changed_meanwhile(rows[0])
    for row in rows:
        for name, value in verdict.items():
            setattr(row, name, value)
        _trace(viewer, row, before)
    for period in {row.period for row in rows}:
        mark(period, [row.unit_id for row in rows if row.period == period])


def _rows_to_decide(viewer: Viewer, submission_ids: Iterable[int]) -> list[Submission]:
    """Open the reports, locked, if the viewer decides on every one and its round is open."""
    asked = set(submission_ids)
    rows = list(Submission.objects.select_for_update().filter(pk__in=asked).order_by("pk"))
    units = tree.units_at({row.unit_id for row in rows}, viewer.on)
    seen = [row for row in rows if row.unit_id in units and not is_hidden_draft(viewer, row)]
    if len(seen) < len(asked):
        raise ReportMissing(
            _("Không tìm thấy báo cáo này, hoặc báo cáo không thuộc phạm vi của đồng chí.")
        )
    for unit in units.values():
        require_sight(viewer, unit)
        require(viewer, Action.DECIDE, unit)
    for round_ in Round.objects.select_for_update().filter(pk__in={row.round_id for row in rows}):
        if round_.closed_at is not None:
            raise closed(round_)
    return rows


def _trace(viewer: Viewer, row: Submission, before: str) -> None:
    audit_record(
        actor=viewer.actor,
        action=f"report.{'accept' if row.state == SubmissionState.ACCEPTED else 'return'}",
        object_type="submission",
        object_id=row.pk,
        detail={
            "unit": row.unit_id,
            "period": row.period,
            "version": row.version,
            "from": before,
            "reason": row.reason,
        },
    )
