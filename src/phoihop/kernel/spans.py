"""Places in a text: the lines on which its characters lie."""

from __future__ import annotations

from bisect import bisect_right


class LineIndex:
    """Where the lines of a text begin; counted from 1, by line feeds, empty ones included."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def line_of(self, offset: int) -> int:
        """Give the number of the line that holds the character at ``offset``."""
        return bisect_right(self._starts, offset)

    def start_of(self, line: int) -> int:
        """Give the offset at which ``line`` begins; ``IndexError`` where there is no such line."""
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"no line {line} in a text of {len(self._starts)} lines")
        return self._starts[line - 1]
