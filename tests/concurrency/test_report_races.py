"""Reports under two hands: one effect, one winner, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.concurrency.conftest import at_once
from tests.reporting.conftest import Work
from tests.scene import QUARTER

from phoihop.analytics import FactStore
from phoihop.foundation.models import AuditEntry
from phoihop.reporting.errors import ReportConflict
from phoihop.reporting.models import RollupMark, Submission, UnitFigure
from phoihop.reporting.services import (
    draft_save,
    period_rollup,
    submission_accept,
    submission_return,
    submission_submit,
)
from phoihop.reporting.types import SubmissionRef, SubmissionState

ROUNDS = range(3)
"""A race is lost by chance: several tries find it."""


@pytest.fixture
def submitting(shared_work: Work) -> Callable[[str, int], SubmissionRef]:
    """Send the chair's report with a key and a number of activities."""
    chair, unit = shared_work.chair, shared_work.unit

    def submit(key: str, count: int = 3) -> SubmissionRef:
        values = {shared_work.activities: {"count": count}}
        return submission_submit(
            viewer=chair, unit_id=unit.id, period=QUARTER, values=values, client_key=key
        )

    return submit


@pytest.mark.parametrize("_try", ROUNDS)
def test_one_form_sent_four_times_at_once_is_one_report(
    submitting: Callable[[str, int], SubmissionRef], _try: int
) -> None:
    """Four taps on "Gửi": one row, one line of trace, one receipt for all."""
    answers = at_once(*[lambda: submitting("k1", 3)] * 4)
    assert {getattr(answer, "receipt", answer) for answer in answers} == {
        Submission.objects.get().receipt
    }
    assert AuditEntry.objects.filter(action="report.submit").count() == 1


@pytest.mark.parametrize("_try", ROUNDS)
def test_two_people_with_different_figures(
    submitting: Callable[[str, int], SubmissionRef], _try: int
) -> None:
    """One report is taken; the other person is told what was sent and what was theirs."""
    answers = at_once(lambda: submitting("k1", 3), lambda: submitting("k2", 4))
    sent = [answer for answer in answers if isinstance(answer, SubmissionRef)]
    (refused,) = (answer for answer in answers if isinstance(answer, ReportConflict))
    assert len(sent) == 1
    assert refused.fields["sent"] == sent[0].values
    assert refused.fields["given"] != sent[0].values


@pytest.mark.parametrize("_try", ROUNDS)
def test_two_screens_of_one_draft_lose_nothing(shared_work: Work, _try: int) -> None:
    """Boxes saved at the same moment from two screens all stand in the one draft."""
    chair, unit = shared_work.chair, shared_work.unit

    def save(key: str, axis: str) -> object:
        values = {key: {axis: 1}}
        return draft_save(viewer=chair, unit_id=unit.id, period=QUARTER, values=values)

    work = shared_work
    boxes = [(work.activities, "count"), (work.duty, "done"), (work.duty, "count")]
    answers = at_once(*[lambda box=box: save(*box) for box in boxes])
    assert not [answer for answer in answers if isinstance(answer, Exception)]
    assert Submission.objects.get().values == {
        work.activities: {"count": 1},
        work.duty: {"done": 1, "count": 1},
    }


@pytest.mark.parametrize("_try", ROUNDS)
def test_two_reviewers_at_once(
    shared_work: Work, submitting: Callable[[str, int], SubmissionRef], _try: int
) -> None:
    """One accepts, the other returns: one decision stands, the other is shown both."""
    sent, reviewer = submitting("k1", 3), shared_work.upper
    answers = at_once(
        lambda: submission_accept(viewer=reviewer, submission_ids=[sent.id]),
        lambda: submission_return(viewer=reviewer, submission_id=sent.id, reason="Xem lại"),
    )
    row = Submission.objects.get()
    (conflict,) = (answer for answer in answers if isinstance(answer, ReportConflict))
    assert conflict.fields["now"] == row.state
    assert conflict.fields["by"] == row.decided_by
    assert AuditEntry.objects.filter(action__in=["report.accept", "report.return"]).count() == 1
    assert row.counts is (row.state == SubmissionState.ACCEPTED)


def test_an_acceptance_during_a_roll_up_keeps_its_mark(
    shared_work: Work,
    submitting: Callable[[str, int], SubmissionRef],
    tmp_path: Path,
) -> None:
    """Whatever the moment of the acceptance, two roll-ups later the total is right."""
    sent, reviewer = submitting("k1", 3), shared_work.upper

    def roll_up() -> None:
        with FactStore(tmp_path / "facts.duckdb") as store:
            period_rollup(period=QUARTER.code, store=store)

    answers = at_once(roll_up, lambda: submission_accept(viewer=reviewer, submission_ids=[sent.id]))
    assert not [answer for answer in answers if isinstance(answer, Exception)]
    roll_up()
    province = shared_work.province.unit("SH")
    figure = UnitFigure.objects.get(
        unit_id=province.id, indicator_id=shared_work.activities, axis="count"
    )
    assert figure.total == 3
    assert not RollupMark.objects.exists()
