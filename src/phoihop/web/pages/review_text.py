"""The document's text as the review desk shows it: numbered lines, what was read marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.intake.types import ItemRef, Verdict
from phoihop.kernel.spans import LineIndex

MARKS = {
    "targets": ("ct", ""),
    "deadlines": ("hn", "h"),
    "reporting": ("hn", "b"),
    "parties": ("dv", "đ"),
    "legal_bases": ("cc", "c"),
    "tasks": ("nv", "n"),
}
"""Class and first letter of the code of each part; where two lie on one another the first shows."""

DEFECTS: dict[str, Promise] = {
    "numbering_gap": _("Thiếu số mục"),
    "numbering_repeat": _("Trùng số mục"),
    "broken_paragraph": _("Câu bị ngắt"),
    "mixed_unicode": _("Chữ tổ hợp"),
    "missing_number": _("Thiếu số văn bản"),
    "missing_date": _("Thiếu ngày ký"),
    "missing_signatory": _("Thiếu người ký"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one line; ``kind`` is empty outside every item, ``ids`` are all items there."""

    text: str
    kind: str = ""
    code: str = ""
    item: ItemRef | None = None
    ids: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; empty ones are left out and leave a gap in the numbers."""

    number: int
    segments: tuple[Segment, ...]
    is_heading: bool
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    item: ItemRef
    start: int
    end: int
    code: str
    rank: int


def lines_of(text: str, items: Sequence[ItemRef], reading: Mapping[str, Any]) -> list[Line]:
    """Cut the text into lines with marks; a dropped item is not marked."""
    index = LineIndex(text)
    placed = _by_line(_placed(items), index)
    headings = {section["line"] for section in reading.get("sections", ())}
    notes = _notes(reading.get("defects", ()))
    found = []
    for number, words in enumerate(text.split("\n"), 1):
        if words.strip():
            start = index.start_of(number)
            segments = tuple(_segments(words, start, placed.get(number, ())))
            found.append(Line(number, segments, number in headings, notes.get(number, ())))
    return found


def codes_of(items: Iterable[ItemRef]) -> dict[int, int]:
    """Number the items of every part from one, in their order; by the id of the item."""
    counts: dict[str, int] = {}
    numbers = {}
    for item in items:
        numbers[item.id] = counts[item.part] = counts.get(item.part, 0) + 1
    return numbers


def _placed(items: Sequence[ItemRef]) -> list[_Placed]:
    numbers, ranks = codes_of(items), list(MARKS)
    return [
        _Placed(
            item=item,
            start=item.span[0],
            end=item.span[1],
            code=f"{MARKS[item.part][1]}{numbers[item.id]}",
            rank=ranks.index(item.part),
        )
        for item in items
        if item.span is not None and item.verdict is not Verdict.DROPPED
    ]


def _by_line(placed: Iterable[_Placed], index: LineIndex) -> dict[int, list[_Placed]]:
    found: dict[int, list[_Placed]] = {}
    for one in placed:
        for number in range(
            index.line_of(one.start), index.line_of(max(one.start, one.end - 1)) + 1
        ):
            found.setdefault(number, []).append(one)
    return found


def _segments(words: str, start: int, placed: Sequence[_Placed]) -> Iterator[Segment]:
    """Cut a line where what shows on top changes."""
    end = start + len(words)
    edges = {start, end}
    for one in placed:
        edges |= {edge for edge in (one.start, one.end) if start < edge < end}
    cuts = sorted(edges)
    tops = [_top(placed, left, right) for left, right in pairwise(cuts)]
    at = 0
    while at < len(tops):
        stop = at + 1
        while stop < len(tops) and tops[stop] is tops[at]:
            stop += 1
        yield _segment(words, start, cuts[at], cuts[stop], tops[at], placed)
        at = stop


def _top(placed: Sequence[_Placed], left: int, right: int) -> _Placed | None:
    over = [one for one in placed if one.start <= left and right <= one.end]
    return min(over, key=lambda one: (one.rank, one.end - one.start), default=None)


def _segment(
    words: str, start: int, left: int, right: int, top: _Placed | None, placed: Sequence[_Placed]
) -> Segment:
    text = words[left - start : right - start]
    if top is None:
        return Segment(text)
    touching = [one for one in placed if one.start < right and left < one.end]
    is_last = right >= min(top.end, start + len(words)) and top.end <= start + len(words)
    return Segment(
        text=text,
        kind=MARKS[top.item.part][0],
        code=top.code if is_last else "",
        item=top.item,
        ids=" ".join(str(one.item.id) for one in touching),
    )


def _notes(defects: Iterable[Mapping[str, Any]]) -> dict[int, tuple[tuple[str, str], ...]]:
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    for defect in defects:
        if defect["line"]:
            note = (str(DEFECTS.get(defect["code"], defect["code"])), str(defect["message"]))
            found[defect["line"]] = (*found.get(defect["line"], ()), note)
    return found
