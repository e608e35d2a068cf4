"""Draws docs/images/plan.png, the picture at the head of the README, from a demo."""  # noqa: INP001

# First `phoihop demo` in another terminal, then: python deploy/test/picture.py [ADDRESS]

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "plan.png"
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu"]}


def draw(office: str) -> None:
    """Sign in as the province's officer and take the page of plan 42 as it stands on a desk."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**CHROMIUM)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="vi-VN")
        page.goto(office)
        page.locator("[data-persona=chuyenvien]").click()
        page.goto(f"{office}/ke-hoach/")
        page.get_by_role("link", name="42/KH-LĐLĐ").first.click()
        page.locator("main table").first.wait_for()
        page.evaluate("document.fonts.ready")
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    draw(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
