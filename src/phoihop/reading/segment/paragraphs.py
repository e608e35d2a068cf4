"""Lines → paragraphs: hard-wrapped lines and sentences cut by a page break are joined again."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeAlias

from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.lines import Line
from phoihop.reading.segment.markers import marker_of
from phoihop.reading.segment.rows import cells_of, is_layout, is_row

_CLOSED = frozenset('.;:!?…/"”»)')
_SHORTEST_CUT = 40
"""A line shorter than this is a title or a name, not the first half of a cut sentence."""
_WRAPPED_SHARE = 0.2
_WRAPPED_AT_LEAST = 8

Join: TypeAlias = Callable[[Line, Line], bool]
"""Tells whether a line goes on in the line that follows it."""


class Paragraph:
    """A clean paragraph: its text, and where every character of it stands in the source.

    ``is_row``: it is a whole row of a table. ``in_cell``: it is one cell, printed under a lone bar.
    """

    def __init__(self, pieces: Sequence[tuple[Line, int, int]], *, cells: bool = False) -> None:
        """Take the lines it is made of, each with the first and last clean character taken."""
        texts = [line.text[first:last] for line, first, last in pieces]
        self._pieces = pieces
        self._ats: list[int] = []
        at = 0
        for text in texts:
            self._ats.append(at)
            at += len(text) + 1
        self.text = " ".join(texts)
        self.is_row = cells
        self.in_cell = False

    @property
    def line(self) -> int:
        """The number of the line on which it starts."""
        return self._pieces[0][0].number

    @property
    def cuts(self) -> list[tuple[int, int]]:
        """The line numbers before and after each place where lines were joined."""
        numbers = [line.number for line, _, _ in self._pieces]
        return list(itertools.pairwise(numbers))

    @cached_property
    def words(self) -> Words:
        """The words of the paragraph."""
        return Words(self.text)

    def line_at(self, offset: int) -> int:
        """Give the number of the line that holds the character at ``offset``."""
        return self._piece(offset)[0].number

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place of the characters ``start`` to ``end`` in the source text."""
        line, at = self._place(start)
        first = line.source_start(at)
        if end <= start:
            return first, first
        line, at = self._place(end - 1)
        return first, max(first, line.source_end(at))

    def _piece(self, offset: int) -> tuple[Line, int]:
        index = max(0, bisect_right(self._ats, offset) - 1)
        return self._pieces[index][0], index

    def _place(self, offset: int) -> tuple[Line, int]:
        """Give the line of a character, and its place among the clean characters of the line."""
        line, index = self._piece(offset)
        _, first, last = self._pieces[index]
        return line, min(first + offset - self._ats[index], max(first, last - 1))


def paragraphs_of(filled: Sequence[Line], *, wrapped: bool) -> list[Paragraph]:
    """Join filled lines into paragraphs; table rows stay one paragraph each."""
    join = _wrapped_join() if wrapped else _page_break_join(filled)
    paragraphs: list[Paragraph] = []
    pieces: list[Line] = []
    for line in filled:
        if pieces and not join(pieces[-1], line):
            paragraphs += _made(pieces)
            pieces = []
        pieces.append(line)
    if pieces:
        paragraphs += _made(pieces)
    return paragraphs


def _made(lines: Sequence[Line]) -> list[Paragraph]:
    only = lines[0]
    if len(lines) == 1 and is_row(only.text):
        if only.text[0] == "|" and is_layout(only.text.replace("|", "\n")):
            filled = [cell for cell in cells_of(only.text) if cell.text]
            return [Paragraph([(only, cell.start, cell.end)]) for cell in filled]
        return [Paragraph([(only, 0, len(only.text))], cells=True)]
    return [Paragraph([(line, 0, len(line.text)) for line in lines])]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether the text was wrapped at a fixed width, so that line feeds mean nothing."""
    cut = sum(
        1
        for line, following in itertools.pairwise(lines)
        if following.number == line.number + 1
        and line.text[-1] not in _CLOSED
        and following.text[0].islower()
        and marker_of(following.text) is None
    )
    long = sum(1 for line in lines if len(line.text) >= _SHORTEST_CUT)
    return cut >= _WRAPPED_AT_LEAST and cut > _WRAPPED_SHARE * long


def _wrapped_join() -> Join:
    signing = lexicon().signing

    def stands_alone(text: str) -> bool:
        words = Words(text)
        hit = signing.positions.at(words, 0)
        return (
            text.lower().startswith(signing.capacity_starts)
            or (hit is not None and hit.last == len(words))
            or signing.marks.first(words) is not None
            or signing.recipients.at(words, 0) is not None
        )

    def join(line: Line, following: Line) -> bool:
        if following.number != line.number + 1 or is_row(line.text) or is_row(following.text):
            return False
        if marker_of(following.text) is not None:
            return False
        return not (stands_alone(line.text) or stands_alone(following.text))

    return join


def _page_break_join(lines: Sequence[Line]) -> Join:
    pairs: set[str] = set()

    def known_pairs() -> set[str]:
        if not pairs:
            for line in lines:
                words = line.text.split()
                pairs.update(f"{a} {b}" for a, b in itertools.pairwise(words))
        return pairs

    def join(line: Line, following: Line) -> bool:
        text, after = line.text, following.text
        if len(text) < _SHORTEST_CUT or text[-1] in _CLOSED or text.isupper():
            return False
        if is_row(text) or is_row(after) or marker_of(after) is not None:
            return False
        if after[0].islower():
            return True
        first, last = after.split()[0].strip(".,;:"), text.split()[-1]
        cut_name = last[:1].isupper() and first[:1].isupper() and not after.isupper()
        return cut_name and f"{last} {first}" in known_pairs()

    return join
