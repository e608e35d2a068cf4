"""A reviewed paper becomes a plan, once, with what the paper leaves open asked for."""

from datetime import date
from decimal import Decimal

import pytest
from tests.intake.papers import PAPER, PLAIN

from phoihop.intake.errors import AnswersInvalid, RunNotOpen
from phoihop.intake.selectors import (
    items_of,
    progress_of,
    questions_of,
    run_get,
    run_is_open,
)
from phoihop.intake.services import item_add, item_decide, items_accept_sure, run_confirm
from phoihop.intake.types import Answers, RunState, Verdict
from phoihop.plans.models import Plan
from phoihop.plans.selectors import (
    document_file,
    document_text,
    parties_of,
    plan_get,
    sections_of,
    targets_of,
    tasks_of,
)
from phoihop.plans.services import plan_withdraw
from phoihop.plans.types import Cadence
from phoihop.targets import Level, Question

NOW_AND_THEN = Answers(period_from=date(2026, 1, 1), period_to=date(2026, 12, 31))


def test_the_plan_keeps_every_line_of_its_source(officer, run_id) -> None:
    """Targets, tasks and sections point into the text; the file hangs on the document."""
    items_accept_sure(viewer=officer, run_id=run_id)
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    lines = PAPER.split("\n")
    for target in targets_of(officer, plan.id):
        assert target.text.removesuffix(".") in lines[target.line - 1]
    assert {section.title for section in sections_of(officer, plan.id)} >= {"CHỈ TIÊU", "NỘI DUNG"}
    assert document_text(officer, plan.id) == PAPER
    assert document_file(officer, plan.id)[1] == PAPER.encode()
    assert (plan.period_from, plan.period_to) == (date(2026, 1, 1), date(2028, 12, 31))
    assert plan.cadence is Cadence.HALF


def test_the_issuing_office_is_recognised_among_the_parties(officer, run_id) -> None:
    """Its name on the letterhead leads to its unit."""
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    assert officer.unit.id in {party.unit_id for party in parties_of(officer, plan.id)}


def test_what_nobody_reviewed_waits_and_what_was_dropped_is_left_out(officer, run_id, item) -> None:
    """The plan says which of its items a person has seen."""
    accepted, dropped = item("targets", "65%"), item("targets", "110")
    item_decide(viewer=officer, item_id=accepted.id, verdict=Verdict.ACCEPTED)
    item_decide(viewer=officer, item_id=dropped.id, verdict=Verdict.DROPPED)
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    confirmed = {target.line: target.confirmed for target in targets_of(officer, plan.id)}
    assert confirmed[accepted.line] is True
    assert dropped.line not in confirmed
    assert False in confirmed.values()
    assert not any(task.confirmed for task in tasks_of(officer, plan.id))


def test_pressed_twice_it_is_one_plan(officer, run_id) -> None:
    """The second press leads to the plan of the first."""
    first = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    second = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    assert first.id == second.id
    assert Plan.objects.count() == 1
    assert run_get(officer, run_id).state is RunState.CONFIRMED


def test_a_paper_with_a_plan_is_reviewed_in_the_plan(officer, run_id, item) -> None:
    """After a withdrawal it opens again, and a new plan can be made of it."""
    target = item("targets")
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    with pytest.raises(RunNotOpen, match="đã tạo kế hoạch"):
        item_decide(viewer=officer, item_id=target.id, verdict=Verdict.DROPPED)
    plan_withdraw(viewer=officer, plan_id=plan.id, reason="Nhập nhầm")
    assert run_is_open(officer, run_id)
    item_decide(viewer=officer, item_id=target.id, verdict=Verdict.DROPPED)
    again = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    assert again.id != plan.id
    assert run_get(officer, run_id).plan_id == again.id
    assert plan_get(officer, plan.id).state == "withdrawn"


def test_a_period_that_the_paper_does_not_print_is_asked_for(officer, take_in) -> None:
    """Without an answer no plan is made, and the sentence says what is missing."""
    run = take_in(PAPER.replace(" giai đoạn 2026 - 2028", ""))
    assert questions_of(officer, run).period_from is None
    with pytest.raises(AnswersInvalid, match="ngày bắt đầu"):
        run_confirm(viewer=officer, run_id=run, answers=Answers())
    backwards = Answers(period_from=date(2026, 12, 31), period_to=date(2026, 1, 1))
    with pytest.raises(AnswersInvalid, match="trước ngày bắt đầu"):
        run_confirm(viewer=officer, run_id=run, answers=backwards)
    assert not Plan.objects.exists()
    plan = run_confirm(viewer=officer, run_id=run, answers=NOW_AND_THEN)
    window = targets_of(officer, plan.id)[0].spec.window
    assert window is not None
    assert window.end == date(2026, 12, 31)


