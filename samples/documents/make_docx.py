"""Makes the Word files of this folder from the text files beside them."""  # noqa: INP001

from itertools import groupby
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def make(source: Path) -> Path:
    """Write ``source`` as .docx: the head as a table without borders, rows with tabs as a grid."""
    doc = Document()
    _set_page(doc)
    lines = source.read_text(encoding="utf-8").splitlines()
    end = lines.index("")
    _head(doc, lines[:end])
    _title(doc, lines[end + 1 :])
    for has_tabs, group in groupby(_body(lines[end + 1 :]), key=lambda line: "\t" in line):
        rows = list(group)
        if has_tabs:
            _grid(doc, rows)
        else:
            for line in rows:
                doc.add_paragraph(line)
    target = source.with_suffix(".docx")
    doc.save(str(target))
    return target


def _set_page(doc: Doc) -> None:
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = doc.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)  # type: ignore[attr-defined]


def _head(doc: Doc, lines: list[str]) -> None:
    at = lines.index(MOTTO)
    cells = doc.add_table(rows=1, cols=2).rows[0].cells
    for cell, part in zip(cells, (lines[:at], lines[at:]), strict=True):
        cell.text = "\n".join(part)
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _title_length(lines: list[str]) -> int:
    """The title goes on until the line that ends as a sentence or a list of bases does."""
    return next(i for i, line in enumerate(lines) if line.endswith(":"))


def _title(doc: Doc, lines: list[str]) -> None:
    for line in filter(None, lines[: _title_length(lines)]):
        paragraph = doc.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True


def _body(lines: list[str]) -> list[str]:
    return [line for line in lines[_title_length(lines) :] if line]


def _grid(doc: Doc, rows: list[str]) -> None:
    cells = [row.split("\t") for row in rows]
    table = doc.add_table(rows=len(cells), cols=len(cells[0]), style="Table Grid")
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


if __name__ == "__main__":
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        print(make(path).name)
