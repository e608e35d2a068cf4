"""Tells on standard error how far the demo is, and keeps how long each step took."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Progress:
    """One line per step; on a terminal the line counts while the step goes on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._is_live = sys.stderr.isatty()

    @contextmanager
    def step(self, name: str, sentence: str) -> Iterator[None]:
        began = time.perf_counter()
        self._say(f"{sentence} …", ends=not self._is_live)
        yield
        self.seconds[name] = round(time.perf_counter() - began, 2)
        if self._is_live:
            self._say(f"\r\033[K{sentence}: {self.seconds[name]:.1f} giây", ends=True)

    def each(self, items: Iterable[T], total: int, sentence: str) -> Iterator[T]:
        for number, item in enumerate(items, start=1):
            yield item
            if self._is_live and (number % 20 == 0 or number == total):
                self._say(f"\r\033[K{sentence}: {number}/{total}")

    @staticmethod
    def _say(text: str, *, ends: bool = False) -> None:
        print(text, end="\n" if ends else "", file=sys.stderr, flush=True)
