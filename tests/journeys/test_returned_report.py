"""A report that comes back: the reason is where the chair looks, and the way on is short."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.journeys import steps

REASON = "Số đoàn viên mới chưa khớp danh sách, đề nghị đếm lại."


def test_a_returned_report_is_corrected_and_accepted(open_as: Callable[..., Page]) -> None:
    """The reason stands on the first page and in the form; the next version is accepted."""
    phone, above = open_as("chutich", "phone"), open_as("captren")
    steps.open_report(phone)
    steps.type_figure(phone, steps.entry_of(phone, "Kết nạp mới đoàn viên"), "14")
    steps.send_report(phone)
    panel = steps.open_for_decision(above)
    panel.get_by_label("Ý kiến gửi đơn vị").fill(REASON)
    panel.get_by_role("button", name="Trả lại kèm ý kiến").click()
    expect(above.locator("#toasts")).to_contain_text("Đã trả lại báo cáo")
    steps.go(phone, "/")
    returned = phone.locator("section").filter(has_text="Bị trả lại")
    expect(returned).to_contain_text(REASON)
    returned.get_by_role("link").click()
    expect(phone.locator("main")).to_contain_text(REASON)
    steps.type_figure(phone, steps.entry_of(phone, "Kết nạp mới đoàn viên"), "12")
    steps.send_report(phone)
    expect(phone.locator("main")).not_to_contain_text(REASON)
    panel = steps.open_for_decision(above)
    expect(panel.get_by_role("row").filter(has_text="kết nạp mới")).to_contain_text("12")
    panel.get_by_role("button", name="Duyệt").click()
    expect(above.locator("#toasts")).to_contain_text("Đã duyệt 1 báo cáo")
    steps.go(phone, f"/bao-cao/{steps.PERIOD}/da-gui/")
    expect(phone.locator(".receipt h1")).to_contain_text("đã được duyệt")


def test_a_report_is_not_returned_without_a_reason(open_as: Callable[..., Page]) -> None:
    """Without a word for the unit nothing is returned, and the page says what is missing."""
    phone, above = open_as("chutich", "phone"), open_as("captren")
    steps.open_report(phone)
    steps.send_report(phone)
    panel = steps.open_for_decision(above)
    panel.get_by_role("button", name="Trả lại kèm ý kiến").click()
    expect(above.locator("main")).to_contain_text("lý do")
    steps.go(phone, f"/bao-cao/{steps.PERIOD}/da-gui/")
    expect(phone.locator(".receipt h1")).to_contain_text("Đã gửi báo cáo")
