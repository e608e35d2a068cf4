"""From a paper to the bytes of a Word file: the same paper always gives the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from phoihop.writing.annexes import annex
from phoihop.writing.body import BodyWriter
from phoihop.writing.foot import foot
from phoihop.writing.head import head
from phoihop.writing.layout import Layout, layout_for
from phoihop.writing.paper import Paper
from phoihop.writing.styles import styles_xml
from phoihop.writing.xml import clean, hidden, paragraph, run, twips

#: The earliest moment that a zip archive can state: every part bears it.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255
"""Characters of a property of a Word file; what is printed is never cut."""


def write_docx(paper: Paper, layout: Layout | None = None) -> bytes:
    """The Word file of ``paper`` in ``layout``, by default the one in force on the paper's date."""
    layout = layout or layout_for(paper.date)
    document = Document()
    _set_properties(document, paper)
    _set_children(document.styles.element, parse_xml(styles_xml(layout)))
    header = _page_number(document, layout)
    _set_children(document.element.body, parse_xml(_body(paper, layout, header)))
    return _packed(document)


def _body(paper: Paper, layout: Layout, header: str) -> str:
    writer = BodyWriter(layout)
    width = layout.page.text_width
    end_mark = layout.body.end_mark
    text = (
        head(paper, layout)
        + writer.blocks(paper.body, width=width, end_mark=end_mark)
        + foot(paper, layout)
    )
    parts = [(text, False)]
    for at, found in enumerate(paper.annexes):
        parts.append((annex(paper, at, writer, layout), found.landscape))
    *before, (last, is_wide) = parts
    sheets = "".join(content + hidden(_section(layout, header, wide)) for content, wide in before)
    end = _section(layout, header, is_wide)
    return f"<w:body {nsdecls('w', 'r')}>{sheets}{last}{end}</w:body>"


def _section(layout: Layout, header: str, is_wide: bool) -> str:
    page = layout.page
    width, height = twips(page.width), twips(page.height)
    size = (
        f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
        if is_wide
        else f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    )
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:type w:val="nextPage"/>{size}'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" '
        f'w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}" '
        f'w:header="{twips(page.header)}" w:footer="{twips(page.header)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _page_number(document: Any, layout: Layout) -> str:
    """Put the number into the header of all pages but the first; give the header's relation."""
    section = document.sections[0]
    section.header.is_linked_to_previous = False
    size = layout.page.number_size
    field = "".join(
        run("", size).replace('<w:t xml:space="preserve"></w:t>', piece)
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve">PAGE</w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    numbered = f"<w:hdr {nsdecls('w')}>{paragraph(field, style='Header')}</w:hdr>"
    _set_children(section.header.part.element, parse_xml(numbered))
    reference = document.element.body.find(f".//{qn('w:headerReference')}")
    return str(reference.get(qn("r:id")))


def _set_properties(document: Any, paper: Paper) -> None:
    stated = document.core_properties
    written = datetime.combine(paper.date, time(), UTC)
    stated.title = clean(paper.subject)[:_LONGEST_PROPERTY]
    stated.author = clean(" ".join(paper.issuer.split()))[:_LONGEST_PROPERTY]
    stated.created = stated.modified = written
    stated.last_modified_by, stated.comments, stated.language = "", "", "vi-VN"


def _set_children(element: Any, filled: Any) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(filled))


def _packed(document: Any) -> bytes:
    saved = BytesIO()
    document.save(saved)
    packed = BytesIO()
    with ZipFile(saved) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = ZipInfo(name, _NO_TIME)
            part.compress_type = ZIP_DEFLATED
            after.writestr(part, before.read(name))
    return packed.getvalue()
