"""The review desk: works as plain pages, quicker with HTMX."""

import pytest
from tests.intake.papers import PAPER, PLAIN
from tests.personas import LEADER

from phoihop.intake.selectors import item_get, items_of, progress_of, run_get
from phoihop.intake.services import paper_upload
from phoihop.intake.types import Verdict
from phoihop.plans.models import Plan
from phoihop.plans.selectors import targets_of, tasks_of
from phoihop.plans.services import plan_withdraw

HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(signed_in):
    return signed_in()


def text_of(response):
    return response.content.decode()


def test_the_text_stands_beside_the_items(client, run_id, first) -> None:
    """Numbered lines, marks that lead to their item, the first waiting item open."""
    page = text_of(client.get(f"/van-ban/doc/{run_id}/"))
    assert f'id="L{first.line}"' in page
    assert f'data-items="{first.id}' in page
    assert "<sup>1</sup>" in page
    assert 'aria-current="true"' in page
    assert "Đã rà 0/" in page


@pytest.mark.parametrize(
    "part", ["can-cu", "chi-tieu", "nhiem-vu", "thoi-han", "bao-cao", "don-vi", "dau-van-ban"]
)
def test_every_tab_opens(client, run_id, part) -> None:
    """As a page and as a part of one."""
    url = f"/van-ban/doc/{run_id}/?part={part}"
    assert client.get(url).status_code == 200
    side = text_of(client.get(url, headers=HTMX))
    assert 'id="review-side"' in side
    assert "<html" not in side


def test_a_plain_form_accepts_and_goes_on(client, officer, run_id, first) -> None:
    """Without a script the next waiting item is a page further."""
    url = f"/van-ban/doc/{run_id}/muc/{first.id}/"
    page = client.post(url, {"verdict": "accept", "value": "1", "unit": "count", "due": ""})
    following = items_of(officer, run_id, "targets")[1]
    assert page["Location"].endswith(f"?part=chi-tieu&item={following.id}")
    assert item_get(officer, first.id).verdict is Verdict.ACCEPTED


def test_htmx_gets_the_side_with_the_new_count(client, officer, run_id, first) -> None:
    """Item, tabs and counter come in one answer."""
    side = text_of(
        client.post(f"/van-ban/doc/{run_id}/muc/{first.id}/", {"verdict": "accept"}, headers=HTMX)
    )
    assert "Đã nhận" in side
    assert "Đã rà 1/" in side


def test_dropping_can_be_undone_from_the_toast(client, officer, run_id, first) -> None:
    """The undo gives back the verdict from before."""
    url = f"/van-ban/doc/{run_id}/muc/{first.id}/"
    side = text_of(client.post(url, {"verdict": "drop"}, headers=HTMX))
    assert "Đã bỏ một chỉ tiêu" in side
    assert f"{url}pending/" in side
    client.post(f"{url}pending/")
    assert item_get(officer, first.id).verdict is Verdict.PENDING


def test_a_wrong_field_keeps_what_was_typed(client, officer, run_id, first) -> None:
    """The sentence stands at the field; the item still waits."""
    side = text_of(
        client.post(
            f"/van-ban/doc/{run_id}/muc/{first.id}/",
            {"verdict": "accept", "value": "nhiều", "due": "hôm nào"},
            headers=HTMX,
        )
    )
    assert "không phải là số" in side
    assert "không phải ngày hợp lệ" in side
    assert 'value="nhiều"' in side
    assert item_get(officer, first.id).verdict is Verdict.PENDING


def test_the_whole_form_opens_on_demand(client, run_id, first) -> None:
    """Thirteen fields of a target instead of three."""
    url = f"/van-ban/doc/{run_id}/?part=chi-tieu&item={first.id}"
    assert 'name="comparator"' not in text_of(client.get(url, headers=HTMX)).split("rv-add")[0]
    whole = text_of(client.get(f"{url}&whole=1", headers=HTMX)).split("rv-add")[0]
    assert 'name="comparator"' in whole
    assert "Lưu và nhận" in whole


def test_all_that_is_sure_goes_at_once(client, officer, run_id) -> None:
    """The count is in the toast."""
    side = text_of(client.post(f"/van-ban/doc/{run_id}/nhan-muc-chac-chan/", headers=HTMX))
    assert "mục chắc chắn" in side
    assert progress_of(officer, run_id).reviewed > 5


def test_the_head_is_corrected_on_its_own_tab(client, officer, run_id) -> None:
    """A wrong date is said at its field."""
    url = f"/van-ban/doc/{run_id}/dau-van-ban/"
    wrong = client.post(url, {"title": "Kế hoạch mới", "issued_on": "mai"}, headers=HTMX)
    assert "không phải ngày" in text_of(wrong)
    client.post(url, {"title": "Kế hoạch mới", "issued_on": "15/01/2026"})
    assert run_get(officer, run_id).header["title"] == "Kế hoạch mới"


