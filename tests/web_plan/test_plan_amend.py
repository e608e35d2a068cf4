"""Amending a plan in the browser: what is asked, what is kept, what is refused beside its field."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from tests.personas import CHAIR, LEADER, OFFICER

from phoihop.plans.models import Target
from phoihop.plans.selectors import plan_get, targets_of, tasks_of

WHY = "Theo Công văn số 15"
TARGET = {
    "go": "save",
    "label": "Mỗi CĐCS ít nhất 02 hoạt động",
    "comparator": ">=",
    "value": "2",
    "value_to": "",
    "due": "31/12/2028",
    "start": "",
    "levels": ["base"],
    "reason": WHY,
}


def browser(username: str) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    return client


def words(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@pytest.fixture
def officer(scene):
    return scene.province.viewer(OFFICER)


@pytest.fixture
def base(scene) -> str:
    return f"/ke-hoach/{scene.plan.id}/"


@pytest.fixture
def target_url(scene, officer, base) -> str:
    return f"{base}sua/chi-tieu/{targets_of(officer, scene.plan.id)[0].id}/"


def test_the_card_offers_what_is_still_possible(scene, base):
    """Before the first report a plan can be taken back as well as amended."""
    page = words(browser(OFFICER).get(base))
    assert "Thu hồi kế hoạch" in page
    assert "Sửa đổi kế hoạch" in page
    assert "Sửa đổi kế hoạch" not in words(browser(LEADER).get(base))


def test_after_the_first_report_the_card_says_so(life):
    """No button that would be refused; a request that comes nevertheless is refused."""
    base = f"/ke-hoach/{life.scene.plan.id}/"
    client = browser(OFFICER)
    for address in (base, f"{base}sua/"):
        page = client.get(address).content.decode()
        assert "Đã có đơn vị gửi báo cáo theo kế hoạch này" in page
        assert "thu-hoi/" not in page
    refused = client.post(f"{base}thu-hoi/", {"withdraw_reason": "nhầm"})
    assert refused.status_code == 409
    assert "Sửa đổi kế hoạch" in words(refused)


def test_a_dropped_target_does_not_open_the_way_back(life):
    """What somebody reported on counts, though an amendment took it out of the plan."""
    base, client = f"/ke-hoach/{life.scene.plan.id}/", browser(OFFICER)
    officer = life.province.viewer(OFFICER)
    gone = {"go": "drop", "drop_reason": WHY}
    for target in targets_of(officer, life.scene.plan.id):
        assert client.post(f"{base}sua/chi-tieu/{target.id}/", gone).status_code == 302
    for task in tasks_of(officer, life.scene.plan.id):
        assert client.post(f"{base}sua/nhiem-vu/{task.id}/", gone).status_code == 302
    assert client.post(f"{base}thu-hoi/", {"withdraw_reason": WHY}).status_code == 409


def test_the_plans_own_data_are_amended_with_a_reason(scene, officer, base):
    """The new title is everywhere, the old one in the list of amendments."""
    client = browser(OFFICER)
    given = {
        "title": "Tên đã sửa",
        "code": "43/KH-LĐLĐ",
        "period_from": "01/01/2026",
        "period_to": "12/2028",
        "cadence": "half",
        "reason": WHY,
    }
    assert client.post(f"{base}sua/", given).status_code == 302
    plan = plan_get(officer, scene.plan.id)
    assert (plan.title, plan.code, plan.cadence, plan.version) == (
        "Tên đã sửa", "43/KH-LĐLĐ", "half", 2,
    )  # fmt: skip
    page = words(client.get(f"{base}cac-lan-sua/"))
    assert f"Lý do: {WHY}" in page
    assert "Kỳ báo cáo hằng quý 6 tháng một lần" in page


def test_a_target_is_amended_and_its_past_kept(scene, officer, base, target_url):
    """The units that are concerned see the new number; who, why, before and after are listed."""
    client = browser(OFFICER)
    assert client.post(target_url, TARGET).status_code == 302
    changed = targets_of(officer, scene.plan.id)[0]
    assert (changed.label, changed.spec.value) == ("Mỗi CĐCS ít nhất 02 hoạt động", 2)
    page = words(browser(CHAIR).get(f"{base}cac-lan-sua/"))
    assert "Bản 2" in page
    assert "Mức 1 2" in page


def test_one_looks_before_one_saves(scene, officer, target_url):
    """How many units it would concern, and nothing is changed by looking."""
    client = browser(OFFICER)
    look = {**TARGET, "go": "look", "levels": ["base", "upper"], "reason": ""}
    for headers in ({}, {"HX-Request": "true"}):
        response = client.post(target_url, look, headers=headers)
        assert response.status_code == 200
        assert "Thêm 2, bớt 0" in words(response)
    assert plan_get(officer, scene.plan.id).version == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"value": "hai"}, "không phải là số"),
        ({"value": ""}, "Chưa có mức cần đạt"),
        ({"value": "1,5"}, "phải là số nguyên"),
        ({"comparator": "range"}, "Khoảng cần hai số"),
        ({"value_to": "5"}, "chọn cách so sánh là khoảng"),
        ({"comparator": "range", "value_to": "1"}, "Số sau nhỏ hơn số trước"),
        ({"due": "31/2/2028"}, "không phải ngày hợp lệ"),
        ({"due": "2020"}, "Thời hạn trước ngày bắt đầu 01/01/2026"),
        ({"label": " "}, "Chưa có tên"),
        ({"reason": " "}, "Chưa có lý do"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(scene, officer, target_url, given, sentence):
    """A sentence, what was typed kept, and nothing saved."""
    response = browser(OFFICER).post(target_url, TARGET | given)
    assert response.status_code == 422
    page = response.content.decode()
    assert sentence in page
    assert "6 đơn vị sẽ không còn báo cáo mục này" in page
    typed = next(iter(given.values()))
    assert not typed.strip() or typed in page
    assert plan_get(officer, scene.plan.id).version == 1


def test_saving_nothing_new_is_no_amendment(scene, officer, base):
    """The same form sent as it stands gives no version."""
    plan = plan_get(officer, scene.plan.id)
    same = {
        "title": plan.title,
        "code": plan.code,
        "period_from": "01/01/2026",
        "period_to": "31/12/2028",
        "cadence": plan.cadence,
        "reason": WHY,
    }
    response = browser(OFFICER).post(f"{base}sua/", same)
    assert "không có gì khác trước" in words(response)
    assert plan_get(officer, scene.plan.id).version == 1


def test_a_task_is_amended_and_dropped(scene, officer, base):
    """Its words, its day, who reports on it; and out of the plan, with a reason."""
    client, task = browser(OFFICER), tasks_of(officer, scene.plan.id)[1]
    url = f"{base}sua/nhiem-vu/{task.id}/"
    given = {"go": "save", "text": "Hội thao cấp tỉnh", "due": "10/2026", "levels": ["upper"]}
    assert client.post(url, given).status_code == 422
    assert client.post(url, {**given, "reason": WHY}).status_code == 302
    changed = tasks_of(officer, scene.plan.id)[1]
    assert (changed.text, changed.due, changed.levels) == (
        "Hội thao cấp tỉnh", "2026-10", ("upper",),
    )  # fmt: skip
    assert client.post(url, {"go": "drop", "drop_reason": ""}).status_code == 422
    assert client.post(url, {"go": "drop", "drop_reason": WHY}).status_code == 302
    assert task.id not in {one.id for one in tasks_of(officer, scene.plan.id)}
    assert "đang thực hiện đã bỏ" in words(client.get(f"{base}cac-lan-sua/"))


def test_what_waits_is_confirmed_in_one_click(scene, officer, base):
    """No reason is asked: the plan says what it said before."""
    client, target = browser(OFFICER), targets_of(officer, scene.plan.id)[0]
    Target.objects.filter(pk=target.id).update(confirmed=False)
    assert "1 mục chờ xác nhận" in words(client.get(f"{base}sua/"))
    url = f"{base}xac-nhan/chi-tieu/{target.id}/"
    assert client.post(url, {"from": "plan"})["Location"] == base
    assert targets_of(officer, scene.plan.id)[0].confirmed
    assert plan_get(officer, scene.plan.id).version == 1
    assert client.post(f"{base}xac-nhan/chi-tieu/{target.id + 999}/").status_code == 404


def test_taking_back_without_a_reason_asks_for_one(scene, officer, base):
    """The form stays, with its sentence."""
    response = browser(OFFICER).post(f"{base}thu-hoi/", {"withdraw_reason": " "})
    assert response.status_code == 422
    assert "Chưa có lý do" in words(response)
