"""Measures text in, Reading out: documents of real length, and how the time grows with length."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from statistics import median

from phoihop.cli.bench.documents import made_document
from phoihop.cli.bench.measure import Asked, Figure, Result, medians
from phoihop.reading import read_text, source_text
from phoihop.reading.sources import bytes_of_file

DOCUMENTS = 5
TIMES = 10


def measure(asked: Asked) -> Result:
    """Read each document whole, then one of ten times the length."""
    texts = _texts(asked.documents)
    figures = [_one(name, text, asked.runs) for name, text in texts.items()]
    whole = Figure("median", median(each.value for each in figures), "ms", most=15)
    return Result(
        reference="unicodedata.normalize of the same text, both in processor time",
        figures=[whole, *figures, _growth(max(texts.values(), key=len), asked.runs)],
        facts={"characters": {name: len(text) for name, text in texts.items()}},
    )


def longer(text: str, times: int) -> str:
    """Repeat the middle of a document between its head and its foot, to ``times`` the length."""
    lines = text.splitlines(keepends=True)
    head, foot = lines[: len(lines) // 6], lines[-len(lines) // 6 :]
    middle = "".join(lines[len(head) : -len(foot)])
    ends = len("".join(head + foot))
    turns = round((times * len(text) - ends) / len(middle))
    return "".join(head) + middle * turns + "".join(foot)


def _texts(files: tuple[Path, ...]) -> dict[str, str]:
    if files:
        return {path.name: source_text(bytes_of_file(path), path.name) for path in files}
    return {f"made-{seed}": made_document(seed) for seed in range(DOCUMENTS)}


def _one(name: str, text: str, runs: int) -> Figure:
    taken = medians(
        {
            "read": lambda: read_text(text),
            "normalize": lambda: unicodedata.normalize("NFC", text),
        },
        runs,
        watch=time.process_time,
    )
    return Figure(name, 1000 * taken["read"], "ms", reference=1000 * taken["normalize"])


def _growth(text: str, runs: int) -> Figure:
    """Compare the long document with the short one: its ratio is how much longer it takes."""
    long = longer(text, TIMES)
    works = {"short": lambda: read_text(text), "long": lambda: read_text(long)}
    taken = medians(works, runs, watch=time.process_time)
    per_length = TIMES * len(text) / len(long)
    return Figure(
        f"{TIMES} × text, beside the text itself",
        1000 * taken["long"] * per_length,
        "ms",
        reference=1000 * taken["short"],
        most_ratio=12,
    )
