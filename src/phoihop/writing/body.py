"""The body of a paper: headings, paragraphs, lists, tables, and the figures marked in them."""

from __future__ import annotations

import re
from collections import Counter

from phoihop.writing.layout import Layout
from phoihop.writing.paper import Block, BulletList, Column, Heading, Paragraph, Ref, Table, Words
from phoihop.writing.xml import paragraph, points, run, twips

_NO_NAME = re.compile(r"\W")
_NAME_LENGTH = 30
_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class BodyWriter:
    """Turns blocks into WordprocessingML; keeps the bookmarks of a whole paper apart."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._marks = 0
        self._names: Counter[str] = Counter()

    def blocks(self, blocks: tuple[Block, ...], *, width: float, end_mark: str = "") -> str:
        """``blocks`` on ``width`` millimetres; ``end_mark`` closes the last line of the text."""
        if not end_mark:
            return "".join(self._block(block, width) for block in blocks)
        before, last = _closing(blocks, end_mark)
        # The signature never stands alone on a page: the last line goes with it.
        closing = paragraph(self._runs(last), style="BodyText", keep_next=True)
        return self.blocks(before, width=width) + closing

    def _block(self, block: Block, width: float) -> str:
        match block:
            case Heading(text, level):
                shown = text.upper() if level == 1 else text
                return paragraph(run(shown), style=f"Heading{min(level, 3)}")
            case Paragraph(words):
                return self._text(words)
            case BulletList(items):
                return "".join(self._text(_dashed(item)) for item in items)
            case Table():
                return self._table(block, width)

    def _text(self, words: Words) -> str:
        return paragraph(self._runs(words), style="BodyText")

    def _table(self, table: Table, width: float) -> str:
        widths = _column_widths(table.columns, twips(width))
        size = self._layout.table.size
        head = "".join(
            _cell(run(column.title, size, bold=True), at, "center")
            for column, at in zip(table.columns, widths, strict=True)
        )
        columns = [
            (at, column.align.value) for column, at in zip(table.columns, widths, strict=True)
        ]
        rows = "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(
                _cell(self._runs(words, size), at, align)
                for words, (at, align) in zip(row, columns, strict=True)
            )
            + "</w:tr>"
            for row in table.rows
        )
        grid = "".join(f'<w:gridCol w:w="{at}"/>' for at in widths)
        caption = (
            paragraph(run(table.caption, size, italic=True), style="Caption", keep_next=True)
            if table.caption
            else ""
        )
        return (
            f'{caption}<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblBorders>{_RULES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
            + paragraph("", style="Line", after=points(6))
        )

    def _runs(self, words: Words, size: float | None = None) -> str:
        if isinstance(words, str):
            return run(words, size)
        return "".join(
            self._marked(piece, size) if isinstance(piece, Ref) else run(piece, size)
            for piece in words
        )

    def _marked(self, ref: Ref, size: float | None) -> str:
        name = bookmark_name(ref.id)
        self._names[name] += 1
        if self._names[name] > 1:
            name = f"{name}__{self._names[name]}"
        self._marks += 1
        return (
            f'<w:bookmarkStart w:id="{self._marks}" w:name="{name}"/>{run(ref.text, size)}'
            f'<w:bookmarkEnd w:id="{self._marks}"/>'
        )


def bookmark_name(ref_id: str) -> str:
    """The bookmark of a figure: Word wants letters, digits and underscores, at most forty."""
    return "f_" + _NO_NAME.sub("_", ref_id)[:_NAME_LENGTH]


def _closing(blocks: tuple[Block, ...], mark: str) -> tuple[tuple[Block, ...], Words]:
    """All but the last line of the text, and that line with the mark at its end."""
    match blocks:
        case (*before, Paragraph(words)):
            return tuple(before), _closed(words, mark)
        case (*before, BulletList((*items, last))):
            return (*before, BulletList(tuple(items))), _closed(_dashed(last), mark)
    return blocks, mark


def _dashed(words: Words) -> Words:
    return f"- {words}" if isinstance(words, str) else ("- ", *words)


def _closed(words: Words, mark: str) -> Words:
    if isinstance(words, str):
        return words.rstrip(" .;") + mark
    match words:
        case (*before, str(last)):
            return (*before, last.rstrip(" .;") + mark)
    return (*words, mark)


def _column_widths(columns: tuple[Column, ...], room: int) -> list[int]:
    whole = sum(column.width for column in columns)
    return [round(room * column.width / whole) for column in columns]


def _cell(runs: str, width: int, align: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="{align}"/></w:pPr>{runs}</w:p></w:tc>'
    )
