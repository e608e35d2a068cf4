"""Plans under two hands: one paper makes one plan, handing down twice hands down once."""

from datetime import date

import pytest
from tests.concurrency.conftest import at_once
from tests.intake.papers import PAPER
from tests.personas import OFFICER, SMALL, load_province
from tests.plans.small_plan import a_draft

from phoihop.intake.errors import RunNotOpen
from phoihop.intake.selectors import items_of
from phoihop.intake.services import item_decide, paper_upload, run_confirm
from phoihop.intake.types import Answers, Verdict
from phoihop.plans.selectors import cascade_of, plans_visible, tasks_of
from phoihop.plans.services import cascade_plan, plan_create
from phoihop.plans.types import PlanRef


@pytest.fixture
def officer(shared_database, standing_clock):
    return load_province(SMALL).viewer(OFFICER)


@pytest.fixture
def run_id(officer) -> int:
    return paper_upload(
        viewer=officer, data=PAPER.encode(), name="kh.txt", content_type="text/plain"
    )


def test_the_button_pressed_four_times_makes_one_plan(officer, run_id) -> None:
    """Everybody gets the same plan."""
    answers = Answers(period_from=date(2026, 1, 1), period_to=date(2026, 12, 31))

    def confirm() -> PlanRef:
        return run_confirm(viewer=officer, run_id=run_id, answers=answers)

    made = at_once(confirm, confirm, confirm, confirm)
    assert all(isinstance(plan, PlanRef) for plan in made), made
    assert {plan.id for plan in made} == {plan.id for plan in plans_visible(officer)}


def test_a_decision_beside_the_making_of_the_plan_is_in_it_or_refused(officer, run_id) -> None:
    """No item is dropped on the desk and alive in the plan."""
    task = items_of(officer, run_id, "tasks")[0]
    answers = Answers(period_from=date(2026, 1, 1), period_to=date(2026, 12, 31))
    plan, dropped = at_once(
        lambda: run_confirm(viewer=officer, run_id=run_id, answers=answers),
        lambda: item_decide(viewer=officer, item_id=task.id, verdict=Verdict.DROPPED),
    )
    lines = {one.line for one in tasks_of(officer, plan.id)}
    assert (task.line in lines) is isinstance(dropped, RunNotOpen)


def test_two_who_hand_down_hand_down_once(officer) -> None:
    """The parts are there once, whoever came first."""
    plan = plan_create(viewer=officer, draft=a_draft())
    done = at_once(*[lambda: cascade_plan(viewer=officer, plan_id=plan.id)] * 3)
    assert not any(isinstance(one, Exception) for one in done), done
    before = cascade_of(officer, plan.id)
    cascade_plan(viewer=officer, plan_id=plan.id)
    assert cascade_of(officer, plan.id) == before
