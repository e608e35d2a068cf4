"""The report form in a browser without a script: screens, keeping, sending, the receipt."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from tests.personas import CHAIR, OUTSIDER, PARTNER, UPPER
from tests.reporting.conftest import Work

from phoihop.reporting.models import Submission

FORM = "/bao-cao/2026-Q3/nhap/"
SENT = "/bao-cao/2026-Q3/da-gui/"
SignedIn = Callable[[str], Client]


@pytest.fixture
def chair(signed_in: SignedIn) -> Client:
    return signed_in(CHAIR)


def text_of(response) -> str:
    assert response.status_code == 200, response.content.decode()[:800]
    return response.content.decode()


def key_of(page: str) -> str:
    found = re.search(r'name="client_key" value="(\w+)"', page)
    assert found
    return found[1]


def test_the_home_page_leads_to_the_form(chair: Client) -> None:
    """The chair sees the open quarter, its day, and the one action."""
    page = text_of(chair.get("/bao-cao/"))
    assert "Quý III/2026" in page
    assert "Còn 3 ngày · 23/9" in page
    assert f'href="{FORM}"' in page
    assert "Báo cáo của các đơn vị trực thuộc" not in page


def test_the_form_goes_screen_by_screen(chair: Client, work: Work) -> None:
    """Targets, duties, a last look; each button names the next screen; going on keeps figures."""
    page = text_of(chair.get(FORM))
    assert "Bước 1/3 · Chỉ tiêu" in page
    assert "Tiếp: Nhiệm vụ" in page
    typed = {"buoc": "1", "go": "next", f"{work.activities}.count": "3", "client_key": key_of(page)}
    moved = chair.post(FORM, typed)
    assert moved.status_code == 302
    page = text_of(chair.get(moved["Location"]))
    assert "Bước 2/3 · Nhiệm vụ" in page
    page = text_of(chair.get(f"{FORM}?buoc=1"))
    assert f'name="{work.activities}.count" type="text" value="3"' in page
    page = text_of(chair.get(f"{FORM}?buoc=3"))
    assert "2 mục chưa nhập" in page


def test_a_wrong_figure_is_shown_where_it_stands(chair: Client, work: Work) -> None:
    """Letters for a number: the same screen again, the typed text kept, a sentence below it."""
    typed = {"buoc": "1", "go": "next", f"{work.activities}.count": "ba buổi"}
    page = text_of(chair.post(FORM, typed))
    assert "“ba buổi” không phải số nguyên" in page
    assert 'value="ba buổi"' in page
    assert 'aria-invalid="true"' in page


def test_sending_gives_a_receipt_and_sending_again_the_same(chair: Client, work: Work) -> None:
    """The receipt has time, code, what happens next, until when it can be changed."""
    page = text_of(chair.get(f"{FORM}?buoc=3"))
    chair.post(FORM, {"buoc": "1", "go": "next", f"{work.activities}.count": "3"})
    send = {"buoc": "3", "go": "send", "client_key": key_of(page)}
    for _again in range(2):
        assert chair.post(FORM, send)["Location"] == SENT
    assert Submission.objects.count() == 1
    page = text_of(chair.get(SENT))
    for words in (
        Submission.objects.get().receipt,
        "Sớm hơn hạn 3 ngày",
        "10:00 ngày 20/9/2026",
        "Còn sửa được đến khi cấp trên duyệt.",
        "Sửa báo cáo",
    ):
        assert words in page


def test_sending_with_a_wrong_figure_leads_to_its_screen(chair: Client, work: Work) -> None:
    """A report that does not fit is not sent; the screen of the first wrong box opens."""
    chair.post(FORM, {"buoc": "1", "go": "back", f"{work.activities}.count": "x"})
    page = text_of(chair.post(FORM, {"buoc": "3", "go": "send"}))
    assert "1 ô cần sửa trước khi gửi" in page
    assert "Bước 1/3" in page


def test_keeping_in_the_background_says_what_it_thinks(chair: Client, work: Work) -> None:
    """Leaving a box keeps it and answers with the sentences of that entry and the time."""
    typed = {f"{work.activities}.count": "x", "entry": work.activities}
    page = text_of(chair.post("/bao-cao/2026-Q3/giu/", typed, headers={"HX-Request": "true"}))
    assert "đã giữ 10:00" in page
    assert "không phải số nguyên" in page
    assert Submission.objects.get().values == {work.activities: {"raw": {"count": "x"}}}


def test_a_sent_report_opens_as_its_receipt_until_it_is_taken_back(
    chair: Client, work: Work
) -> None:
    """The form is closed after sending; "Sửa báo cáo" opens the next version."""
    chair.post(FORM, {"buoc": "1", "go": "next", f"{work.activities}.count": "3"})
    chair.post(FORM, {"go": "send"})
    assert chair.get(FORM)["Location"] == SENT
    assert chair.post("/bao-cao/2026-Q3/sua/")["Location"] == FORM
    assert "Bước 1/3" in text_of(chair.get(FORM))


@pytest.mark.parametrize("code", ["2026-Q9", "ngay-mai", "2026-Q1"])
def test_a_period_that_is_none_or_not_open_is_a_sentence(chair: Client, code: str) -> None:
    """A wrong address and a period nobody opened are told, never a broken page."""
    response = chair.get(f"/bao-cao/{code}/nhap/")
    assert response.status_code in (404, 422)
    assert "Kỳ báo cáo" in response.content.decode() or "mã kỳ" in response.content.decode()


def test_strangers_have_no_form(signed_in: SignedIn) -> None:
    """A partner agency reports nowhere; another province has not opened this round."""
    assert signed_in(PARTNER).get(FORM).status_code == 404
    assert signed_in(OUTSIDER).get(FORM).status_code == 404


def test_an_upper_union_sends_without_figures_of_its_own(signed_in: SignedIn) -> None:
    """It has nothing to type here: its report passes on what its units reported."""
    upper = signed_in(UPPER)
    assert "không có số liệu riêng" in text_of(upper.get(FORM))
    assert upper.post(FORM, {"go": "send"})["Location"] == SENT
