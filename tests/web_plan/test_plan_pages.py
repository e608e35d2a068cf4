"""The pages of a plan and the first page, as a browser gets them."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.scene import TEXT, plan_draft

from phoihop.plans.selectors import targets_of
from phoihop.plans.services import plan_create
from phoihop.targets import TEMPLATES
from phoihop.web import verdicts

MOST_QUERIES = 15
"""For the page itself; who is signed in, and in which post, is asked before."""
SIGN_IN_QUERIES = 6


def browser(username: str) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    return client


def first_target(life) -> str:
    """The address of the plan's first target; a database numbers its rows as it likes."""
    plan_id = life.scene.plan.id
    target = targets_of(life.province.viewer(OFFICER), plan_id)[0]
    return f"/ke-hoach/{plan_id}/chi-tieu/{target.id}/"


def words(response) -> str:
    """The page without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_the_plan_shows_needed_reached_and_verdict(life):
    """The figures of the roll-up, each with its verdict in words."""
    page = words(browser(OFFICER).get(f"/ke-hoach/{life.scene.plan.id}/"))
    for text in ("Mỗi CĐCS ít nhất 01 hoạt động", "12 nhà", "10 6/6 đơn vị", "Vượt tiến độ"):
        assert text in page


@pytest.mark.parametrize(("group", "shown"), [("met", True), ("behind", False)])
def test_the_strip_filters_the_table(life, group, shown):
    """Each figure of the strip is a filter, and the filter can be taken off."""
    page = words(browser(OFFICER).get(f"/ke-hoach/{life.scene.plan.id}/?group={group}"))
    assert ("Mỗi CĐCS ít nhất 01" in page) is shown
    assert "Bỏ bộ lọc" in page


def test_a_target_leads_to_its_line_and_to_the_units_below(life):
    """The sentence of the paper, its line, what the machine understood, who is where."""
    plan_id = life.scene.plan.id
    response = browser(OFFICER).get(first_target(life))
    assert f"/ke-hoach/{plan_id}/van-ban/#L4" in response.content.decode()
    page = words(response)
    assert "Mỗi CĐCS: tổ chức ít nhất 1 hoạt động văn hóa, thể thao mỗi năm" in page
    assert "Công đoàn các KCN" in page


def test_the_next_level_down_is_one_click_away(life):
    """The page of a target can be opened for a unit below, and for no other's."""
    client, unit = browser(OFFICER), life.province.unit("SH-KCN")
    address = f"{first_target(life)}?unit="
    assert "CĐCS" in words(client.get(f"{address}{unit.id}"))
    assert client.get(f"{address}{life.province.unit('CD-NM').id}").status_code == 404


def test_the_source_shows_every_line(life):
    """The text that was read stands there whole, with its numbers."""
    page = browser(OFFICER).get(f"/ke-hoach/{life.scene.plan.id}/van-ban/").content.decode()
    for number, line in enumerate(TEXT.split("\n"), 1):
        assert f'id="L{number}"' in page
        assert line in page


def test_the_file_comes_as_it_was_uploaded(life):
    """Byte for byte, as a download, kept by nobody on the way."""
    response = browser(OFFICER).get(f"/ke-hoach/{life.scene.plan.id}/van-ban/tep/")
    assert response.content == TEXT.encode()
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]


def test_a_partner_sees_both_sides_and_no_unit(life):
    """Duties beside each other; what each unit of ours did is not the partner's."""
    client, plan_id = browser(PARTNER), life.scene.plan.id
    page = words(client.get(f"/ke-hoach/{plan_id}/nhiem-vu/"))
    assert "Bên của đồng chí · 1 nhiệm vụ" in page
    assert "Tổ chức hội thao" in page
    assert "Công đoàn các KCN" not in words(client.get(first_target(life)))


def test_a_plan_that_was_confirmed_by_mistake_is_taken_back(scene):
    """With a reason; afterwards only the owner still sees it."""
    address = f"/ke-hoach/{scene.plan.id}/"
    assert (
        browser(OFFICER).post(f"{address}thu-hoi/", {"withdraw_reason": "nhầm bản"}).status_code
        == 302
    )
    assert "Kế hoạch đã thu hồi" in words(browser(LEADER).get(address))
    assert browser(CHAIR).get(address).status_code == 404


def test_a_report_is_written_from_the_page(life):
    """Choose a period, press the button: the preview with its figures, and the file."""
    client, base = browser(OFFICER), f"/ke-hoach/{life.scene.plan.id}/so-ket/"
    assert '<option value="2026-Q3" selected' in client.get(base).content.decode()
    response = client.post(base, {"period": "2026-Q3"}, follow=True)
    assert "Số liệu tính đến 10 giờ 00 phút ngày 20/9/2026" in words(response)
    file = client.get(response.request["PATH_INFO"] + "tep/")
    assert file.content.startswith(b"PK")
    assert ".docx" in file["Content-Disposition"]


def test_a_figure_of_the_paper_opens_its_source(life):
    """Alone for a script, inside the whole page without one."""
    client = browser(OFFICER)
    address = f"/ke-hoach/{life.scene.plan.id}/so-ket/{life.paper.id}/?figure=1"
    part = client.get(address, headers={"HX-Request": "true"})
    assert part.content.decode().strip().startswith("<aside")
    assert "Nguồn của số" in words(client.get(address))


@pytest.mark.parametrize(
    ("username", "expected"),
    [
        (OFFICER, "CĐCS chưa gửi báo cáo"),
        (LEADER, "CĐCS chưa gửi báo cáo"),
        (UPPER, "Duyệt 1 báo cáo quý III/2026"),
        (CHAIR, "Nộp báo cáo quý III/2026"),
        (PARTNER, "Mở chương trình"),
        (OUTSIDER, "Chưa có kế hoạch nào"),
    ],
)
def test_everybody_has_a_first_page(life, username, expected):
    """Each of the six meets the next action."""
    assert expected in words(browser(username).get("/"))


@pytest.mark.parametrize("username", [OFFICER, UPPER, CHAIR, PARTNER])
@pytest.mark.parametrize("page", ["plan", "first"])
def test_a_page_asks_few_questions(life, username, page):
    """A bound on queries that does not grow with units or plans."""
    for number in range(3):
        draft = plan_draft(life.province, code=f"5{number}/KH-LĐLĐ")
        plan_create(viewer=life.province.viewer(OFFICER), draft=draft)
    client = browser(username)
    address = f"/ke-hoach/{life.scene.plan.id}/" if page == "plan" else "/"
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    assert len(queries) <= MOST_QUERIES + SIGN_IN_QUERIES, "\n".join(
        query["sql"][:200] for query in queries.captured_queries
    )


def test_every_verdict_can_be_translated():
    """The catalogue's list is the list of the algebra."""
    assert set(verdicts.TEMPLATES) == set(TEMPLATES)
