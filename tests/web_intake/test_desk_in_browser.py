"""The review desk under the fingers: keys, source line, undo, one plan for two presses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, expect, sync_playwright
from tests.intake.papers import PAPER
from tests.personas import OFFICER, SMALL, TODAY, load_province

from phoihop.intake.services import paper_upload
from phoihop.web.assets.build import build

CHROMIUM = "/usr/bin/chromium"

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(standing_clock, transactional_db, live_server) -> Iterator[Page]:
    """Open the desk of a paper as the province's officer; the console is kept on ``page.said``."""
    build()
    viewer = load_province(SMALL).viewer(OFFICER)
    assert viewer.on == TODAY
    run = paper_upload(viewer=viewer, data=PAPER.encode(), name="kh.txt", content_type="text/plain")
    client = Client()
    client.force_login(get_user_model().objects.get(username=OFFICER))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    with sync_playwright() as playwright:
        executable = CHROMIUM if Path(CHROMIUM).exists() else None
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}
        context.add_cookies([cookie])
        page = context.new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(f"{live_server.url}/van-ban/doc/{run}/")
        yield page
        browser.close()


def opened(page: Page):
    return page.locator("#review-side .x.cur .k")


def test_the_keys_move_through_the_items(desk: Page) -> None:
    """A accepts, J and K move, X drops with an undo, E opens all fields; no rule is broken."""
    expect(opened(desk)).to_have_text("Chỉ tiêu 1")
    desk.keyboard.press("a")
    expect(opened(desk)).to_have_text("Chỉ tiêu 2")
    desk.keyboard.press("j")
    expect(opened(desk)).to_have_text("Chỉ tiêu 3")
    assert "item=" in desk.url
    desk.keyboard.press("k")
    expect(opened(desk)).to_have_text("Chỉ tiêu 2")
    desk.keyboard.press("x")
    expect(desk.locator("#toasts")).to_contain_text("Đã bỏ một chỉ tiêu")
    expect(opened(desk)).to_have_text("Chỉ tiêu 3")
    desk.keyboard.press("e")
    expect(desk.locator(".x.cur #id_comparator")).to_be_visible()
    desk.locator("#toasts .undo").click()
    expect(opened(desk)).to_have_text("Chỉ tiêu 2")
    assert desk.said == []


def test_the_source_line_follows_the_open_item_and_the_reverse(desk: Page) -> None:
    """The line is lit, its mark outlined; a click on another mark opens that item."""
    first = desk.locator(".x.cur .src").get_attribute("href")
    expect(desk.locator(f".doc p{first}")).to_have_class("on")
    expect(desk.locator("mark.cur")).to_have_count(1)
    desk.locator(".doc mark.nv").first.click()
    expect(opened(desk)).to_have_text("Nhiệm vụ 1")
    expect(desk.locator(".doc p.on")).to_have_count(1)
    expect(desk.locator(".doc p.on mark.nv.cur")).not_to_have_count(0)


def test_the_plan_is_made_once(desk: Page) -> None:
    """Back from the plan, the button leads to it again; several hands: see ``concurrency``."""
    here = desk.url
    desk.get_by_role("link", name="Tạo kế hoạch").click()
    desk.get_by_role("button", name="Tạo kế hoạch").click()
    expect(desk.get_by_role("heading", name="Chỉ tiêu giao cho từng đơn vị")).to_be_visible()
    desk.goto(here.split("?")[0] + "tao/")
    expect(desk.get_by_role("heading", name="Chỉ tiêu giao cho từng đơn vị")).to_be_visible()
    desk.goto(desk.url.split("/ke-hoach/")[0] + "/ke-hoach/")
    expect(desk.locator("#plans tbody tr")).to_have_count(1)
    assert desk.said == []


@pytest.mark.parametrize("address", ["/van-ban/", "/van-ban/nhap/", "/ke-hoach/"])
def test_on_a_phone_nothing_scrolls_sideways(desk: Page, address: str) -> None:
    """Lists become cards, the desk becomes one column."""
    here = desk.url
    desk.set_viewport_size({"width": 390, "height": 844})
    for url in (here, here.split("/van-ban/")[0] + address):
        desk.goto(url)
        assert desk.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
