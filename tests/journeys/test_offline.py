"""A report filled in where there is no network: kept on the phone, sent when there is one."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.journeys import steps


def test_what_is_typed_offline_is_kept_and_sent_later(open_as: Callable[..., Page]) -> None:
    """A banner says so; the figure stays; with the network back the server has it."""
    phone, other = open_as("chutich", "phone"), open_as("chutich")
    steps.open_report(phone)
    entry = steps.entry_of(phone, "Kết nạp mới đoàn viên")
    steps.type_figure(phone, entry, "10")
    phone.context.set_offline(True)
    box = entry.locator("input.num").first
    box.fill("11")
    box.blur()
    expect(phone.locator("[data-offline]")).to_contain_text("Đang mất mạng")
    expect(phone.locator("[data-offline]")).to_be_visible()
    steps.onward(phone).click()
    expect(box).to_have_value("11")
    with phone.expect_response(lambda answer: "/giu/" in answer.url):
        phone.context.set_offline(False)
    expect(phone.locator("[data-offline]")).to_be_hidden()
    steps.go(other, re.sub(r"https?://[^/]+", "", phone.url))
    kept = other.locator("fieldset.entry").filter(has_text="Kết nạp mới đoàn viên")
    expect(kept.locator("input.num").first).to_have_value("11")
