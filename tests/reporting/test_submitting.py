"""Sending a report: versions, receipts, what is kept, what is refused."""

import pytest
from tests.personas import LEADER, OUTSIDER, PARTNER
from tests.reporting.conftest import Work
from tests.scene import QUARTER

from phoihop.foundation.errors import Denied, Missing
from phoihop.foundation.selectors import audit_lines
from phoihop.reporting.errors import ReportConflict, ReportInvalid, RoundClosed
from phoihop.reporting.models import RollupMark, Submission
from phoihop.reporting.selectors import submission_current, versions_of
from phoihop.reporting.services import (
    draft_save,
    round_close,
    round_reopen,
    submission_accept,
    submission_reopen,
    submission_return,
    submission_submit,
)
from phoihop.reporting.types import SubmissionRef, SubmissionState

GOOD = {"count": "3"}


def submit(work: Work, count: str = "3", key: str = "k1") -> SubmissionRef:
    values = {work.activities: {"count": count}}
    return submission_submit(
        viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values=values, client_key=key
    )


def accept(work: Work, *refs: SubmissionRef) -> list[SubmissionRef]:
    return submission_accept(viewer=work.upper, submission_ids=[ref.id for ref in refs])


def test_an_old_key_never_hides_a_correction(work: Work) -> None:
    """The same figures again are answered with their receipt; other ones are sent, not dropped."""
    first = submit(work)
    submission_reopen(viewer=work.chair, unit_id=work.unit.id, period=QUARTER)
    assert submit(work).id == first.id
    second = submit(work, count="9")
    assert (second.version, second.state) == (2, SubmissionState.SUBMITTED)
    assert second.values[work.activities]["count"] == 9


def test_a_report_gets_a_receipt_and_leaves_a_trace_and_a_mark(work: Work) -> None:
    """One sending: one row, one line of trace, one mark for the worker."""
    sent = submit(work)
    assert (sent.state, sent.version) == (SubmissionState.SUBMITTED, 1)
    assert sent.receipt == f"BC-2026Q3-{work.unit.id:04}"
    assert sent.superior_id == work.unit.parent_id
    assert sent.values == {work.activities: {"count": 3}}
    (line,) = audit_lines(object_type="submission", object_id=sent.id)
    assert (line.action, line.detail["receipt"]) == ("report.submit", sent.receipt)
    assert list(RollupMark.objects.values_list("period", "unit_id")) == [("2026-Q3", work.unit.id)]


@pytest.mark.parametrize("key", ["k1", "", "k2"])
def test_sending_twice_has_one_effect(work: Work, key: str) -> None:
    """The same report sent again, from the same screen or another, gives the same receipt."""
    first = submit(work)
    assert submit(work, key=key) == first
    assert Submission.objects.count() == 1


def test_sending_other_figures_again_is_a_conflict(work: Work) -> None:
    """Two people of one unit who typed differently are told; the first report stays."""
    submit(work)
    with pytest.raises(ReportConflict, match="với số liệu khác") as caught:
        submit(work, count="4", key="k2")
    assert caught.value.fields["sent"] == {work.activities: {"count": 3}}
    assert caught.value.fields["given"] == {work.activities: {"count": 4}}


def test_a_replayed_sending_after_a_return_is_answered_with_its_receipt(work: Work) -> None:
    """A request that the network repeats late does not send the returned report again."""
    sent = submit(work)
    submission_return(viewer=work.upper, submission_id=sent.id, reason="Thiếu danh sách")
    again = submit(work)
    assert (again.receipt, again.state) == (sent.receipt, SubmissionState.RETURNED)
    assert Submission.objects.count() == 1


def test_wrong_figures_are_refused_by_name_and_kept(work: Work) -> None:
    """Letters for a number: refused with the box and the sentence; the typed text stays a draft."""
    with pytest.raises(ReportInvalid) as caught:
        submit(work, count="ba")
    assert list(caught.value.errors) == [f"{work.activities}.count"]
    assert caught.value.sentence.startswith("1 ô cần sửa trước khi gửi. ")
    kept = submission_current(work.chair, work.unit.id, QUARTER)
    assert kept is not None
    assert kept.state is SubmissionState.DRAFT
    assert kept.values == {work.activities: {"raw": {"count": "ba"}}}


def test_an_empty_report_is_refused(work: Work) -> None:
    """Nothing typed is nothing to send; "not applicable" is something."""
    with pytest.raises(ReportInvalid, match="chưa có số nào"):
        submission_submit(viewer=work.chair, unit_id=work.unit.id, period=QUARTER)
    values = {work.activities: {"na": True}}
    sent = submission_submit(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values=values)
    assert sent.values == {work.activities: {"na": True}}


