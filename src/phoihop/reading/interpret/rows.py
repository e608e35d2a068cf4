"""Rows of a table of work, read by the heads of its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.rows import Cell, cells_of, columns_of

_SHORTEST = 3
"""Words: less in the cell of work is a heading inside the table or a total."""


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One row: the cell that says what is to be done, and those of who, with whom and when."""

    node: Node
    text: Cell
    leads: Cell | None
    partners: Cell | None
    due: Cell | None


def work_rows(nodes: Sequence[Node]) -> list[WorkRow]:
    """Read the rows below a row of heads; nothing is filled down into empty cells."""
    rows: list[WorkRow] = []
    heads: dict[int, Mapping[str, int]] = {}
    for node in nodes:
        if not node.paragraph.is_row:
            continue
        cells, table = cells_of(node.paragraph.text), id(node.parent)
        columns = columns_of(cells)
        if columns is not None:
            heads[table] = columns
        elif table in heads:
            row = _row(node, cells, heads[table])
            rows += [row] if row else []
    return rows


def _row(node: Node, cells: Sequence[Cell], columns: Mapping[str, int]) -> WorkRow | None:
    text = _cell(cells, columns, "text")
    if text is None or len(text.text.split()) < _SHORTEST:
        return None
    others = (_cell(cells, columns, name) for name in ("leads", "partners", "due"))
    return WorkRow(node, text, *others)


def _cell(cells: Sequence[Cell], columns: Mapping[str, int], name: str) -> Cell | None:
    index = columns.get(name)
    if index is None or index >= len(cells) or not cells[index].text:
        return None
    return cells[index]
