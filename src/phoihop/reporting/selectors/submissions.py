"""Reports as their unit and its superiors may see them."""

from django.utils.translation import gettext as _

from phoihop.kernel.periods import Period, parse_period
from phoihop.org.selectors import tree
from phoihop.org.types import Viewer
from phoihop.reporting.access import require_sight
from phoihop.reporting.errors import ReportMissing
from phoihop.reporting.models import Submission
from phoihop.reporting.types import SubmissionRef, SubmissionState


def submission_ref(row: Submission) -> SubmissionRef:
    return SubmissionRef(
        id=row.pk,
        unit_id=row.unit_id,
        superior_id=row.superior_id,
        period=parse_period(row.period),
        version=row.version,
        state=SubmissionState(row.state),
        values=row.values,
        saved_at=row.saved_at,
        submitted_at=row.submitted_at,
        submitted_by=row.submitted_by,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        reason=row.reason,
        receipt=row.receipt,
    )


def submission_current(viewer: Viewer, unit_id: int, period: Period) -> SubmissionRef | None:
    """Give the newest version that the viewer may read; a draft is its unit's alone."""
    found = versions_of(viewer, unit_id, period)
    return found[0] if found else None


def submission_get(viewer: Viewer, submission_id: int) -> SubmissionRef:
    row = Submission.objects.filter(pk=submission_id).first()
    if row is None:
        raise ReportMissing(_("Không tìm thấy báo cáo này."))
    require_sight(viewer, tree.unit_at(row.unit_id, viewer.on))
    if is_hidden_draft(viewer, row):
        raise ReportMissing(_("Không tìm thấy báo cáo này."))
    return submission_ref(row)


def versions_of(viewer: Viewer, unit_id: int, period: Period) -> list[SubmissionRef]:
    """List the versions of a unit's report that the viewer may read, the newest first."""
    require_sight(viewer, tree.unit_at(unit_id, viewer.on))
    rows = Submission.objects.filter(unit_id=unit_id, period=period.code).order_by("-version")
    return [submission_ref(row) for row in rows if not is_hidden_draft(viewer, row)]


def is_hidden_draft(viewer: Viewer, row: Submission) -> bool:
    is_own = viewer.unit is not None and viewer.unit.id == row.unit_id
    return row.state == SubmissionState.DRAFT and not is_own
