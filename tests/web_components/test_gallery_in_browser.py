"""The frame and every component, in a real browser: no rule broken, nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import include, path
from playwright.sync_api import Page, sync_playwright
from tests.personas import OFFICER, SMALL, load_province

from phoihop.web.assets.build import build
from phoihop.web.pages import gallery

CHROMIUM = "/usr/bin/chromium"
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}

urlpatterns = [
    path("thanh-phan/", gallery.gallery, name="gallery"),
    path("thanh-phan/viec/<int:step>/", gallery.gallery_work, name="gallery_work"),
    path("", include("phoihop.config.urls")),
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.urls(__name__),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def session(standing_clock: object, transactional_db: object) -> str:
    """Sign the province's officer in; the browser gets the cookie."""
    build()
    load_province(SMALL)
    client = Client()
    client.force_login(get_user_model().objects.get(username=OFFICER))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, session: str, live_server: object) -> Iterator[Page]:
    """Open the gallery; whatever the console says is kept on ``page.said``."""
    width, height = SIZES[request.param]
    with sync_playwright() as playwright:
        executable = CHROMIUM if Path(CHROMIUM).exists() else None
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": width, "height": height})
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}
        context.add_cookies([cookie])
        opened = context.new_page()
        opened.said = []
        opened.on("console", lambda message: opened.said.append(message.text))
        opened.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.goto(f"{live_server.url}/thanh-phan/")
        yield opened
        browser.close()


def test_nothing_breaks_the_policy_and_nothing_is_cut_off(page: Page) -> None:
    """No violation, no script error, no sideways scroll, and a 71 % bar is 71 % wide."""
    page.wait_for_selector(".prog")
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    bar = page.evaluate(
        "(() => {const b = document.querySelector('.tb');"
        "return b.firstElementChild.offsetWidth / b.offsetWidth})()"
    )
    assert page.said == []
    assert width <= 0
    assert 0.69 < bar < 0.73


def test_the_keys_and_the_question(page: Page) -> None:
    """The question opens on its safe answer; "?" lists the keys; both close with Escape."""
    page.click("[data-opens=ask]")
    assert page.evaluate("document.activeElement.textContent") == "Chưa khóa"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.evaluate("document.querySelector('dialog[open]').id") == "shortcuts"
    page.click("[data-keys-switch]")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.evaluate("document.querySelector('dialog[open]')") is None


def test_a_request_that_fails_says_so_and_leaves_the_page(page: Page) -> None:
    """The sentence stands above the part that asked; the page is still there."""
    page.route("**/thanh-phan/?sort=*", lambda route: route.abort())
    page.click("#targets th a >> nth=0")
    note = page.wait_for_selector("#targets [data-request-note]")
    assert "mất kết nối" in note.inner_text()
    assert page.locator("#targets tbody tr").count() == 3


def test_a_list_is_sorted_without_loading_the_page_again(page: Page) -> None:
    """The address says what the list is sorted by, so that it can be sent to somebody."""
    page.click("#targets th a >> nth=0")
    page.wait_for_selector("#targets th[aria-sort=descending]")
    assert page.url.endswith("?sort=-name")
