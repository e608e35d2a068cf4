"""The head of a paper: what it is, who issues it, its number, date and period."""

import pytest
from tests.reading.plans import HEAD, plan

from phoihop.reading import read_text


def test_a_complete_head() -> None:
    """Every field of a head that has them all is read."""
    header = plan("- Tổ chức hội nghị triển khai kế hoạch.").header
    assert header.kind == "plan"
    assert header.kind_text == "KẾ HOẠCH"
    assert header.title == "Chăm lo nhà ở cho đoàn viên giai đoạn 2025 - 2028"
    assert (header.number, header.symbol, header.code) == ("15", "KH-LĐLĐ", "15/KH-LĐLĐ")
    assert header.issuers == ("Liên đoàn Lao động tỉnh Sông Hậu",)
    assert (header.place, header.issued_on) == ("Sông Hậu", "2025-03-05")
    assert (header.period.start, header.period.end) == ("2025", "2028")


@pytest.mark.parametrize(
    ("first_lines", "kind"),
    [
        ("KẾ HOẠCH PHỐI HỢP\nVề văn hóa", "joint_plan"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nVề học tập", "action_programme"),
        ("CHƯƠNG TRÌNH\nPhối hợp giữa Sở Y tế và Liên đoàn Lao động tỉnh", "joint_programme"),
        ("QUY CHẾ PHỐI HỢP\nVề quan hệ lao động", "regulation"),
        ("HƯỚNG DẪN\nTổ chức hội nghị", "guideline"),
        ("BÁO CÁO\nKết quả công tác", "report"),
        ("Kính gửi: các đơn vị", "other"),  # a letter prints no kind
    ],
)
def test_kinds(first_lines: str, kind: str) -> None:
    """The kind is what is printed, made a joint one by title or symbol."""
    assert read_text(f"{first_lines}\n\nI. NỘI DUNG\n1. Tổ chức hội nghị.\n").header.kind == kind


def test_dashes_and_spaces_in_a_code() -> None:
    """A code typed with other dashes and a space is the same code."""
    text = HEAD.replace("15/KH-LĐLĐ", "15 /KH–LĐLĐ")
    assert read_text(text).header.code == "15/KH-LĐLĐ"


def test_the_incoming_stamp_is_not_the_document_s_number() -> None:
    """Number and date of the stamp belong to the office that received the paper."""
    stamp = "LIÊN ĐOÀN LAO ĐỘNG T. BẾN SÔNG\nĐẾN\tSố: 77\n\tNgày: 09/3/2025\n\nKẾ HOẠCH"
    reading = read_text(HEAD.replace("KẾ HOẠCH", stamp, 1))
    assert reading.header.code == "15/KH-LĐLĐ"
    assert reading.received is not None
    assert (reading.received.number, reading.received.on) == ("77", "2025-03-09")
    assert reading.received.by == "LIÊN ĐOÀN LAO ĐỘNG T. BẾN SÔNG"


def test_a_caption_with_blanks_gives_symbol_and_year() -> None:
    """What the head lacks is taken from the caption of an appendix, blanks stay missing."""
    text = (
        "KẾ HOẠCH\nChăm lo đoàn viên\nI. NỘI DUNG\n- Tổ chức hội nghị công nhân.\n"
        "Phụ lục\nDanh mục\n(Kèm theo Kế hoạch số.../KH-LĐLĐ ngày.../..../2026 của LĐLĐ tỉnh)\n"
    )
    reading = read_text(text)
    assert (reading.header.number, reading.header.symbol) == (None, "KH-LĐLĐ")
    assert reading.header.issued_on == "2026"
    missing = {defect.code: defect.line for defect in reading.defects}
    assert missing["missing_number"] == missing["missing_date"] == 7


def test_an_anniversary_is_no_period() -> None:
    """Years in brackets of an anniversary are not the period of the plan."""
    reading = read_text("KẾ HOẠCH\nKỷ niệm 50 năm thành lập (30/4/1975 - 30/4/2025)\nI. NỘI DUNG\n")
    assert reading.header.period.start is None


def test_no_structure_is_no_error() -> None:
    """A text that is no paper gives an empty reading of kind other."""
    reading = read_text("Hôm nay trời đẹp.\nMai có mưa.")
    assert reading.header.kind == "other"
    assert not reading.sections
    assert not reading.targets
    assert not reading.tasks
