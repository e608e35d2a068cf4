"""The sheet: A4, the margins of the decree, the page number from page 2 on."""

from docx.oxml.ns import qn
from docx.shared import Mm
from tests.writing.reading_back import opened
from tests.writing.samples import review


def test_paper_and_margins() -> None:
    """A4 portrait, 20–20–30–15 mm."""
    section = opened(review()).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]


def test_the_page_number_stands_above_from_page_two() -> None:
    """In the top margin, in the middle, 14 points, and not on the first page."""
    section = opened(review()).sections[0]
    assert section.different_first_page_header_footer
    assert section.header_distance < Mm(20)
    header = section.header.paragraphs[0]
    assert header.style.paragraph_format.alignment == 1
    assert [field.text for field in header._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert {run.font.size.pt for run in header.runs} == {14}


def test_the_font_is_the_decrees_everywhere() -> None:
    """Times New Roman, black, 14 points, in Vietnamese, unless a line says otherwise."""
    styles = opened(review()).styles.element
    fonts = styles.find(f".//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {
        "Times New Roman"
    }
    assert styles.find(f".//{qn('w:lang')}").get(qn("w:val")) == "vi-VN"
    assert len(list(styles.iter(qn("w:rFonts")))) == 1


def test_the_file_names_its_title_and_author() -> None:
    """What an office's search and a screen reader ask for."""
    stated = opened(review()).core_properties
    assert stated.title.startswith("Sơ kết quý III")
    assert (stated.author, stated.language) == ("Liên đoàn Lao động tỉnh Sông Hậu", "vi-VN")