def test_a_text_without_structure_explains_and_takes_items_by_hand(client, officer) -> None:
    """The way to a plan is open for any paper."""
    run = paper_upload(viewer=officer, data=PLAIN.encode(), name="g.txt", content_type="text/plain")
    page = text_of(client.get(f"/van-ban/doc/{run}/"))
    assert "Chưa đọc được chỉ tiêu nào" in page
    url = f"/van-ban/doc/{run}/them/chi-tieu/"
    wrong = text_of(client.post(url, {"add-text": "x", "add-line": "ba"}, headers=HTMX))
    assert "không phải số nguyên" in wrong
    given = {"add-text": "Mỗi CĐCS 01 buổi", "add-value": "1", "add-line": "3", "add-each": "CĐCS"}
    client.post(url, given)
    (added,) = items_of(officer, run, "targets")
    assert (added.line, added.is_by_hand) == (3, True)


def test_a_leader_looks_on(signed_in, run_id) -> None:
    """Everything is readable, nothing can be pressed."""
    page = text_of(signed_in(LEADER).get(f"/van-ban/doc/{run_id}/"))
    assert "Đồng chí đang xem" in page
    assert 'name="verdict"' not in page
    assert "Tạo kế hoạch" not in page


@pytest.mark.parametrize("path", ["muc/{item}/", "muc/{item}/pending/", "them/chi-tieu/"])
def test_an_item_of_another_paper_is_not_found_here(client, officer, run_id, path) -> None:
    """Addresses are not mixed."""
    other = paper_upload(
        viewer=officer, data=PAPER.encode(), name="b.txt", content_type="text/plain"
    )
    item = items_of(officer, other, "targets")[0].id
    url = f"/van-ban/doc/{run_id}/{path.format(item=item)}"
    answer = client.post(url, {"verdict": "drop"}, headers=HTMX)
    assert answer.status_code == (200 if "them" in path else 404)
    assert item_get(officer, item).verdict is Verdict.PENDING


FORM = {"period_from": "01/01/2026", "period_to": "31/12/2028", "cadence": "quarter"}


def test_before_the_plan_what_is_open_is_asked(client, run_id) -> None:
    """Period and rhythm with their proposals, starting figures, repetitions, who reports."""
    page = text_of(client.get(f"/van-ban/doc/{run_id}/tao/"))
    for words in (
        "01/01/2026",
        "Số đầu kỳ",
        "Tách thành chỉ tiêu riêng",
        "Ai báo cáo từng nhiệm vụ",
    ):
        assert words in page


def test_the_answers_become_the_plan(client, officer, run_id, learning) -> None:
    """Starting figure, levels and rhythm are taken as given; pressing twice makes one plan."""
    task = items_of(officer, run_id, "tasks")[0]
    form = FORM | {f"start-{learning.id}": "41,5", f"duty-{task.id}": ["base"]}
    first = client.post(f"/van-ban/doc/{run_id}/tao/", form)
    second = client.post(f"/van-ban/doc/{run_id}/tao/", form)
    plan = Plan.objects.get()
    assert first["Location"] == second["Location"] == f"/ke-hoach/{plan.pk}/phan-bo/"
    starts = {one.line: one.spec.start for one in targets_of(officer, plan.pk)}
    assert float(starts[learning.line]) == 41.5
    levels = {one.line: one.levels for one in tasks_of(officer, plan.pk)}
    assert levels.pop(task.line) == ("base",)
    assert set(levels.values()) == {()}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"period_from": "hôm qua"}, "không phải ngày"),
        ({"period_from": "", "period_to": "2025"}, "trước ngày bắt đầu"),
        ({"period_to": "2099"}, "quá 20 năm"),
    ],
)
def test_a_wrong_answer_makes_no_plan(client, run_id, change, words) -> None:
    """The form comes back with the sentence and what was typed."""
    answer = client.post(f"/van-ban/doc/{run_id}/tao/", FORM | change)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert not Plan.objects.exists()


def test_a_starting_figure_in_letters_is_said_at_its_field(client, run_id, learning) -> None:
    """And a share above the whole as well."""
    for typed, words in (("nhiều", "không phải là số"), ("120", "100%")):
        form = FORM | {f"start-{learning.id}": typed}
        assert words in text_of(client.post(f"/van-ban/doc/{run_id}/tao/", form))
    assert not Plan.objects.exists()


def test_a_paper_with_a_plan_shows_the_way_to_it(client, officer, run_id) -> None:
    """After a withdrawal it is open again."""
    client.post(f"/van-ban/doc/{run_id}/tao/", FORM)
    plan = Plan.objects.get()
    assert "đã tạo kế hoạch" in text_of(client.get(f"/van-ban/doc/{run_id}/"))
    assert client.get(f"/van-ban/doc/{run_id}/tao/")["Location"].endswith("/phan-bo/")
    plan_withdraw(viewer=officer, plan_id=plan.pk, reason="Nhập nhầm")
    assert "Tạo kế hoạch" in text_of(client.get(f"/van-ban/doc/{run_id}/"))
