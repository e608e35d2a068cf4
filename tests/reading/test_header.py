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


def test_a_letter_is_known_by_its_subject() -> None:
    """A công văn prints no kind; it has a subject, and gives no targets and no tasks."""
    reading = read_text(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU\nSố: 112/LĐLĐ-TG\nV/v cung cấp số liệu đoàn viên\n"
        "Sông Hậu, ngày 05 tháng 9 năm 2026\n\nKính gửi: Các công đoàn cấp trên.\n\n"
        "Thực hiện Kế hoạch số 42/KH-LĐLĐ ngày 15/01/2026, toàn tỉnh có hơn 120.000 đoàn viên.\n"
        "Liên đoàn Lao động tỉnh đề nghị các đơn vị cung cấp số liệu.\n"
    )
    assert (reading.header.kind, reading.header.kind_text) == ("letter", None)
    assert reading.header.title == "cung cấp số liệu đoàn viên"
    assert (reading.targets, reading.tasks) == ((), ())


def test_who_decides_is_no_part_of_the_title() -> None:
    """Between the title and the bases a decision prints who takes it, in capitals."""
    reading = read_text(
        "QUYẾT ĐỊNH\nVỀ VIỆC\nBAN HÀNH KẾ HOẠCH CHĂM LO\n\n"
        "BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH\n\n"
        "Căn cứ Điều lệ Công đoàn Việt Nam;\n\nĐiều 1. Ban hành kế hoạch.\n"
    )
    assert reading.header.title == "VỀ VIỆC BAN HÀNH KẾ HOẠCH CHĂM LO"
    assert len(reading.legal_bases) == 1


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
