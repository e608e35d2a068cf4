"""The main job from the signed paper to the review report, through real pages and a real worker."""

import io
from collections.abc import Callable

from docx import Document
from playwright.sync_api import Page, expect
from tests.journeys import steps
from tests.journeys.papers import plan_paper

CODE = "91/KH-LĐLĐ"
TITLE = "Phát triển văn hóa đọc trong công nhân, người lao động"
FIGURE = "137"


def test_a_paper_becomes_a_figure_in_the_review_report(open_as: Callable[..., Page]) -> None:
    """Upload, review by keyboard, plan, cascade, phone report, acceptance, figure, .docx."""
    officer = open_as("chuyenvien")
    steps.upload(officer, "van-hoa-doc.docx", plan_paper(CODE, TITLE))
    _review(officer)
    plan = steps.confirm(officer)
    _report(open_as("chutich", "phone"))
    steps.accept(open_as("captren"))
    steps.wait_for_row(officer, plan, "suất học bổng", FIGURE)
    first = officer.locator("main tr").filter(has_text="tủ sách").first
    expect(first).to_contain_text("ít nhất 3 tủ sách")
    expect(officer.locator("main table").first).not_to_contain_text("cấp tỉnh tặng")
    assert f"{FIGURE} suất" in _review_report(officer)


def _review(desk: Page) -> None:
    """A accepts, J and K move, E edits, X drops and can be undone; the rest is accepted at once."""
    steps.expect_open(desk, "Chỉ tiêu 1")
    desk.keyboard.press("j")
    steps.expect_open(desk, "Chỉ tiêu 2")
    desk.keyboard.press("k")
    steps.expect_open(desk, "Chỉ tiêu 1")
    desk.keyboard.press("e")
    item = steps.open_item(desk)
    expect(item.get_by_role("button", name="Lưu và nhận")).to_be_visible()
    item.locator("[name=value]").fill("3")
    item.get_by_role("button", name="Lưu và nhận").click()
    steps.expect_open(desk, "Chỉ tiêu 2")
    desk.keyboard.press("a")
    steps.expect_open(desk, "Chỉ tiêu 3")
    desk.keyboard.press("a")
    steps.expect_open(desk, "Chỉ tiêu 4")
    desk.keyboard.press("x")
    expect(desk.locator("#toasts")).to_contain_text("Đã bỏ một chỉ tiêu")
    desk.locator("#toasts .undo").click()
    steps.expect_open(desk, "Chỉ tiêu 4")
    expect(steps.open_item(desk).get_by_role("button", name="Bỏ")).to_be_visible()
    desk.keyboard.press("x")
    expect(desk.locator("#toasts")).to_contain_text("Đã bỏ một chỉ tiêu")
    desk.get_by_role("link", name="Tạo kế hoạch").click()


def _report(phone: Page) -> None:
    """The first page leads to the form; the figure is typed, the report sent, a receipt given."""
    steps.open_report(phone)
    steps.go(phone, "/")
    due = phone.locator("section").filter(has_text="Nộp báo cáo quý III/2026").last
    due.get_by_role("link", name="báo cáo").click()
    steps.type_figure(phone, steps.entry_of(phone, "suất học bổng"), FIGURE)
    steps.send_report(phone)
    expect(phone.locator("main")).to_contain_text("Mã nhận: BC-2026Q3-")
    expect(phone.locator("main")).to_contain_text(f"{FIGURE} suất")


def _review_report(officer: Page) -> str:
    """Write the review report; give the words of the Word file."""
    officer.get_by_role("link", name="Soạn sơ kết").click()
    officer.get_by_label("Kỳ sơ kết").select_option(label="quý III/2026")
    officer.get_by_role("button", name="Soạn sơ kết").click()
    with officer.expect_download() as download:
        officer.get_by_role("link", name="Tải Word").click()
    document = Document(io.BytesIO(download.value.path().read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
