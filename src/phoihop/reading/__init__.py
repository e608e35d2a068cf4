"""The reader: a plan-type document of a Vietnamese office → what it says, line by line.

``read_file``, ``read_bytes`` and ``read_text`` give a :class:`Reading`; ``source_text`` gives the
text whose lines and characters its items refer to. Bad input raises :class:`ReadingError`.
"""

from __future__ import annotations

from pathlib import Path

from phoihop.reading.errors import ReadingError
from phoihop.reading.model import FORMAT, Reading
from phoihop.reading.reader import read_text
from phoihop.reading.sources import SUPPORTED, bytes_of_file, text_of_bytes

__all__ = [
    "FORMAT",
    "SUPPORTED",
    "Reading",
    "ReadingError",
    "read_bytes",
    "read_file",
    "read_text",
    "source_text",
]


def read_file(path: Path) -> Reading:
    """Read the document in a file; :class:`ReadingError` says what is wrong with it."""
    return read_bytes(bytes_of_file(path), path.name)


def read_bytes(data: bytes, name: str) -> Reading:
    """Read the document in ``data``; the ending of ``name`` says what kind of file it is."""
    return read_text(source_text(data, name))


def source_text(data: bytes, name: str) -> str:
    """Give the text of a file: the one whose lines (from 1) and spans (from 0) items refer to."""
    return text_of_bytes(data, name)
