"""The first page of each person: what to do next, the most urgent first."""

from dataclasses import replace
from datetime import datetime

import pytest
from tests.life import QUARTER, accept, send
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.scene import plan_draft

from phoihop.insights.selectors import my_work
from phoihop.insights.types import Urgency
from phoihop.insights.urgency import minutes_for, urgency_of
from phoihop.kernel import clock
from phoihop.org.types import Role
from phoihop.plans.services import plan_create
from phoihop.reporting.services import submission_return


def kinds(life, username):
    return [item.kind for item in my_work(life.province.viewer(username)).items]


def test_a_chair_is_asked_for_the_report_first(life):
    """The report is due in four days and says how long it takes; then the plan itself."""
    work = my_work(life.province.viewer(CHAIR))
    assert [item.kind for item in work.items] == ["report", "plan"]
    report = work.items[0]
    assert (report.urgency, report.url_name, report.url_args) == (
        Urgency.SOON,
        "report_form",
        ("2026-Q3",),
    )
    assert report.minutes


def test_a_returned_report_says_why(life):
    """The reason of the superior stands on the card."""
    unit = life.province.unit("SH-KCN-001")
    sent = send(life.province, unit, QUARTER)
    submission_return(viewer=life.province.viewer(UPPER), submission_id=sent, reason="Số 1 hay 11?")
    first = my_work(life.province.viewer(CHAIR)).items[0]
    assert first.kind == "returned"
    assert "Số 1 hay 11?" in first.note


def test_a_sent_report_is_no_longer_asked_for(life):
    """What waits for others is not the chair's work."""
    unit = life.province.unit("SH-KCN-001")
    accept(life.province, unit, send(life.province, unit, QUARTER))
    assert kinds(life, CHAIR) == ["plan"]


def test_an_upper_union_decides_urges_and_sends_on(life):
    """One report waits, one unit is silent near its day, the own report is to be sent on."""
    assert {"decide", "urge", "report"} <= set(kinds(life, UPPER))


@pytest.mark.parametrize("username", [OFFICER, LEADER])
def test_the_province_sees_who_is_silent_below(life, username):
    """CĐCS are counted, the upper unions where they are get named."""
    urge = next(i for i in my_work(life.province.viewer(username)).items if i.kind == "urge")
    assert urge.title.startswith("1 CĐCS")
    assert "Công đoàn các KCN" in urge.note


def test_an_officer_is_told_of_papers_and_plans_left_lying(life):
    """A paper that was read, a plan not handed down: work of the officer, not of the leader."""
    officer = life.province.viewer(OFFICER)
    plan_create(viewer=officer, draft=plan_draft(life.province, code="43/KH-LĐLĐ"))
    assert {"review", "cascade"} <= set(kinds(life, OFFICER))
    assert not {"review", "cascade"} & set(kinds(life, LEADER))


def test_a_partner_sees_the_programme_and_nothing_of_the_union(life):
    """Own duties and the programme; no reports, no papers."""
    assert set(kinds(life, PARTNER)) <= {"duty", "plan"}
    assert "plan" in kinds(life, PARTNER)


def test_a_stranger_starts_with_an_empty_page(life):
    """Another province has its own first day."""
    work = my_work(life.province.viewer(OUTSIDER))
    assert (work.items, work.plans, work.standings) == ((), (), ())


def test_a_viewer_post_has_nothing_to_do(life):
    """Who may only look is not asked to act."""
    looker = replace(life.province.viewer(OFFICER), role=Role.VIEWER)
    assert {item.kind for item in my_work(looker).items} <= {"urge", "behind"}


def test_after_the_day_it_is_overdue(life):
    """The most urgent comes first, and says so."""
    with clock.clock_at(datetime(2026, 9, 26, 8, tzinfo=clock.ZONE)):
        chair = replace(life.province.viewer(CHAIR), on=clock.today())
        assert my_work(chair).items[0].urgency is Urgency.OVERDUE


@pytest.mark.parametrize(("boxes", "minutes"), [(0, 1), (3, 1), (6, 2), (30, 10)])
def test_minutes_follow_the_boxes(boxes, minutes):
    """Twenty seconds a box, at least a minute."""
    assert minutes_for(boxes) == minutes


def test_no_day_is_no_hurry():
    """What has no day waits."""
    assert urgency_of(None, clock.today()) is Urgency.WAITING
