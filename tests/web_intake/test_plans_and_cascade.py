"""The plan list and the cascade page, by post."""

import pytest
from tests.personas import CHAIR, LEADER, OUTSIDER, PARTNER, UPPER
from tests.plans.small_plan import a_draft

from phoihop.plans.selectors import cascade_of, targets_of
from phoihop.plans.services import cascade_plan, plan_create
from phoihop.plans.types import Method


@pytest.fixture
def plan(officer):
    return plan_create(viewer=officer, draft=a_draft())


@pytest.fixture
def handed(officer, plan):
    cascade_plan(viewer=officer, plan_id=plan.id)
    return plan


def text_of(response):
    return response.content.decode()


def target(officer, plan, label):
    return next(one for one in targets_of(officer, plan.id) if one.label == label)


def test_each_plan_carries_its_next_step(signed_in, officer, plan) -> None:
    """Before the cascade it is handing down, afterwards the progress."""
    assert f"/ke-hoach/{plan.id}/phan-bo/" in text_of(signed_in().get("/ke-hoach/"))
    cascade_plan(viewer=officer, plan_id=plan.id)
    page = text_of(signed_in().get("/ke-hoach/"))
    assert "Xem tiến độ" in page
    assert "4 chỉ tiêu · 3 nhiệm vụ" in page


def test_plans_are_found_by_words_kind_and_standing(signed_in, plan) -> None:
    """Accents do not matter; a filter that finds nothing can be taken off."""
    client = signed_in()
    for query in ("q=doi song", "q=42/kh", "kind=plan", "state=running"):
        assert "42/KH-LĐLĐ" in text_of(client.get(f"/ke-hoach/?{query}"))
    for query in ("q=khen thưởng", "kind=programme", "state=withdrawn"):
        assert "Bỏ bộ lọc" in text_of(client.get(f"/ke-hoach/?{query}"))


@pytest.mark.parametrize("persona", [CHAIR, PARTNER, OUTSIDER])
def test_who_has_no_plan_is_told_when_there_will_be_one(signed_in, plan, persona) -> None:
    """The list is empty until something is handed down."""
    assert "Chưa có kế hoạch nào" in text_of(signed_in(persona).get("/ke-hoach/"))


def test_a_plan_goes_down_with_one_button(signed_in, officer, plan) -> None:
    """The page says what was done; a second time nothing changes."""
    client = signed_in()
    url = f"/ke-hoach/{plan.id}/phan-bo/"
    assert "chưa giao xuống đơn vị" in text_of(client.get(url))
    page = text_of(client.post(f"{url}giao/", follow=True))
    assert "Đã giao 4 chỉ tiêu" in page
    before = cascade_of(officer, plan.id)
    client.post(f"{url}giao/")
    assert cascade_of(officer, plan.id) == before


def test_the_way_down_is_chosen_target_by_target(signed_in, officer, handed) -> None:
    """A total can be split by workers; what cannot be split says so."""
    client, total = signed_in(), target(officer, handed, "Kết nạp")
    url = f"/ke-hoach/{handed.id}/phan-bo/"
    panel = text_of(client.get(f"{url}?target={total.id}"))
    assert "chia theo quy mô" in panel
    client.post(f"{url}{total.id}/", {"method": "by_size", "size": "workers"})
    assert target(officer, handed, "Kết nạp").size == "workers"
    share = target(officer, handed, "Học tập")
    refused = client.post(f"{url}{share.id}/", {"method": "by_size"})
    assert refused.status_code == 422
    assert "giao như nhau" in text_of(refused)


def test_a_weaker_number_is_asked_for_its_reason(signed_in, province, officer, handed) -> None:
    """It is then marked for everybody above."""
    total, upper = target(officer, handed, "Kết nạp"), province.unit("SH-KCN")
    client = signed_in(UPPER)
    url = f"/ke-hoach/{handed.id}/phan-bo/{total.id}/{upper.id}/"
    refused = client.post(url, {"value": "1"})
    assert refused.status_code == 422
    assert "ghi lý do" in text_of(refused)
    client.post(url, {"value": "1", "reason": "Doanh nghiệp giảm lao động"})
    part = cascade_of(officer, handed.id)[total.id][upper.id]
    assert (part.value, part.method) == (1, Method.OWN)
    page = text_of(signed_in().get(f"/ke-hoach/{handed.id}/phan-bo/"))
    assert "chỉ tiêu giao cấp dưới thấp hơn cấp trên" in page


@pytest.mark.parametrize(("persona", "hands"), [(LEADER, 403), (CHAIR, 403), (PARTNER, 404)])
def test_others_look_and_do_not_hand_down(signed_in, handed, persona, hands) -> None:
    """A chair sees its own line; a partner does not see the way down at all."""
    client = signed_in(persona)
    url = f"/ke-hoach/{handed.id}/phan-bo/"
    assert client.get(url).status_code == (404 if persona == PARTNER else 200)
    assert client.post(f"{url}giao/").status_code == hands
