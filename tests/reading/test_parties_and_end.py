"""Parties, signatories, recipients, and what is wrong with the form."""

import unicodedata

from tests.reading.plans import HEAD, TAIL, body

from phoihop.reading import read_text


def test_a_joint_programme_has_its_parties_and_focal_points() -> None:
    """Both bodies are parties; those made đầu mối are focal points."""
    reading = read_text(
        "CHƯƠNG TRÌNH PHỐI HỢP\nVề an toàn lao động giai đoạn 2025 - 2030\n\n"
        "Liên đoàn Lao động tỉnh Sông Hậu và Sở Y tế thống nhất ký kết chương trình như sau:\n"
        "I. TỔ CHỨC THỰC HIỆN\n"
        "1. Liên đoàn Lao động tỉnh giao Ban Chính sách và Sở Y tế giao Văn phòng Sở làm đầu mối.\n"
    )
    assert [(party.name, party.role) for party in reading.parties] == [
        ("Liên đoàn Lao động tỉnh Sông Hậu", "party"),
        ("Sở Y tế", "party"),
        ("Ban Chính sách", "focal_point"),
        ("Văn phòng Sở", "focal_point"),
    ]
    assert reading.header.kind == "joint_programme"


def test_two_signing_blocks() -> None:
    """Capacity, position and name of each who signs; "(đã ký)" is no name."""
    end = (
        "SỞ Y TẾ\nGIÁM ĐỐC\n(đã ký)\nNguyễn Văn Thử\n"
        "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nLê Thị Ví Dụ\n"
    )
    found = read_text(f"{HEAD}\nI. NỘI DUNG\n- Tổ chức hội nghị.\n{end}").signatories
    assert [(one.capacity, one.position, one.name) for one in found] == [
        ("SỞ Y TẾ", "GIÁM ĐỐC", "Nguyễn Văn Thử"),
        ("TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Ví Dụ"),
    ]


def test_recipients() -> None:
    """Recipients lose bullets, notes and closing signs; the archive copy stays."""
    assert body("I. NỘI DUNG", "- Tổ chức hội nghị.").recipients == (
        "Tổng LĐLĐ Việt Nam",
        "Các công đoàn cấp trên",
        "Lưu: VT",
    )


def codes(text: str) -> list[tuple[str, int | None]]:
    """Give code and line of every defect."""
    return [(defect.code, defect.line) for defect in read_text(text).defects]


def test_a_sound_paper_has_no_defects() -> None:
    """Nothing is invented about a paper that has everything."""
    assert codes(f"{HEAD}\nI. NỘI DUNG\n- Tổ chức hội nghị.\n{TAIL}") == []


def test_numbering_that_goes_wrong() -> None:
    """A gap and a repeat are told at the heading where they happen."""
    text = (
        "KẾ HOẠCH\nVề thi đua\n\nI. NỘI DUNG\n- Tổ chức.\nIII. BIỆN PHÁP\n- Tổ chức.\nIII. KHÁC\n"
    )
    assert [code for code in codes(text) if code[0].startswith("numbering")] == [
        ("numbering_gap", 6),
        ("numbering_repeat", 8),
    ]


def test_what_is_missing_is_said() -> None:
    """Number, date and signatory that are not there are defects without a line."""
    missing = [("missing_number", None), ("missing_date", None), ("missing_signatory", None)]
    assert codes("KẾ HOẠCH\nVề thi đua\nI. NỘI DUNG\n- Tổ chức hội nghị.\n") == missing


def test_mixed_unicode_is_told_once() -> None:
    """The first line with letters in two pieces is told, the text is read as if composed."""
    line = unicodedata.normalize("NFD", "- Tổ chức hội nghị công nhân.")
    text = f"{HEAD}\nI. NỘI DUNG\n{line}\n{line}\n{TAIL}"
    [(code, number)] = codes(text)
    assert (code, number) == ("mixed_unicode", HEAD.count("\n") + 3)
    assert read_text(text).tasks[0].text == "Tổ chức hội nghị công nhân."
