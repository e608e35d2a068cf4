"""What people bring by mistake: a clear sentence each time, and nothing lost or half-written."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page, Route, expect
from tests.journeys import steps
from tests.journeys.papers import archive_that_swells, hollow_file, plan_paper

NOISE = Random(5).randbytes(5000)  # noise, no secret
FILES = {
    "trong.docx": (b"", "Tệp rỗng"),
    "nhieu.txt": (NOISE, "không phải văn bản"),
    "hong.docx": (plan_paper("9/KH", "Hỏng giữa chừng")[:3000], "bị hỏng"),
    "gia.docx": (NOISE, "không phải văn bản Word"),
    "phinh.docx": (archive_that_swells(), "bung ra quá lớn"),
    "anh.jpg": (b"\xff\xd8\xff\xe0" + bytes(900), "chỉ hỗ trợ .txt và .docx"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_says_why(open_as: Callable[..., Page], name: str) -> None:
    """The reason stands on the page, the file is kept, and the way on is a button."""
    data, reason = FILES[name]
    page = open_as("chuyenvien")
    steps.upload(page, name, data)
    expect(page.locator("main")).to_contain_text("Chưa đọc được văn bản này")
    expect(page.locator("main")).to_contain_text(reason)
    expect(page.locator("main")).to_contain_text("Tệp đã tải lên vẫn còn")
    expect(page.get_by_role("link", name="Nhập tệp khác")).to_be_visible()


@pytest.mark.parametrize("megabytes", [60, 300])
def test_a_file_that_is_too_large_is_refused(
    open_as: Callable[..., Page], tmp_path: Path, megabytes: int
) -> None:
    """The sentence names the limit; the list of papers stays as it was."""
    page = open_as("chuyenvien", path="/van-ban/")
    steps.upload_file(page, hollow_file(tmp_path / f"nang-{megabytes}.docx", megabytes))
    expect(page.get_by_role("alert")).to_contain_text("lớn hơn mức cho phép 50 MB")
    steps.go(page, f"/van-ban/?q=nang-{megabytes}")
    expect(page.locator("main")).not_to_contain_text(f"nang-{megabytes}.docx")


def test_a_text_without_structure_makes_no_plan(open_as: Callable[..., Page]) -> None:
    """The desk says that nothing was found and offers to add by hand; no plan comes of it."""
    page = open_as("chuyenvien")
    note = "Ghi chép\n\nHôm nay trời đẹp, mọi người trao đổi vui vẻ.\n"
    steps.upload(page, "ghi-chep.txt", note.encode(), "text/plain")
    expect(page.locator("#review-side")).to_contain_text("Chưa đọc được chỉ tiêu nào")
    expect(page.get_by_role("button", name="Thêm chỉ tiêu")).to_be_visible()
    steps.go(page, re.sub(r"https?://[^/]+|\?.*", "", page.url) + "tao/")
    page.get_by_label("Từ ngày").fill("01/7/2026")
    page.get_by_label("Đến ngày").fill("31/12/2026")
    page.get_by_role("button", name="Tạo kế hoạch").click()
    expect(page.get_by_role("alert").first).to_contain_text("Chưa tạo được kế hoạch")


def test_letters_for_a_number_are_kept_and_explained(open_as: Callable[..., Page]) -> None:
    """What was typed stays in the box, the sentence says what is expected, sending waits."""
    phone = open_as("chutich", "phone")
    steps.open_report(phone)
    entry = steps.entry_of(phone, "Kết nạp mới đoàn viên")
    steps.type_figure(phone, entry, "mười hai")
    expect(entry.locator(".said")).to_contain_text("“mười hai” không phải số")
    expect(entry.locator("input.num")).to_have_attribute("aria-invalid", "true")
    phone.reload()
    entry = steps.entry_of(phone, "Kết nạp mới đoàn viên")
    expect(entry.locator("input.num")).to_have_value("mười hai")
    steps.onward(phone).click()
    expect(entry.locator(".said")).to_contain_text("không phải số")
    steps.type_figure(phone, entry, "12")
    expect(entry.locator(".said")).not_to_contain_text("không phải số")


def test_two_quick_presses_send_one_report(open_as: Callable[..., Page]) -> None:
    """Pressed twice, and the same request once more by hand: one receipt, one report to decide."""
    phone, above = open_as("chutich", "phone"), open_as("captren")
    steps.open_report(phone)
    steps.last_look(phone)
    sent: list[Route] = []
    phone.route("**/nhap/", lambda route: (sent.append(route), route.continue_()))
    phone.locator(".stick [name=go][value=send]").dblclick()
    receipt = phone.locator(".receipt b.num")
    expect(receipt).to_be_visible()
    given = receipt.inner_text()
    asked = sent[0].request
    again = phone.request.post(
        asked.url,
        data=asked.post_data_buffer,
        headers={"content-type": asked.headers["content-type"], "referer": phone.url},
    )
    assert again.status == 200
    phone.reload()
    expect(receipt).to_have_text(given)
    steps.open_for_decision(above)
    expect(above.get_by_role("row").filter(has_text=steps.CHAIR_UNIT)).to_have_count(1)
