"""Sentences and clauses of a paragraph, as runs of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phoihop.reading.lexicon import Words

_ENDS = frozenset(".!?…")
_OPENING = frozenset("(“«[{")
_CLOSING = frozenset(")”»]}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` up to, not including, ``last`` of a paragraph."""

    words: Words
    first: int
    last: int

    @property
    def start(self) -> int:
        """The character at which it begins."""
        starts = self.words.starts
        return starts[self.first] if self.first < len(starts) else len(self.words.text)

    @property
    def end(self) -> int:
        """The character after its last one."""
        return self.words.ends[self.last - 1] if self.last > self.first else self.start

    @property
    def text(self) -> str:
        """Its text."""
        return self.words.text[self.start : self.end]


def sentences(words: Words, first: int = 0) -> list[Run]:
    """Split at full stops that a capital letter or nothing follows."""
    runs, start, index, count = [], first, first, len(words)
    while index < count:
        index += 1
        if words.keys[index - 1] not in _ENDS:
            continue
        while index < count and words.keys[index] in _ENDS:
            index += 1
        if index == count or _begins_sentence(words, index):
            runs.append(Run(words, start, index))
            start = index
    if start < count:
        runs.append(Run(words, start, count))
    return runs


def clauses(sentence: Run) -> list[Run]:
    """Split a sentence at semicolons that stand outside brackets and quotes."""
    runs, start = [], sentence.first
    for index in outside(sentence):
        if sentence.words.keys[index] == ";":
            runs.append(Run(sentence.words, start, index))
            start = index + 1
    if start < sentence.last:
        runs.append(Run(sentence.words, start, sentence.last))
    return runs


def outside(run: Run) -> Iterator[int]:
    """Give the indexes of the words that stand outside brackets and quotes."""
    depth, straight = 0, False
    for index in range(run.first, run.last):
        key = run.words.keys[index]
        if key == '"':
            straight = not straight
        elif key in _OPENING:
            depth += 1
        elif key in _CLOSING:
            depth, straight = max(0, depth - 1), False
        elif depth == 0 and not straight:
            yield index


def _begins_sentence(words: Words, index: int) -> bool:
    gap = words.text[words.ends[index - 1] : words.starts[index]]
    return bool(gap) and (words.is_capital(index) or words.keys[index][0] in '“"0123456789')