def test_a_draft_grows_box_by_box(work: Work) -> None:
    """Each saving lays its boxes over the draft and says what is wrong, without refusing."""
    first = {work.activities: {"count": "3"}}
    second = {work.houses: {"count": "x"}, work.duty: {"done": "1", "note": "thiếu loa"}}
    draft_save(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values=first)
    saved = draft_save(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values=second)
    assert saved.submission.values == {
        work.activities: {"count": 3},
        work.houses: {"raw": {"count": "x"}},
        work.duty: {"done": 1, "note": "thiếu loa"},
    }
    assert list(saved.errors) == [f"{work.houses}.count"]
    assert Submission.objects.count() == 1


def test_a_draft_is_the_units_own(work: Work) -> None:
    """The superior does not read what is being typed."""
    values = {work.activities: {"count": "3"}}
    draft_save(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values=values)
    assert submission_current(work.upper, work.unit.id, QUARTER) is None


def test_a_returned_report_becomes_the_next_version(work: Work) -> None:
    """The unit corrects a copy; the returned version stays as it was."""
    sent = submit(work)
    submission_return(viewer=work.upper, submission_id=sent.id, reason="Kiểm tra lại")
    corrected = submit(work, count="5", key="k2")
    assert corrected.version == 2
    assert corrected.receipt == f"BC-2026Q3-{work.unit.id:04}-2"
    states = [(ref.version, ref.state) for ref in versions_of(work.chair, work.unit.id, QUARTER)]
    assert states == [(2, SubmissionState.SUBMITTED), (1, SubmissionState.RETURNED)]


def test_a_sent_report_can_be_taken_back_until_it_is_accepted(work: Work) -> None:
    """ "Sửa báo cáo" makes the next version; the superior cannot accept the old one meanwhile."""
    sent = submit(work)
    reopened = submission_reopen(viewer=work.chair, unit_id=work.unit.id, period=QUARTER)
    assert (reopened.version, reopened.state) == (2, SubmissionState.DRAFT)
    assert reopened.values == sent.values
    with pytest.raises(ReportConflict, match="đang nhập"):
        accept(work, sent)


def test_an_accepted_figure_counts_until_its_correction_is_accepted(work: Work) -> None:
    """A correction needs a reason, and changes the totals only when the superior accepts it."""
    sent = submit(work)
    accept(work, sent)
    with pytest.raises(ReportInvalid, match="lý do sửa"):
        submission_reopen(viewer=work.chair, unit_id=work.unit.id, period=QUARTER)
    submission_reopen(
        viewer=work.chair, unit_id=work.unit.id, period=QUARTER, reason="Đếm nhầm một buổi"
    )
    corrected = submit(work, count="2", key="k2")
    assert _counting(work) == {work.activities: {"count": 3}}
    accept(work, corrected)
    assert _counting(work) == {work.activities: {"count": 2}}


def test_a_draft_cannot_be_saved_over_a_sent_report(work: Work) -> None:
    """What was sent is changed only by taking it back."""
    submit(work)
    with pytest.raises(ReportConflict, match="Sửa báo cáo"):
        draft_save(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values={})


def test_after_closing_nothing_moves_until_a_leader_reopens(work: Work) -> None:
    """Final figures: no draft, no sending, no decision; a repeated sending has its receipt."""
    sent = submit(work)
    round_close(viewer=work.officer, round_id=work.round.id)
    assert submit(work) == sent
    for attempt in (
        lambda: draft_save(viewer=work.chair, unit_id=work.unit.id, period=QUARTER, values={}),
        lambda: submit(work, key="k2"),
        lambda: accept(work, sent),
        lambda: submission_return(viewer=work.upper, submission_id=sent.id, reason="x"),
    ):
        with pytest.raises(RoundClosed, match="đã chốt"):
            attempt()
    with pytest.raises(Denied, match="lãnh đạo"):
        round_reopen(viewer=work.officer, round_id=work.round.id, reason="Sót")
    round_reopen(viewer=work.province.viewer(LEADER), round_id=work.round.id, reason="Sót")
    assert accept(work, sent)[0].state is SubmissionState.ACCEPTED


def test_only_the_unit_reports_and_only_its_superior_decides(work: Work) -> None:
    """The province does not decide over the upper union's head; strangers see nothing."""
    sent = submit(work)
    with pytest.raises(Denied):
        submission_accept(viewer=work.officer, submission_ids=[sent.id])
    with pytest.raises(Denied):
        submission_accept(viewer=work.chair, submission_ids=[sent.id])
    with pytest.raises(Denied):
        draft_save(viewer=work.upper, unit_id=work.unit.id, period=QUARTER, values={})
    for name in (OUTSIDER, PARTNER):
        stranger = work.province.viewer(name)
        with pytest.raises(Missing):
            submission_accept(viewer=stranger, submission_ids=[sent.id])
        with pytest.raises(Missing):
            submission_current(stranger, work.unit.id, QUARTER)


def _counting(work: Work) -> object:
    return Submission.objects.get(unit_id=work.unit.id, period="2026-Q3", counts=True).values
