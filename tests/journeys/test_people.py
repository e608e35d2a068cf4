"""Who may go where: the areas in the menu, the first page, and the doors that stay shut."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.journeys import steps

WORK, PLANS, REPORTS = "Việc của tôi", "Kế hoạch", "Báo cáo"
UNION = [WORK, PLANS, REPORTS, "Đơn vị", "Văn bản"]
PEOPLE = {
    "chuyenvien": (UNION, "Quá hạn và sắp đến hạn"),
    "lanhdao": (UNION, "Chỉ tiêu theo dõi"),
    "captren": (UNION, "Duyệt"),
    "chutich": (UNION, "Chào đồng chí"),
    "coquan": ([WORK, PLANS], "Bên đồng chí có 4 nhiệm vụ"),
    "nguoingoai": (UNION, "Chưa có kế hoạch nào"),
}
FIRST_USE = {
    "/": "Chưa có kế hoạch nào",
    "/ke-hoach/": "Chưa có kế hoạch nào",
    "/bao-cao/": "Chưa có kỳ báo cáo nào",
    "/van-ban/": "Chưa có văn bản nào",
}


@pytest.mark.parametrize("persona", PEOPLE)
@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_each_has_their_first_page_and_areas(
    open_as: Callable[..., Page], persona: str, device: str
) -> None:
    """The first page says what waits, the menu lists the areas, and each of them opens."""
    areas, first = PEOPLE[persona]
    page = open_as(persona, device)
    expect(page.locator("main")).to_contain_text(first)
    menu = page.locator(".ph-nav a") if device == "desktop" else page.locator("#more > a[href]")
    names = [link.get_attribute("aria-label") or link.text_content() or "" for link in menu.all()]
    assert [name.split(",")[0].strip() for name in names][: len(areas)] == areas
    for address in [link.get_attribute("href") for link in menu.all()]:
        steps.go(page, str(address))
        expect(page.locator("h1:visible").first).to_be_visible()


@pytest.mark.parametrize("address", FIRST_USE)
def test_the_outsider_finds_everything_empty(open_as: Callable[..., Page], address: str) -> None:
    """Another province's officer sees what each area is for, and nothing of this province."""
    page = open_as("nguoingoai", path=address)
    expect(page.locator("main")).to_contain_text(FIRST_USE[address])
    expect(page.locator("main")).not_to_contain_text("Sông Hậu")


@pytest.mark.parametrize("rest", ["", "nhiem-vu/", "lich/", "phan-bo/", "van-ban/tep/", "so-ket/"])
def test_another_provinces_plan_is_not_found(open_as: Callable[..., Page], rest: str) -> None:
    """Its address answers as if nothing were there, in every part."""
    page = open_as("nguoingoai", path=f"/ke-hoach/2/{rest}")
    expect(page.locator("main")).to_contain_text("Không có trang này")


def test_the_partner_sees_the_joint_programme_alone(open_as: Callable[..., Page]) -> None:
    """The list holds one programme; the province's own plans are not found."""
    page = open_as("coquan", path="/ke-hoach/")
    expect(page.locator("#plans tbody tr")).to_have_count(1)
    expect(page.locator("#plans")).to_contain_text("07/CTPH-LĐLĐ-SVHTTDL")
    page.locator("#plans tbody a").first.click()
    page.get_by_role("link", name="Nhiệm vụ (16)").click()
    expect(page.locator("main")).to_contain_text("Bên của đồng chí")
    steps.go(page, "/ke-hoach/2/")
    expect(page.locator("main")).to_contain_text("Không có trang này")
    steps.go(page, "/van-ban/nhap/")
    expect(page.locator("main")).to_contain_text("Đồng chí chưa có quyền xem trang này")
