"""A plan that was made by mistake: taken back until somebody has reported on it, then amended."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.journeys import steps

IN_USE = "Đã có đơn vị gửi báo cáo theo kế hoạch này nên không thu hồi được"


def test_a_plan_is_taken_back_before_any_report(open_as: Callable[..., Page]) -> None:
    """With a reason it goes, and its units no longer find it."""
    officer, chair = open_as("chuyenvien"), open_as("chutich")
    plan = steps.make_plan(officer, "95/KH-LĐLĐ", "Kế hoạch nhập nhầm")
    steps.go(chair, plan)
    expect(chair.get_by_role("heading", name="Kế hoạch nhập nhầm")).to_be_visible()
    steps.go(officer, plan)
    officer.get_by_role("link", name="Thu hồi kế hoạch").click()
    officer.get_by_label("Lý do thu hồi").fill("Nhập nhầm bản dự thảo.")
    officer.get_by_role("button", name="Thu hồi kế hoạch").click()
    expect(officer.locator("#toasts")).to_contain_text("Đã thu hồi kế hoạch")
    expect(officer.locator("main")).to_contain_text("Kế hoạch đã thu hồi.")
    steps.go(chair, plan)
    expect(chair.locator("main")).to_contain_text("Không có trang này")


def test_a_plan_with_reports_is_amended_instead(open_as: Callable[..., Page]) -> None:
    """No button takes it back, a page left open is refused with a sentence; amending is offered."""
    officer = open_as("chuyenvien", path="/ke-hoach/2/")
    expect(officer.locator("main")).to_contain_text(IN_USE)
    expect(officer.get_by_role("link", name="Thu hồi kế hoạch")).to_have_count(0)
    officer.get_by_role("link", name="Sửa đổi kế hoạch").click()
    form = officer.locator("form").filter(has=officer.get_by_role("button", name="Lưu sửa đổi"))
    form.evaluate("form => { form.action = form.action.replace('/sua/', '/thu-hoi/') }")
    form.locator("[name=reason]").fill("Muốn thu hồi.")
    form.get_by_role("button", name="Lưu sửa đổi").click()
    expect(officer.locator("main")).to_contain_text(IN_USE)
    steps.go(officer, "/ke-hoach/2/")
    expect(officer.locator("main")).not_to_contain_text("Kế hoạch đã thu hồi.")
    expect(officer.get_by_role("link", name="Sửa đổi kế hoạch")).to_be_visible()
