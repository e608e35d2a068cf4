"""The switch in the footer, and the language that everybody begins with."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect
from tests.journeys import steps


def test_english_is_chosen_and_stays(open_as: Callable[..., Page]) -> None:
    """One press, and the pages that follow are English until Vietnamese is chosen again."""
    page = open_as("chuyenvien")
    page.locator("[name=language][value=en]:visible").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="My work").first).to_be_visible()
    steps.go(page, "/ke-hoach/2/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".ph-nav")).to_contain_text("Reports")
    page.locator("[name=language][value=vi]:visible").click()
    expect(page.locator(".ph-nav")).to_contain_text("Báo cáo")


def test_vietnamese_is_what_everybody_begins_with(office, chromium: Browser) -> None:
    """A browser that asks for English or French is shown Vietnamese until its user chooses."""
    for asked in ("en-US", "fr-FR"):
        context = chromium.new_context(locale=asked)
        page = context.new_page()
        page.goto(office.url)
        expect(page.locator("html")).to_have_attribute("lang", "vi")
        expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
        context.close()
