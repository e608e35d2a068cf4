"""Sending a report: checked once, kept once, however often it is sent."""

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.kernel import clock
from phoihop.kernel.periods import Period
from phoihop.org.types import Viewer
from phoihop.reporting.errors import ReportConflict, ReportInvalid
from phoihop.reporting.events import FiguresChanged
from phoihop.reporting.models import Submission
from phoihop.reporting.selectors.forms import form_of
from phoihop.reporting.selectors.history import history_of
from phoihop.reporting.selectors.submissions import submission_ref
from phoihop.reporting.services.drafts import (
    Given,
    draft_row,
    keep_draft,
    once_more_after_race,
    trace,
)
from phoihop.reporting.services.marks import mark
from phoihop.reporting.services.workplace import current_row, open_round, own_unit, superior_of
from phoihop.reporting.types import Checked, ReportForm, RoundRef, SubmissionRef, SubmissionState
from phoihop.reporting.validation import check, merged

SENT = (SubmissionState.SUBMITTED, SubmissionState.ACCEPTED)


def submission_submit(
    *,
    viewer: Viewer,
    unit_id: int,
    period: Period,
    values: Given | None = None,
    client_key: str = "",
) -> SubmissionRef:
    """Send the draft with ``values`` laid over it; the answer holds the receipt.

    Sending the same again gives the same receipt, also when a correction was begun in between;
    other figures under an old key are sent as that correction. What does not fit stays a draft.
    """
    unit = own_unit(viewer, unit_id)
    history = history_of(unit.id, period)
    sent = history.sent.get(client_key)
    if sent is not None and sent.current:
        return submission_ref(sent)
    round_ = open_round(unit, period)
    form = form_of(unit, period, history)
    if (
        sent is not None
        and values
        and check(form, merged(sent.values, values)).values == sent.values
    ):
        return submission_ref(sent)
    sending = _Sending(viewer, round_, form, values or {}, client_key)
    row, found = once_more_after_race(sending.write)
    if row.state == SubmissionState.DRAFT:
        raise refused(sending.form, found)
    return submission_ref(row)


class _Sending:
    def __init__(
        self, viewer: Viewer, round_: RoundRef, form: ReportForm, given: Given, client_key: str
    ) -> None:
        self.viewer, self.round, self.form = viewer, round_, form
        self.given, self.client_key = given, client_key

    @transaction.atomic
    def write(self) -> tuple[Submission, Checked]:
        unit = self.form.unit
        row = current_row(unit.id, self.round.period)
        if row is not None and row.state in SENT:
            return self._sent_already(row)
        row = draft_row(unit, self.round, row)
        found = check(self.form, merged(row.values, self.given))
        if found.errors or (self.form.entries and not found.values):
            keep_draft(row, found)
            return row, found
        self._send(row, found)
        return row, found

    def _send(self, row: Submission, found: Checked) -> None:
        row.state = SubmissionState.SUBMITTED
        row.submitted_at, row.submitted_by = clock.now(), self.viewer.name
        row.round_id = self.round.id
        row.superior_id = superior_of(self.form.unit, self.round)
        row.client_key = self.client_key
        row.receipt = receipt_of(row)
        if row.superior_id is None:
            self._accept_own(row)
        keep_draft(row, found)
        trace(self.viewer, "report.submit", row, {"receipt": row.receipt, "state": row.state})
        mark(row.period, [row.unit_id])

    def _accept_own(self, row: Submission) -> None:
        """The office whose round it is has nobody above it here: what it sends, counts."""
        Submission.objects.filter(unit_id=row.unit_id, period=row.period, counts=True).update(
            counts=False
        )
        row.state, row.counts = SubmissionState.ACCEPTED, True
        row.decided_at, row.decided_by = row.submitted_at, row.submitted_by
        announce(FiguresChanged(row.period))

    def _sent_already(self, row: Submission) -> tuple[Submission, Checked]:
        again = check(self.form, merged(row.values, self.given))
        if again.errors or again.values != row.values:
            raise ReportConflict(
                _(
                    "Báo cáo đã gửi lúc %(time)s với số liệu khác. "
                    "Đồng chí bấm “Sửa báo cáo” nếu cần thay đổi."
                )
                % {"time": f"{localtime(row.submitted_at):%H:%M %d/%m/%Y}"},
                code="report_sent",
                fields={"submission": row.pk, "sent": row.values, "given": again.values},
            )
        return row, again


def receipt_of(row: Submission) -> str:
    """Write a code that people can read out: the period, the unit, the version after the first."""
    version = f"-{row.version}" if row.version > 1 else ""
    return f"BC-{row.period.replace('-', '')}-{row.unit_id:04}{version}"


def refused(form: ReportForm, found: Checked) -> ReportInvalid:
    if not found.errors:
        return ReportInvalid(
            _(
                "Báo cáo chưa có số nào. Đồng chí nhập ít nhất một số, "
                "hoặc chọn “Không áp dụng” cho nội dung không liên quan."
            ),
            code="report_empty",
        )
    names = {field.key: field.label for entry in form.entries for field in entry.fields}
    first, sentence = next(iter(found.errors.items()))
    return ReportInvalid(
        _("%(count)s ô cần sửa trước khi gửi. %(name)s: %(sentence)s")
        % {"count": len(found.errors), "name": names[first], "sentence": sentence},
        fields={"errors": found.errors},
    )