def test_a_quarter_is_proposed_where_no_rhythm_is_named(officer, take_in) -> None:
    """The person may choose another one."""
    run = take_in(PAPER.replace("định kỳ 6 tháng báo cáo", "báo cáo"))
    asked = questions_of(officer, run)
    assert (asked.cadence, asked.cadence_is_read) == (Cadence.QUARTER, False)
    plan = run_confirm(viewer=officer, run_id=run, answers=Answers(cadence=Cadence.MONTH))
    assert plan.cadence is Cadence.MONTH


def test_a_starting_figure_is_asked_for_and_may_be_unknown(officer, run_id) -> None:
    """A term target without one stays "chưa đánh giá"; with one it keeps it."""
    open_ones = [
        question
        for question in questions_of(officer, run_id).targets
        if Question.MISSING_START_VALUE in question.questions and not question.same_as
    ]
    assert [question.item.fields["value"] for question in open_ones] == [65]
    answers = Answers(starts={open_ones[0].item.id: Decimal("41.5")})
    plan = run_confirm(viewer=officer, run_id=run_id, answers=answers)
    starts = {target.line: target.spec.start for target in targets_of(officer, plan.id)}
    assert starts.pop(open_ones[0].item.line) == Decimal("41.5")
    assert set(starts.values()) == {None}


def test_a_target_that_is_repeated_counts_once(officer, run_id) -> None:
    """The second statement goes into the first, with its line, unless a person keeps it apart."""
    asked = {question.item.line: question for question in questions_of(officer, run_id).targets}
    repeated = [question for question in asked.values() if question.same_as]
    assert len(repeated) == 1
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    lines = [target.line for target in targets_of(officer, plan.id)]
    assert repeated[0].item.line not in lines
    assert repeated[0].same_as.line in lines
    plan_withdraw(viewer=officer, plan_id=plan.id, reason="Nhập nhầm")
    apart = Answers(kept_apart=frozenset({repeated[0].item.id}))
    again = run_confirm(viewer=officer, run_id=run_id, answers=apart)
    assert len(targets_of(officer, again.id)) == len(lines) + 1


def test_two_statements_with_different_numbers_are_never_merged(officer, run_id) -> None:
    """The conflict is shown to the person who confirms; both stay."""
    repeated = next(q for q in questions_of(officer, run_id).targets if q.same_as)
    item_decide(
        viewer=officer,
        item_id=repeated.item.id,
        verdict=Verdict.EDITED,
        edited={"value": "2"},
    )
    question = next(q for q in questions_of(officer, run_id).targets if q.same_as)
    assert question.differs
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    assert repeated.item.line in [target.line for target in targets_of(officer, plan.id)]


def test_who_reports_is_as_the_person_says(officer, run_id, item) -> None:
    """Levels of a task and of a target can be chosen; the rest stays as proposed."""
    task, target = item("tasks", "cụ thể hóa"), item("targets", "110")
    answers = Answers(task_levels={task.id: ()}, target_levels={target.id: ("upper",)})
    plan = run_confirm(viewer=officer, run_id=run_id, answers=answers)
    levels = {one.line: one.levels for one in tasks_of(officer, plan.id)}
    assert levels[task.line] == ()
    assert ("base",) in levels.values()
    said = {one.line: one.spec.population.levels for one in targets_of(officer, plan.id)}
    assert said[target.line] == {Level.UPPER}


def test_what_is_counted_already_is_not_asked_as_a_duty_too(officer, run_id) -> None:
    """A task on the line of a target, and a prohibition, ask nobody for a report."""
    item_add(
        viewer=officer,
        run_id=run_id,
        part="tasks",
        line=24,
        fields={"text": "không tổ chức mít tinh", "assignees": "CĐCS", "force": "must_not"},
    )
    asked = questions_of(officer, run_id)
    counted = {question.item.line for question in asked.targets}
    for question in asked.tasks:
        if question.item.line in counted or question.item.fields.get("force") == "must_not":
            assert question.levels == ()


def test_a_plan_can_be_made_by_hand_of_a_text_without_structure(officer, take_in) -> None:
    """Added items are enough."""
    run = take_in(PLAIN)
    item_add(
        viewer=officer,
        run_id=run,
        part="targets",
        line=3,
        fields={"text": "Mỗi CĐCS 01 buổi gặp mặt", "value": "1", "each": "CĐCS", "noun": "buổi"},
    )
    assert progress_of(officer, run).to_create["targets"] == 1
    plan = run_confirm(viewer=officer, run_id=run, answers=NOW_AND_THEN)
    (target,) = targets_of(officer, plan.id)
    assert (target.line, target.confirmed) == (3, True)


def test_a_target_without_a_number_becomes_a_task(officer, run_id) -> None:
    """Nothing that was read is lost for lack of a number."""
    from phoihop.intake.models import ReviewItem

    row = ReviewItem.objects.get(pk=items_of(officer, run_id, "targets")[0].id)
    row.read = {**row.read, "value": None}
    row.save()
    plan = run_confirm(viewer=officer, run_id=run_id, answers=Answers())
    assert row.line in [task.line for task in tasks_of(officer, plan.id)]
    assert row.line not in [target.line for target in targets_of(officer, plan.id)]
