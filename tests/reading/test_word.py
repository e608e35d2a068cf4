"""Word files: what Word shows is what is read."""

import io
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tests.reading.plans import HEAD, TAIL

from phoihop.reading import read_bytes, source_text


def saved(document: Any) -> bytes:
    """Give the bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_paragraphs(*texts: str) -> Any:
    """Make a document of paragraphs."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return document


def numbered(document: Any, text: str, depth: int, levels: list[tuple[str, str]]) -> None:
    """Add a paragraph with an automatic number; ``levels`` are the formats of the list."""
    root = document.part.numbering_part.element
    if root.find(f"{qn('w:abstractNum')}[@{qn('w:abstractNumId')}='90']") is None:
        abstract = OxmlElement("w:abstractNum")
        abstract.set(qn("w:abstractNumId"), "90")
        for index, (kind, label) in enumerate(levels):
            level = OxmlElement("w:lvl")
            level.set(qn("w:ilvl"), str(index))
            for tag, value in (("w:start", "1"), ("w:numFmt", kind), ("w:lvlText", label)):
                element = OxmlElement(tag)
                element.set(qn("w:val"), value)
                level.append(element)
            abstract.append(level)
        root.insert(0, abstract)
        list_id = root.add_num(90).numId
        document.numbered_list = list_id
    properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = document.numbered_list


def test_the_same_plan_in_word_and_in_text() -> None:
    """A plan reads the same from .docx and from .txt."""
    text = f"{HEAD}\nI. NỘI DUNG\n- Ban Tổ chức mở 02 lớp tập huấn trước ngày 30/6/2026.\n{TAIL}"
    from_text = read_bytes(text.encode(), "a.txt")
    from_word = read_bytes(saved(with_paragraphs(*text.split("\n"))), "a.docx")
    assert from_word == from_text
    assert from_word.targets
    assert from_word.tasks


def test_a_head_in_a_borderless_table() -> None:
    """Two columns that only place things side by side are printed one after the other."""
    document = docx.Document()
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text = "LĐLĐ TỈNH SÔNG HẬU\nCÔNG ĐOÀN NGÀNH Y TẾ\nSố: 07/KH-CĐYT"
    cells[1].text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sông Hậu, ngày 12 tháng 5 năm 2026"
    )
    for text in ("KẾ HOẠCH", "Chăm lo đoàn viên", "I. NỘI DUNG", "- Tổ chức hội nghị."):
        document.add_paragraph(text)
    header = read_bytes(saved(document), "a.docx").header
    assert (header.code, header.issued_on, header.place) == ("07/KH-CĐYT", "2026-05-12", "Sông Hậu")
    assert header.kind == "plan"


def test_a_table_of_work_keeps_its_columns() -> None:
    """A real table is printed row by row, with an empty cell where one is empty."""
    document = with_paragraphs(
        "KẾ HOẠCH", "Thi đua", "I. NỘI DUNG", "- Tổ chức.", "Phụ lục", "Bảng"
    )
    rows = [
        ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian"),
        ("1", "Xây dựng quy chế chi tiêu", "", "Văn phòng", "Năm 2026"),
    ]
    table = document.add_table(2, 5)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    task = read_bytes(saved(document), "a.docx").tasks[-1]
    assert (task.assignees, task.partners, task.due) == ((), ("Văn phòng",), "2026")


def test_automatic_numbers_are_restored() -> None:
    """Numbers that Word computes are part of the text, at every depth."""
    document = with_paragraphs("KẾ HOẠCH", "Thi đua")
    levels = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "")]
    for text, depth in [
        ("NỘI DUNG", 0),
        ("Tuyên truyền", 1),
        ("Mở chuyên mục.", 2),
        ("Viết bài.", 2),
        ("Kiểm tra", 1),
        ("Lập đoàn.", 3),
        ("TỔ CHỨC THỰC HIỆN", 0),
        ("Văn phòng", 1),
    ]:
        numbered(document, text, depth, levels)
    assert source_text(saved(document), "a.docx").split("\n")[2:] == [
        "I. NỘI DUNG",
        "1. Tuyên truyền",
        "a) Mở chuyên mục.",
        "b) Viết bài.",
        "2. Kiểm tra",
        "- Lập đoàn.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng",
    ]


@pytest.mark.parametrize(("tag", "kept"), [("w:ins", True), ("w:del", False)])
def test_tracked_changes_count_as_accepted(tag: str, kept: bool) -> None:
    """Inserted text is read, deleted text is not."""
    document = with_paragraphs("Tổ chức hội nghị")
    run = document.paragraphs[0].add_run(" toàn tỉnh")._r
    if not kept:
        run.text = ""
        deleted = OxmlElement("w:delText")
        deleted.text = " toàn tỉnh"
        run.append(deleted)
    change = OxmlElement(tag)
    run.addprevious(change)
    change.append(run)
    assert ("toàn tỉnh" in source_text(saved(document), "a.docx")) is kept


def test_a_word_file_without_text() -> None:
    """A file of pictures only says so."""
    with pytest.raises(Exception, match="không có chữ"):
        source_text(saved(docx.Document()), "a.docx")


def test_merged_cells_are_printed_once() -> None:
    """A cell merged over rows or columns has its text in the first one; nothing is filled down."""
    table = (document := docx.Document()).add_table(3, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    table.cell(0, 0).merge(table.cell(2, 0)).text = "cao"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "rộng"
    assert source_text(saved(document), "a.docx") == "cao\t1\t2\n\trộng\t\n\t7\t8"


def test_content_controls_are_read() -> None:
    """What stands in a content control of a form is text like any other."""
    document = with_paragraphs("Trước", "Trong khung", "Sau")
    inside = document.paragraphs[1]._p
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    inside.addprevious(control)
    control.append(content)
    content.append(inside)
    assert source_text(saved(document), "a.docx") == "Trước\nTrong khung\nSau"


def test_words_of_a_head_inside_a_table_of_work() -> None:
    """A real table stays one row a line, also where it speaks of "độc lập" or "Tổng số:"."""
    table = (document := docx.Document()).add_table(1, 3)
    texts = ("1", "Kiểm toán độc lập, tổng số: 5", "Đảng Cộng sản Việt Nam")
    for cell, text in zip(table.rows[0].cells, texts, strict=True):
        cell.text = text
    assert source_text(saved(document), "a.docx") == "\t".join(texts)
