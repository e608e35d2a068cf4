"""Rows of a table in plain text: their cells, and what each column is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from phoihop.kernel.text import nfc, search_key

_COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("partners", ("phối hợp", "đơn vị liên quan")),
    ("due", ("thời gian", "thời hạn", "tiến độ", "hoàn thành", "kỳ hạn")),
    ("leads", ("chủ trì", "thực hiện", "phụ trách", "chịu trách nhiệm")),
    ("text", ("nội dung", "nhiệm vụ", "công việc", "hoạt động", "tên", "giải pháp", "chỉ tiêu")),
)
_LONGEST_HEAD = 80
"""A cell longer than this is no head of a column."""
_LAYOUT = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|(?i:độc lập\s?[-–]\s?tự do)"
    r"|^\s*(?:(?i:nơi nhận\b|số\s?:)|(?:TM|KT|TL|TUQ)\.)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, and where it begins in the row."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the row."""
        return self.start + len(self.text)


def is_row(text: str) -> bool:
    """Tell whether a clean line is a row of a table: cells between tabs or between bars."""
    return text.count("\t") > 1 or (text[:1] == "|" and text.count("|") > 1)


def is_layout(cells: str) -> bool:
    """Tell whether cells (one a line) only place a head or a signing block side by side."""
    return _LAYOUT.search(nfc(cells)) is not None


def cells_of(text: str) -> list[Cell]:
    """Split a row into its cells, the empty ones included."""
    bar = "|" if text.startswith("|") else "\t"
    start = 1 if bar == "|" else 0
    cells = []
    for part in text[start:].removesuffix("|").split(bar):
        lead = len(part) - len(part.lstrip())
        cells.append(Cell(part.strip(), start + lead))
        start += len(part) + 1
    return cells


def columns_of(cells: Sequence[Cell]) -> dict[str, int] | None:
    """Tell what the columns are for, if these cells are the heads of a table of work.

    Gives the columns of ``text``, ``leads``, ``partners``, ``due``; ``None`` if it is no such head.
    """
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        key = search_key(cell.text)
        for column, names in _COLUMNS:
            if any(name in key for name in names) and len(key) < _LONGEST_HEAD:
                found.setdefault(column, index)
                break
    return found if "text" in found and len(found) > 1 else None
