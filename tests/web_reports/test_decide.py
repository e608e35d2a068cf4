"""Deciding in a browser: the list, what stands out, accepting, returning, closing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.reporting.conftest import Work
from tests.reporting.reports import base_units
from tests.reporting.reports import send as send_values
from tests.scene import QUARTER

from phoihop.analytics import FactStore
from phoihop.org.types import UnitRef
from phoihop.reporting.models import Round, Submission
from phoihop.reporting.services import period_rollup
from phoihop.reporting.types import SubmissionState

REVIEW = "/bao-cao/2026-Q3/duyet/"
SignedIn = Callable[[str], Client]


def text_of(response) -> str:
    assert response.status_code == 200, response.content.decode()[:800]
    return response.content.decode()


def send(work: Work, unit: UnitRef, count: int = 3) -> int:
    return send_values(work, unit, QUARTER, {work.activities: {"count": count}}).id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FactStore]:
    with FactStore(tmp_path / "facts.duckdb") as opened:
        yield opened


@pytest.fixture
def sent(work: Work) -> list[int]:
    """Two units of the upper union have sent; the third has not."""
    units = [unit for unit in base_units(work) if unit.parent_id == work.unit.parent_id]
    return [send(work, unit) for unit in units[:2]]


def test_the_list_shows_every_unit_and_where_it_stands(
    signed_in: SignedIn, sent: list[int]
) -> None:
    """The upper union's officer sees its units: two wait, one has not sent."""
    page = text_of(signed_in(UPPER).get(REVIEW))
    assert "Chờ duyệt 2" in page
    assert "Chưa gửi 1" in page
    assert "Hạn đơn vị gửi 23/9 · hạn duyệt 25/9" in page
    assert page.count("data-row") == 2
    assert "Nhắc 1 đơn vị" in page


def test_chosen_reports_are_accepted_together(signed_in: SignedIn, sent: list[int]) -> None:
    """One click accepts what was chosen; a second click changes nothing."""
    upper = signed_in(UPPER)
    for _again in range(2):
        done = upper.post(f"{REVIEW}chap-nhan/", {"report": sent})
        assert done["Location"] == REVIEW
    assert set(Submission.objects.values_list("state", flat=True)) == {SubmissionState.ACCEPTED}
    assert "Đã duyệt 2 báo cáo." in text_of(upper.get(REVIEW))


def test_a_return_needs_its_reason_and_reaches_the_unit(
    signed_in: SignedIn, work: Work, sent: list[int]
) -> None:
    """Without words the page says so; with them the chair reads them on the form."""
    mine = send_id = Submission.objects.get(unit_id=work.unit.id).pk
    upper = signed_in(UPPER)
    url = f"{REVIEW}tra-lai/{mine}/"
    refused = upper.post(url, {"reason": " "})
    assert refused.status_code == 422
    assert "lý do trả lại" in refused.content.decode()
    assert upper.post(url, {"reason": "Thiếu danh sách lớp"}).status_code == 302
    page = text_of(signed_in(CHAIR).get("/bao-cao/2026-Q3/nhap/"))
    assert "Thiếu danh sách lớp" in page
    assert send_id in sent


def test_two_decisions_are_a_conflict_that_shows_both(signed_in: SignedIn, sent: list[int]) -> None:
    """The second reviewer is told what the report has become, and by whom."""
    first, second = signed_in(UPPER), signed_in(UPPER)
    first.post(f"{REVIEW}chap-nhan/", {"report": [sent[0]]})
    late = second.post(f"{REVIEW}tra-lai/{sent[0]}/", {"reason": "Xem lại", "seen": "submitted"})
    assert late.status_code == 409
    assert "đã duyệt" in late.content.decode()


def test_a_report_opens_beside_the_list(signed_in: SignedIn, work: Work, sent: list[int]) -> None:
    """The panel alone comes to a script; its figures and both decisions are in it."""
    upper = signed_in(UPPER)
    headers = {"HX-Request": "true", "HX-Target": "panel"}
    page = text_of(upper.get(f"{REVIEW}?unit={work.unit.id}", headers=headers))
    assert page.lstrip().startswith("<aside")
    assert "Mỗi CĐCS ít nhất 01 hoạt động" in page
    assert 'data-key="d"' in page
    assert 'data-key="t"' in page


def test_the_province_sees_upper_unions_with_what_they_lack(
    signed_in: SignedIn, work: Work, sent: list[int], store: FactStore
) -> None:
    """An upper union that has sent while a unit below is silent carries a warning."""
    signed_in(UPPER).post(f"{REVIEW}chap-nhan/", {"report": sent})
    signed_in(UPPER).post("/bao-cao/2026-Q3/nhap/", {"go": "send"})
    period_rollup(period="2026-Q3", store=store)
    page = text_of(signed_in(OFFICER).get(REVIEW))
    assert "1 cảnh báo" in page
    assert "thiếu 1 CĐCS" in page
    assert "chưa tính vào tổng" in page
    assert ">2/3<" in page


def test_the_reminder_names_who_has_not_sent(signed_in: SignedIn, sent: list[int]) -> None:
    """A message to copy, with the day and the units."""
    page = text_of(signed_in(UPPER).get("/bao-cao/2026-Q3/nhac/"))
    assert "Hạn gửi báo cáo quý III/2026 là ngày 23/9/2026" in page
    assert page.count("\n- ") == 1


def test_closing_asks_once_and_only_a_leader_reopens(signed_in: SignedIn, work: Work) -> None:
    """The page says what closing means in numbers; afterwards the form is shut."""
    officer, leader = signed_in(OFFICER), signed_in(LEADER)
    page = text_of(officer.get(f"{REVIEW}?chot"))
    assert "Chốt số liệu quý III/2026?" in page
    assert "đơn vị chưa gửi" in page
    assert officer.post(f"/bao-cao/chot/{work.round.id}/").status_code == 302
    assert Round.objects.get().closed_at is not None
    assert signed_in(CHAIR).get("/bao-cao/2026-Q3/nhap/").status_code == 409
    reopen = {"reason": "Sót một đơn vị"}
    assert officer.post(f"/bao-cao/mo-lai/{work.round.id}/", reopen).status_code == 403
    assert leader.post(f"/bao-cao/mo-lai/{work.round.id}/", reopen).status_code == 302
    assert Round.objects.get().closed_at is None


def test_strangers_see_no_list_of_others(signed_in: SignedIn, sent: list[int]) -> None:
    """A partner has no list; another province sees its own units only and decides on none."""
    assert signed_in(PARTNER).get(REVIEW).status_code == 404
    outsider = signed_in(OUTSIDER)
    assert "Vàm Lá" not in text_of(outsider.get(REVIEW))
    assert outsider.post(f"{REVIEW}chap-nhan/", {"report": sent}).status_code == 404


def test_the_list_asks_a_constant_number_of_queries(
    signed_in: SignedIn, sent: list[int], django_assert_max_num_queries
) -> None:
    """Rows are read together, however many there are."""
    upper = signed_in(UPPER)
    with django_assert_max_num_queries(15):
        upper.get(REVIEW)


@pytest.mark.parametrize("report", ["", "x", "9" * 40, "-1"])
def test_nonsense_ids_are_told(signed_in: SignedIn, report: str) -> None:
    """What is no report is a sentence."""
    answer = signed_in(UPPER).post(f"{REVIEW}chap-nhan/", {"report": report})
    assert answer.status_code in (404, 422)
