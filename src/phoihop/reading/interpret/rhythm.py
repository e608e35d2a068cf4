"""Rhythms ("hằng năm", "định kỳ 6 tháng") in an item and in the headings above it."""

from __future__ import annotations

from functools import lru_cache

from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run

_OPENING = 14
"""Words at the start of an item in which a rhythm holds for all of it."""


def rhythms_in(run: Run) -> list[str]:
    """List the rhythms that a run of words names, in the order of the text."""
    return [hit.value for hit in lexicon().measures.rhythms.find(run.words, run.first, run.last)]


def shortest(rhythms: list[str]) -> str | None:
    """Give the shortest of several rhythms ("hàng quý, 6 tháng, năm" → quarter)."""
    order = lexicon().measures.order
    return min(rhythms, key=order.index) if rhythms else None


def opening_rhythm(words: Words, first: int) -> str | None:
    """Give the rhythm with which an item opens ("Hằng năm các cấp công đoàn …")."""
    hit = lexicon().verbs.openers.at(words, first)
    if hit is None:
        return None
    return shortest(rhythms_in(Run(words, first, min(len(words), first + _OPENING))))


def heading_rhythm(node: Node) -> str | None:
    """Give the rhythm of the nearest heading that has one ("Chỉ tiêu hằng năm")."""
    for above in node.ancestors():
        if above.is_section:
            found = _in_heading(above.heading)
            if found is not None:
                return found
    return None


@lru_cache(maxsize=256)
def _in_heading(text: str) -> str | None:
    words = Words(text)
    return shortest(rhythms_in(Run(words, 0, len(words))))
