"""The body: headings, paragraphs, lists, tables, and figures that can be found again."""

import pytest
from docx.oxml.ns import qn
from tests.writing.reading_back import bookmarks, line, opened, texts
from tests.writing.samples import TARGETS, review

from phoihop.writing import BulletList, Column, Heading, Paragraph, Ref, Table, bookmark_name


def body_table(document: object) -> object:
    return document.tables[1]  # type: ignore[attr-defined]


def test_headings_are_headings() -> None:
    """Word's outline shows them; level one stands in capitals."""
    document = opened(review())
    styles = [
        (one.text, one.style.name)
        for one in document.paragraphs
        if one.style.name.lower().startswith("heading")
    ]
    assert styles == [
        ("I. KẾT QUẢ CHUNG", "Heading 1"),
        ("1. Các chỉ tiêu", "Heading 2"),
        ("a) Việc làm tốt", "Heading 3"),
        ("II. PHƯƠNG HƯỚNG", "Heading 1"),
    ]


def test_paragraphs_are_justified_with_an_indent_and_a_gap() -> None:
    """1,27 cm, 6 points, between one line and one and a half."""
    look = line(opened(review()), "Đến hết quý III").style.paragraph_format
    assert (look.alignment, round(look.first_line_indent.cm, 2)) == (3, 1.27)
    assert look.space_after.pt == 6
    assert 1 <= look.line_spacing <= 1.5


@pytest.mark.parametrize(
    ("last", "closed"),
    [
        (Paragraph("Đề nghị các đơn vị thực hiện."), "Đề nghị các đơn vị thực hiện./."),
        (Paragraph(("Đạt ", Ref("a", "71%"))), "Đạt 71%./."),
        (Paragraph((Ref("a", "71%"), " đơn vị.")), "71% đơn vị./."),
        (BulletList(("một;", "hai;")), "- hai./."),
        (TARGETS, "./."),
    ],
)
def test_the_text_ends_with_its_mark(last: object, closed: str) -> None:
    """After the last line of the body, whatever it is."""
    paper = review(body=(Heading("I. Kết quả"), last), recipients=(), signatures=())
    assert texts(opened(paper))[-1] == closed


def test_items_begin_with_a_dash() -> None:
    """As offices write them."""
    found = texts(opened(review()))
    assert "- Mở 12 lớp tập huấn cho cán bộ công đoàn" in found


def test_a_table_repeats_its_head_and_does_not_split_rows() -> None:
    """Over a page break the reader still sees what a column means."""
    table = body_table(opened(review()))
    head, *rows = table.rows  # type: ignore[attr-defined]
    assert [cell.text for cell in head.cells] == [column.title for column in TARGETS.columns]
    assert head._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in [head, *rows])
    assert len(rows) == 2


def test_numbers_stand_right_and_words_left() -> None:
    """As the columns say."""
    row = body_table(opened(review())).rows[1]  # type: ignore[attr-defined]
    assert [cell.paragraphs[0].alignment for cell in row.cells] == [1, 0, 2, 2, 1]


def test_a_table_fills_the_width_between_the_margins() -> None:
    """Shares become lengths that add up to the page."""
    table = body_table(opened(review()))
    widths = [cell.width.mm for cell in table.rows[0].cells]  # type: ignore[attr-defined]
    assert round(sum(widths)) == 165
    assert widths[1] > widths[0]


def test_a_row_with_a_wrong_number_of_cells_is_refused() -> None:
    """A shifted column would put figures under the wrong head."""
    with pytest.raises(ValueError, match="row 2 has 1 cells for 2 columns"):
        Table((Column("a"), Column("b")), (("1", "2"), ("3",)))


def test_every_figure_can_be_found_again() -> None:
    """A figure is a bookmark with its id, in the text and in tables; twice is told apart."""
    figure = Ref("chi-tieu 3/quý", "38%")
    paper = review(body=(Paragraph(("Nay ", figure, ", lại ", figure, ".")), TARGETS))
    found = bookmarks(opened(paper))
    name = bookmark_name(figure.id)
    assert found == {name: "38%", f"{name}__2": "38%", "f_t1": "71%", "f_t2": "38%"}
    assert all(len(one) <= 40 for one in found)


@pytest.mark.parametrize(
    "text", ["a < b & c > d", "“ngoặc” 'đơn' \"kép\"", "tab\tvà\x0bký tự lạ\x00"]
)
def test_any_text_can_be_written(text: str) -> None:
    """What people paste never breaks the file; only what XML forbids is dropped."""
    found = texts(opened(review(body=(Paragraph(text), Paragraph("hết")))))
    wanted = text.replace("\x0b", "").replace("\x00", "")
    assert wanted in found
