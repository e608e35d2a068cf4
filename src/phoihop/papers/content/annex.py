"""The annex that makes every figure of a paper traceable: figure → indicator, reports, period."""

from __future__ import annotations

from collections.abc import Mapping

from phoihop.kernel.quantities import print_number
from phoihop.papers.content.written import Figure
from phoihop.writing import Align, Annex, Column, Paragraph, Table

TITLE = "Nguồn số liệu"
COLUMNS = (
    Column("TT", 6, Align.CENTER),
    Column("Số liệu", 13, Align.CENTER),
    Column("Nội dung", 36),
    Column("Vị trí", 14),
    Column("Mã chỉ số", 14),
    Column("Báo cáo đã duyệt", 12, Align.CENTER),
    Column("Kỳ", 12),
)


def sources_annex(figures: Mapping[str, Figure], as_of: str) -> Annex:
    """List the figures in the order of the text; the cells of one column share a line."""
    lines = {figure.column or figure.key: figure for figure in figures.values()}
    rows = tuple(_row(number, figure) for number, figure in enumerate(lines.values(), 1))
    said = Paragraph(f"Số liệu tính đến {as_of}, từ các báo cáo đã được duyệt.")
    return Annex(TITLE, (said, Table(COLUMNS, rows)), landscape=True)


def _row(number: int, figure: Figure) -> tuple[str, ...]:
    return (
        str(number),
        "cả cột" if figure.column else figure.printed,
        figure.column or figure.what,
        figure.where,
        figure.indicator or "–",
        "theo đơn vị" if figure.column else _reports(figure),
        figure.period,
    )


def _reports(figure: Figure) -> str:
    if figure.accepted is None or figure.expected is None:
        return "–"
    return f"{print_number(figure.accepted)}/{print_number(figure.expected)}"
