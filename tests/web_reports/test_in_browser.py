"""Reporting under the fingers: a telephone that loses its network, and a reviewer's two keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, expect, sync_playwright
from tests.personas import CHAIR, SMALL, UPPER, load_province
from tests.reporting.conftest import Work, open_work
from tests.scene import QUARTER

from phoihop.reporting.models import Submission
from phoihop.reporting.services import submission_submit
from phoihop.reporting.types import SubmissionState
from phoihop.web.assets.build import build

CHROMIUM = "/usr/bin/chromium"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def served(standing_clock, transactional_db, live_server, monkeypatch: pytest.MonkeyPatch) -> Work:
    # Playwright's loop runs in this thread; the tests read the database between two clicks.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    build()
    return open_work(load_province(SMALL))


@pytest.fixture
def open_page(served: Work, live_server) -> Iterator[Callable[..., Page]]:
    """Open a page as a persona; afterwards the console must be silent but for the lost network."""
    said: list[str] = []
    with sync_playwright() as playwright:
        executable = CHROMIUM if Path(CHROMIUM).exists() else None
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])

        def opened(username: str, path: str, device: dict) -> Page:
            client = Client()
            client.force_login(get_user_model().objects.get(username=username))
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            context = browser.new_context(**device)
            name = settings.SESSION_COOKIE_NAME
            context.add_cookies([{"name": name, "value": session, "url": live_server.url}])
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.goto(f"{live_server.url}{path}")
            return page

        yield opened
        browser.close()
    lost = ("ERR_INTERNET_DISCONNECTED", "htmx:afterRequest", "htmx:sendError")
    assert [line for line in said if not any(sign in line for sign in lost)] == []


def test_leaving_a_box_keeps_it_and_says_what_is_wrong(
    open_page: Callable[..., Page], served: Work
) -> None:
    """Letters for a number: a red box and a sentence; a right number clears both."""
    page = open_page(CHAIR, "/bao-cao/2026-Q3/nhap/", PHONE)
    box = page.locator(f"[name='{served.activities}.count']")
    box.fill("ba")
    box.blur()
    expect(page.locator(f"#said-{served.activities}")).to_contain_text("không phải số nguyên")
    expect(box).to_have_attribute("aria-invalid", "true")
    box.fill("1.250")
    box.blur()
    expect(page.locator(f"#said-{served.activities}")).not_to_contain_text("số nguyên")
    expect(box).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("#kept")).to_contain_text("đã giữ 10:00")
    assert Submission.objects.get().values[served.activities]["count"] == 1250


def test_what_is_typed_without_a_network_is_sent_when_it_is_back(
    open_page: Callable[..., Page], served: Work
) -> None:
    """One banner, the figures stay on the device, even over a reload; then they send themselves."""
    page = open_page(CHAIR, "/bao-cao/2026-Q3/nhap/", PHONE)
    page.context.set_offline(True)
    box = page.locator(f"[name='{served.activities}.count']")
    box.fill("7")
    box.blur()
    expect(page.get_by_text("Đang mất mạng.")).to_be_visible()
    page.get_by_role("button", name="Tiếp: Nhiệm vụ").click()
    expect(page.get_by_text("Bước 1/3")).to_be_visible()
    assert not Submission.objects.exists()
    page.context.set_offline(False)
    expect(page.locator("#kept")).to_contain_text("đã giữ")
    expect(page.get_by_text("Đang mất mạng.")).to_be_hidden()
    assert Submission.objects.get().values[served.activities]["count"] == 7
    assert page.evaluate("localStorage.length") == 0


def test_what_was_left_on_the_device_comes_back_with_the_page(
    open_page: Callable[..., Page], served: Work
) -> None:
    """A telephone switched off without a network: the next visit finds and sends the figure."""
    page = open_page(CHAIR, "/bao-cao/2026-Q3/nhap/", PHONE)
    page.context.set_offline(True)
    page.locator(f"[name='{served.activities}.count']").fill("9")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator(f"[name='{served.activities}.count']")).to_have_value("9")
    expect(page.locator("#kept")).to_contain_text("đã giữ")
    assert Submission.objects.get().values[served.activities]["count"] == 9


def test_a_report_is_filled_in_and_sent_on_a_telephone(
    open_page: Callable[..., Page], served: Work
) -> None:
    """Three screens, one hand: figures, duty, last look, receipt; nothing scrolls sideways."""
    page = open_page(CHAIR, "/bao-cao/2026-Q3/nhap/", PHONE)
    page.locator(f"[name='{served.activities}.count']").fill("3")
    page.get_by_label("Không áp dụng cho đơn vị").nth(1).check()
    page.get_by_role("button", name="Tiếp: Nhiệm vụ").click()
    page.get_by_label("Có", exact=True).check()
    page.get_by_label("Khó khăn, vướng mắc").fill("Thiếu loa đài")
    page.get_by_role("button", name="Tiếp: Xem lại và gửi").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Gửi báo cáo").click()
    expect(page.get_by_role("heading", name="Đã gửi báo cáo quý III/2026")).to_be_visible()
    expect(page.get_by_text("Vướng mắc: Thiếu loa đài")).to_be_visible()
    row = Submission.objects.get()
    assert row.values == {
        served.activities: {"count": 3},
        served.houses: {"na": True},
        served.duty: {"done": 1, "note": "Thiếu loa đài"},
    }


def test_the_reviewer_decides_with_two_keys(open_page: Callable[..., Page], served: Work) -> None:
    """T needs its reason and says so in the panel; D accepts what is open."""
    values = {served.activities: {"count": 3}}
    submission_submit(viewer=served.chair, unit_id=served.unit.id, period=QUARTER, values=values)
    page = open_page(UPPER, "/bao-cao/2026-Q3/duyet/", DESKTOP)
    expect(page.locator("#panel h2")).to_have_text(served.unit.short_name)
    expect(page.locator(".picked")).to_contain_text("Đã chọn 1 báo cáo")
    page.locator(".rows a", has_text="Giày").first.click()
    expect(page.locator("#panel")).to_contain_text("Chưa gửi báo cáo")
    page.locator(".rows a", has_text=served.unit.short_name).click()
    expect(page.locator("#panel [data-key=d]")).to_be_visible()
    page.keyboard.press("d")
    expect(page.locator("#toasts")).to_contain_text("Đã duyệt 1 báo cáo.")
    assert Submission.objects.get().state == SubmissionState.ACCEPTED
