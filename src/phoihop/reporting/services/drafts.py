"""Keeping what a unit types, before it is sent."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.kernel import clock
from phoihop.kernel.periods import Period
from phoihop.org.types import UnitRef, Viewer
from phoihop.reporting.errors import ReportConflict, ReportInvalid
from phoihop.reporting.models import Submission
from phoihop.reporting.selectors.forms import form_of
from phoihop.reporting.selectors.submissions import submission_ref
from phoihop.reporting.services.workplace import (
    current_row,
    new_version,
    open_round,
    own_unit,
)
from phoihop.reporting.types import Checked, DraftSaved, RoundRef, SubmissionRef, SubmissionState
from phoihop.reporting.validation import check, merged

Given = Mapping[str, Mapping[str, Any]]
T = TypeVar("T")


def draft_save(
    *, viewer: Viewer, unit_id: int, period: Period, values: Given, client_key: str = ""
) -> DraftSaved:
    """Lay ``values`` over the draft, wrong ones too; a returned report gets its next version."""
    unit = own_unit(viewer, unit_id)
    round_ = open_round(unit, period)
    form = form_of(unit, period)

    @transaction.atomic
    def save() -> DraftSaved:
        row = draft_row(unit, round_, current_row(unit.id, period))
        found = check(form, merged(row.values, values))
        row.client_key = client_key or row.client_key
        keep_draft(row, found)
        trace(viewer, "report.save", row, {"keys": sorted(values)})
        return DraftSaved(submission_ref(row), errors=found.errors, warnings=found.warnings)

    return once_more_after_race(save)


def submission_reopen(
    *, viewer: Viewer, unit_id: int, period: Period, reason: str = ""
) -> SubmissionRef:
    """Take a sent report back; an accepted one counts on until its correction is accepted."""
    unit = own_unit(viewer, unit_id)
    round_ = open_round(unit, period)
    with transaction.atomic():
        row = current_row(unit.id, period)
        if row is None or row.state == SubmissionState.DRAFT:
            raise ReportConflict(_("Báo cáo đang ở bản nháp. Đồng chí sửa trực tiếp."))
        if row.state == SubmissionState.ACCEPTED and not reason.strip():
            raise ReportInvalid(
                _("Báo cáo đã được duyệt. Đồng chí ghi lý do sửa."), code="reason_missing"
            )
        draft = new_version(unit, round_, row.values, row)
        draft.save()
        trace(viewer, "report.reopen", draft, {"from": row.state, "reason": reason.strip()})
    return submission_ref(draft)


def draft_row(unit: UnitRef, round_: RoundRef, row: Submission | None) -> Submission:
    """Give the draft to write to after the current version, perhaps one that is not saved yet."""
    if row is None:
        return new_version(unit, round_, {}, None)
    if row.state == SubmissionState.RETURNED:
        return new_version(unit, round_, row.values, row)
    if row.state != SubmissionState.DRAFT:
        raise ReportConflict(
            _("Báo cáo đã gửi nên không sửa trực tiếp được. Đồng chí bấm “Sửa báo cáo” trước."),
            code="report_sent",
            fields={"submission": row.pk, "now": row.state},
        )
    return row


def keep_draft(row: Submission, found: Checked) -> None:
    row.values, row.saved_at = found.values, clock.now()
    row.save()


def once_more_after_race(write: Callable[[], T]) -> T:
    """Two screens may make the first version at once; the second then finds it and goes on."""
    try:
        return write()
    except IntegrityError:
        return write()


def trace(viewer: Viewer, action: str, row: Submission, detail: dict[str, Any]) -> None:
    audit_record(
        actor=viewer.actor,
        action=action,
        object_type="submission",
        object_id=row.pk,
        detail={"unit": row.unit_id, "period": row.period, "version": row.version, **detail},
    )
