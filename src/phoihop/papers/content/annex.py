"""The annex that makes every figure of a paper traceable: figure → indicator, reports, period."""

from __future__ import annotations

from collections.abc import Mapping

from phoihop.kernel.quantities import print_number
from phoihop.papers.content.blocks import Block, Figure, Heading, Paragraph, Table, Words

TITLE = "Phụ lục: NGUỒN SỐ LIỆU"


def sources_annex(figures: Mapping[str, Figure], as_of: str) -> list[Block]:
    """List the figures in the order of the text; the cells of one column share a line."""
    head = ("TT", "Số liệu", "Nội dung", "Vị trí", "Mã chỉ số", "Báo cáo đã duyệt", "Kỳ")
    lines = {figure.column or figure.key: figure for figure in figures.values()}
    rows = tuple(_row(number, figure) for number, figure in enumerate(lines.values(), 1))
    return [
        Heading(TITLE, 0),
        Paragraph((f"Mọi số liệu tính đến {as_of}, từ các báo cáo đã được duyệt.",)),
        Table(head, rows, widths=(6, 12, 34, 13, 13, 11, 11), centred=(0, 1, 5)),
    ]


def _row(number: int, figure: Figure) -> tuple[Words, ...]:
    cells = (
        str(number),
        "cả cột" if figure.column else figure.printed,
        figure.column or figure.what,
        figure.where,
        figure.indicator or "–",
        "theo đơn vị" if figure.column else _reports(figure),
        figure.period,
    )
    return tuple((cell,) for cell in cells)


def _reports(figure: Figure) -> str:
    if figure.accepted is None or figure.expected is None:
        return "–"
    return f"{print_number(figure.accepted)}/{print_number(figure.expected)}"
