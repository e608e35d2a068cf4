"""Annexes: pages of their own, numbered from one, tied to the paper."""

from dataclasses import replace

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from tests.writing.reading_back import opened, texts
from tests.writing.samples import SOURCES, review


def test_one_annex_has_no_number() -> None:
    """Its title in capitals, and what it goes with."""
    found = texts(opened(review(annexes=(SOURCES,))))
    assert found[-3:] == [
        "Phụ lục",
        "NGUỒN SỐ LIỆU",
        "(Kèm theo Báo cáo số 05/BC-LĐLĐ ngày 20 tháng 9 năm 2026 "
        "của Liên đoàn Lao động tỉnh Sông Hậu)",
    ]


def test_several_annexes_are_numbered_in_roman() -> None:
    """And a note of one's own replaces the usual one."""
    second = replace(SOURCES, title="Đơn vị chưa báo cáo", note="(Tính đến ngày 20/9/2026)")
    found = texts(opened(review(annexes=(SOURCES, second))))
    assert [text for text in found if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    assert found[-1] == "(Tính đến ngày 20/9/2026)"


def test_each_annex_numbers_its_own_pages_and_may_lie_on_its_side() -> None:
    """A wide table may have a landscape sheet."""
    sections = opened(review(annexes=(SOURCES, replace(SOURCES, landscape=True)))).sections
    assert [section.orientation for section in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]
    starts = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in sections]
    assert starts == ["1", "1", "1"]
    assert all(section.different_first_page_header_footer for section in sections)
    assert sections[2].page_width > sections[2].page_height
