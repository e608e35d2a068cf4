"""Small pieces of WordprocessingML as text: runs, paragraphs, cells.

Text is put together and parsed once: building the same tree cell by cell through python-docx takes
many times longer.
"""

from __future__ import annotations

import re
from html import escape

# Control characters that XML 1.0 cannot hold, pasted by people now and then.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def clean(text: str) -> str:
    """``text`` without the characters that no XML file can hold."""
    return _FORBIDDEN.sub("", text)


def twips(millimetres: float) -> int:
    """Twentieths of a point, in which Word measures lengths."""
    return round(millimetres * 1440 / 25.4)


def points(size: float) -> int:
    """Twentieths of a point from points."""
    return round(size * 20)


def run(text: str, size: float | None = None, *, bold: bool = False, italic: bool = False) -> str:
    """Text in one look; without a size it has that of its paragraph's style."""
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if size is not None:
        look += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    shown = escape(clean(text), quote=False)
    return f'<w:r>{look}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def paragraph(
    runs: str,
    *,
    style: str = "",
    align: str = "",
    before: int | None = None,
    after: int | None = None,
    left: int | None = None,
    keep_next: bool = False,
) -> str:
    """A paragraph of ``runs``; gaps and indent in twips, None leaves them to the style."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += "<w:keepNext/>" if keep_next else ""
    gaps = "".join(
        f' w:{name}="{gap}"'
        for name, gap in (("before", before), ("after", after))
        if gap is not None
    )
    look += f"<w:spacing{gaps}/>" if gaps else ""
    look += f'<w:ind w:left="{left}"/>' if left is not None else ""
    look += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"


def centred(runs: str, *, before: int = 0, after: int = 0, keep_next: bool = False) -> str:
    """A centred paragraph without indent."""
    return paragraph(
        runs, style="Line", align="center", before=before, after=after, keep_next=keep_next
    )


def hidden(properties: str) -> str:
    """A paragraph that takes no room and only carries ``properties``."""
    return (
        '<w:p><w:pPr><w:pStyle w:val="Line"/><w:spacing w:before="0" w:after="0" w:line="20" '
        f'w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{properties}</w:pPr></w:p>'
    )


def rule(length: int, room: int) -> str:
    """A thin line of ``length`` twips in the middle of ``room`` twips."""
    side = max((room - length) // 2, 0)
    return (
        '<w:p><w:pPr><w:pStyle w:val="Line"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" '
        'w:color="000000"/></w:pBdr><w:spacing w:before="40" w:after="0" w:line="60" '
        f'w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def cell(content: str, width: int) -> str:
    """A cell of a table without rules."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def two_columns(rows: list[tuple[str, str]], left: int, right: int, outdent: int = 0) -> str:
    """A table of two columns without rules, as long as ``left`` plus ``right`` twips."""
    body = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(one, left)}{cell(other, right)}</w:tr>"
        for one, other in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/>'
        f'<w:tblInd w:w="{-outdent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        f"{body}</w:tbl>"
    )
