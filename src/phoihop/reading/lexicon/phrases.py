"""Words and the tables of phrases that are looked up in them, in time linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from phoihop.kernel.text import nfc, search_key

V = TypeVar("V")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W_]+|[^\w\s]")


class Words:
    """The words, numbers and signs of one text, each with its place.

    ``keys`` are the search keys; ``starts`` and ``ends`` count characters of ``text``.
    """

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(search_key(text)))
        self.keys: list[str] = [match[0] for match in matches]
        self.starts: list[int] = [match.start() for match in matches]
        self.ends: list[int] = [match.end() for match in matches]

    def __len__(self) -> int:
        return len(self.keys)

    def at(self, offset: int) -> int:
        """Give the index of the first word that starts at or after the character ``offset``."""
        return bisect_left(self.starts, offset)

    def is_capital(self, index: int) -> bool:
        """Tell whether the word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def cut(self, first: int, last: int) -> str:
        """Give the text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A phrase found: words ``first`` up to ``last`` (not included), and what the table says."""

    first: int
    last: int
    value: V


class PhraseTable(Generic[V]):
    """Phrases by their first word; the longest phrase wins."""

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._by_first: dict[str, list[tuple[list[str], V]]] = {}
        for phrase, value in entries.items():
            keys = Words(nfc(phrase)).keys
            self._by_first.setdefault(keys[0], []).append((keys, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    @classmethod
    def of(cls, phrases: Iterable[str]) -> PhraseTable[str]:
        """Make a table in which every phrase stands for itself."""
        return PhraseTable({phrase: phrase for phrase in phrases})

    def at(self, words: Words, index: int) -> Hit[V] | None:
        """Find the longest phrase that begins at word ``index``."""
        keys = words.keys
        candidates = self._by_first.get(keys[index]) if index < len(keys) else None
        if candidates is None:
            return None
        for phrase, value in candidates:
            last = index + len(phrase)
            if keys[index:last] == phrase:
                return Hit(index, last, value)
        return None

    def before(self, words: Words, index: int, reach: int = 6) -> Hit[V] | None:
        """Find the longest phrase that ends just before word ``index``."""
        for first in range(max(0, index - reach), index):
            for phrase, value in self._by_first.get(words.keys[first], ()):
                if first + len(phrase) == index and words.keys[first:index] == phrase:
                    return Hit(first, index, value)
        return None

    def find(self, words: Words, first: int = 0, last: int | None = None) -> Iterator[Hit[V]]:
        """Find the phrases from left to right, none overlapping."""
        firsts, keys = self._by_first, words.keys
        index, end = first, len(words) if last is None else last
        while index < end:
            hit = self.at(words, index) if keys[index] in firsts else None
            if hit is None or hit.last > end:
                index += 1
            else:
                yield hit
                index = hit.last

    def first(self, words: Words, first: int = 0, last: int | None = None) -> Hit[V] | None:
        """Find the leftmost phrase."""
        return next(self.find(words, first, last), None)
