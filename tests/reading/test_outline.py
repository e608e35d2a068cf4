"""Sections: which lines are headings, under which other headings, and what for."""

import pytest
from tests.reading.plans import body

from phoihop.reading import Reading
from phoihop.reading.segment.markers import marker_of


def outline(reading: Reading) -> list[tuple[str, int, str, str]]:
    """Give marker, level, title and role of every section."""
    return [(one.marker, one.level, one.title, one.role) for one in reading.sections]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("II. NỘI DUNG", "roman", "II"),
        ("1. Mục đích", "arabic", "1"),
        ("2.Yêu cầu:", "arabic", "2"),  # no space after the number
        ("3.3.Các đơn vị", "arabic", "3.3"),
        ("2.1 Tuyên truyền", "arabic", "2.1"),  # no closing full stop
        ("a) Công đoàn cơ sở", "letter", "a"),
        ("đ) Đơn vị khác", "letter", "đ"),
        ("B. NHIỆM VỤ", "capital", "B"),
        ("Điều 3. Trách nhiệm", "article", "Điều 3"),
        ("Chương II", "chapter", "Chương II"),
        ("Phần thứ hai", "part", "Phần thứ hai"),
        ("Phụ lục 01", "annex", "Phụ lục 01"),
        ("- Tổ chức", "dash", "-"),
        ("+ Tổ chức", "plus", "+"),
        ("2.000 lao động trở lên", None, None),  # a thousands dot
        ("28/7/2025 là ngày kỷ niệm", None, None),  # a date
        ("100% CĐCS", None, None),
        ("48/NQ-CP của Chính phủ", None, None),  # a code at the start of a wrapped line
        ("06/QĐ-TTg của Thủ tướng", None, None),  # capitals with marks are letters of a code
        ("2/Nâng cao nhận thức", "arabic", "2"),
        ("V/v tổ chức hội nghị", None, None),  # "về việc", not five
        ("V/V TỔ CHỨC HỘI NGHỊ", None, None),
        ("Phụ lục kèm theo kế hoạch này", None, None),  # a sentence about an appendix
    ],
)
def test_markers(line: str, kind: str | None, text: str | None) -> None:
    """A marker is recognised by its form, and only as such."""
    marker = marker_of(line)
    assert (marker.kind if marker else None, marker.text if marker else None) == (kind, text)


def test_headings_and_leaves() -> None:
    """A numbered line is a heading if something hangs under it, else a leaf."""
    reading = body(
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Nâng cao nhận thức của đoàn viên về phòng, chống tai nạn lao động.",
        "2. Việc triển khai phải thiết thực, hiệu quả.",
        "II. NỘI DUNG",
        "1. Tuyên truyền:",
        "- Xây dựng phóng sự về công nhân.",
        "2. Kiểm tra, giám sát",
        "Các đơn vị tự kiểm tra việc thực hiện.",
        "III. TỔ CHỨC THỰC HIỆN.",
        "1. Liên đoàn Lao động tỉnh",
        "- Theo dõi việc thực hiện kế hoạch.",
    )
    assert outline(reading) == [
        ("I", 1, "MỤC ĐÍCH, YÊU CẦU", "purpose"),
        ("II", 1, "NỘI DUNG", "content"),
        ("1", 2, "Tuyên truyền", "content"),
        ("2", 2, "Kiểm tra, giám sát", "content"),
        ("III", 1, "TỔ CHỨC THỰC HIỆN", "implementation"),
        ("1", 2, "Liên đoàn Lao động tỉnh", "implementation"),
    ]


def test_the_title_of_an_appendix_stands_below_it() -> None:
    """An appendix is a section whose title is the next line."""
    reading = body("I. NỘI DUNG", "- Tổ chức hội nghị.", "Phụ lục", "Danh mục công trình")
    assert outline(reading)[-1] == ("Phụ lục", 1, "Danh mục công trình", "appendix")


def test_articles_under_chapters() -> None:
    """Chapter, article and clause are three levels."""
    reading = body(
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "1. Quy chế này quy định việc phối hợp.",
        "Chương II",
        "TRÁCH NHIỆM CỦA CÁC BÊN",
        "Điều 2. Liên đoàn Lao động tỉnh",
        "1. Chủ trì tổ chức hội nghị giao ban.",
        "2. Theo dõi việc thực hiện.",
    )
    assert [(marker, level) for marker, level, _, _ in outline(reading)] == [
        ("Chương I", 1),
        ("Điều 1", 2),
        ("Chương II", 1),
        ("Điều 2", 2),
    ]
    assert outline(reading)[-1][3] == "responsibilities"


def test_an_unknown_heading_over_duties_is_content() -> None:
    """A heading without a known name has the role of what stands under it."""
    reading = body(
        "I. CÔNG TÁC NỮ CÔNG", "- Tổ chức hội thi nấu ăn.", "- Tuyên truyền về bình đẳng giới."
    )
    assert reading.sections[0].role == "content"


def test_hard_wrapped_lines_are_joined() -> None:
    """Line feeds at a fixed width mean nothing: the paragraph is read whole, without a defect."""
    wrapped = [
        line
        for _ in range(10)
        for line in (
            "- Tổ chức tuyên truyền sâu rộng trong đoàn viên về phòng, chống",
            "tai nạn lao động và bệnh nghề nghiệp tại nơi làm việc.",
            "",
        )
    ]
    reading = body("I. NỘI DUNG", "", *wrapped)
    assert len(reading.tasks) == 10
    assert reading.tasks[0].text.endswith("tại nơi làm việc.")
    assert not reading.defects
