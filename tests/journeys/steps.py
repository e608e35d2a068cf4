"""What the people of the journeys do, one function for one thing done on a page."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from tests.journeys.papers import plan_paper

PERIOD = "2026-Q3"
CHAIR_UNIT = "CĐCS Cty CP Thủy sản Vàm Lá"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORKER_MS = 30_000
"""How long the worker may take from an acceptance to the figure on the page."""


def go(page: Page, path: str) -> None:
    """Open another page of the same office."""
    page.goto(re.sub(r"(https?://[^/]+).*", r"\1", page.url) + path)


def upload(page: Page, name: str, data: bytes, content_type: str = WORD) -> None:
    go(page, "/van-ban/nhap/")
    page.set_input_files("#file", [{"name": name, "mimeType": content_type, "buffer": data}])
    page.get_by_role("button", name="Tải lên và đọc").click()


def upload_file(page: Page, path: Path) -> None:
    go(page, "/van-ban/nhap/")
    page.set_input_files("#file", path)
    page.get_by_role("button", name="Tải lên và đọc").click()


def open_item(page: Page) -> Locator:
    """Give the item of the review desk that is open."""
    return page.locator("#review-side .x.cur")


def expect_open(page: Page, name: str) -> None:
    expect(open_item(page).locator(".k")).to_have_text(name)


def make_plan(page: Page, code: str, title: str) -> str:
    """Take a paper in as it is read, make its plan, hand it down; give the plan's address."""
    upload(page, "ke-hoach.docx", plan_paper(code, title))
    page.get_by_role("button", name=re.compile(r"Nhận \d+ mục chắc chắn")).click()
    expect(page.locator("#toasts")).to_contain_text("mục chắc chắn")
    page.get_by_role("link", name="Tạo kế hoạch").click()
    return confirm(page)


def confirm(page: Page) -> str:
    """Answer what the paper leaves open, make the plan, hand it down; give the plan's address."""
    page.get_by_label("Từ ngày").fill("01/7/2026")
    page.get_by_label("Đến ngày").fill("31/12/2026")
    asked = page.get_by_role("listitem").filter(has_text="suất học bổng")
    asked.get_by_label("Cấp trên cơ sở").uncheck()
    asked.get_by_label("CĐCS").check()
    page.get_by_role("button", name="Tạo kế hoạch").click()
    page.get_by_role("button", name="Giao xuống đơn vị").click()
    expect(page.get_by_role("button", name="Giao lại theo đơn vị hiện nay")).to_be_visible()
    return re.sub(r"https?://[^/]+|phan-bo/.*", "", page.url)


def open_report(page: Page) -> None:
    """Open the report form of the quarter; a report that was sent already is taken back."""
    go(page, f"/bao-cao/{PERIOD}/nhap/")
    if "da-gui" in page.url:
        why = page.get_by_label("Lý do sửa")
        if why.count():
            why.fill("Đếm lại theo danh sách.")
        page.get_by_role("button", name="Sửa báo cáo").click()
        expect(page.locator("form[data-report]")).to_be_visible()


def onward(page: Page) -> Locator:
    """Give the button of the phone that leads to the next screen."""
    return page.locator(".stick [name=go][value=next]")


def entry_of(page: Page, words: str) -> Locator:
    """Go from screen to screen until the entry whose words these are is there."""
    entry = page.locator("fieldset.entry").filter(has_text=words).first
    while not entry.count():
        address = page.url
        onward(page).click()
        page.wait_for_url(lambda url, before=address: url != before)
    return entry


def type_figure(page: Page, entry: Locator, figure: str) -> None:
    """Type into the first box of an entry and leave it; wait until the server has kept it."""
    box = entry.locator("input.num").first
    with page.expect_response(lambda answer: "/giu/" in answer.url):
        box.fill(figure)
        box.blur()


def last_look(page: Page) -> None:
    while onward(page).count():
        address = page.url
        onward(page).click()
        page.wait_for_url(lambda url, before=address: url != before)


def send_report(page: Page) -> None:
    last_look(page)
    page.locator(".stick [name=go][value=send]").click()
    expect(page.locator(".receipt h1")).to_contain_text("Đã gửi báo cáo quý III/2026")


def open_for_decision(page: Page) -> Locator:
    """As the upper union: open the chair's report beside the list; give the panel."""
    go(page, f"/bao-cao/{PERIOD}/duyet/?loc=waiting")
    page.get_by_role("link", name=CHAIR_UNIT).click()
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name=CHAIR_UNIT)).to_be_visible()
    return panel


def accept(page: Page) -> None:
    panel = open_for_decision(page)
    panel.get_by_role("button", name="Duyệt").click()
    expect(page.locator("#toasts")).to_contain_text("Đã duyệt 1 báo cáo")


def wait_for_row(page: Page, path: str, row: str, words: str) -> None:
    """Load a page again and again until the worker has brought the figure to it."""
    found = page.locator("main tr").filter(has_text=row)
    for _ in range(WORKER_MS // 500):
        go(page, path)
        if words in found.first.inner_text():
            return
        page.wait_for_timeout(500)
    raise AssertionError(f"“{words}” came to {path} not within {WORKER_MS} ms")
