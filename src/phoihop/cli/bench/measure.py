"""Times works side by side, one run of each in turn, and says what came out as text or as JSON."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

SIZES = {"office": (1, 2, 40), "province": (1, 60, 4_000), "national": (63, 693, 120_000)}
"""How many provinces, upper unions and grassroots unions there are at each scale."""

LEAST_RUNS = 5
"""A median of fewer runs says more about the moment than about the work."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the caller wants: how large an office, how many runs, which documents."""

    scale: str
    runs: int
    documents: tuple[Path, ...] = ()
    database: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value, with what the reference took in the same run.

    The bounds are the goal: ``most`` and ``least`` for the value, ``most_ratio`` for the ratio.
    """

    name: str
    value: float
    unit: str
    reference: float | None = None
    most: float | None = None
    least: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the reference, or None without one."""
        return self.value / self.reference if self.reference else None

    @property
    def goal(self) -> str:
        """The bound as people write it, or nothing."""
        if self.most is not None:
            return f"≤ {self.most:g} {self.unit}"
        if self.least is not None:
            return f"≥ {self.least:g} {self.unit}"
        return "" if self.most_ratio is None else f"≤ {self.most_ratio:g} ×"

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met, or None without one."""
        if self.most is not None:
            return self.value <= self.most
        if self.least is not None:
            return self.value >= self.least
        if self.most_ratio is None or self.ratio is None:
            return None
        return self.ratio <= self.most_ratio

    def to_dict(self) -> dict[str, Any]:
        """The figure for ``--json``."""
        return {
            "name": self.name,
            "value": _rounded(self.value),
            "unit": self.unit,
            "reference": _rounded(self.reference),
            "ratio": _rounded(self.ratio),
            "goal": self.goal or None,
            "met": self.is_met,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What a benchmark found. ``reference`` says in words what its figures are compared with."""

    reference: str
    figures: Sequence[Figure]
    facts: dict[str, Any] = field(default_factory=dict)

    def to_dict(self, name: str, asked: Asked) -> dict[str, Any]:
        """The result for ``--json``."""
        return {
            "bench": name,
            "scale": asked.scale,
            "runs": asked.runs,
            "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
            "reference": self.reference,
            "figures": [figure.to_dict() for figure in self.figures],
            "facts": self.facts,
        }

    def lines(self, name: str, asked: Asked) -> list[str]:
        """The result for people."""
        head = f"{name} · cỡ {asked.scale} · {asked.runs} lượt · mốc so sánh: {self.reference}"
        return [head, *(f"  {_line(figure)}" for figure in self.figures), *_facts(self.facts)]


def medians(
    works: Mapping[str, Callable[[], object]],
    runs: int,
    *,
    before: Callable[[], object] = lambda: None,
    watch: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The median seconds of every work: one of each in turn, after one run that warms up.

    ``before`` prepares every run and is not timed. ``watch`` is wall time, or the processor time of
    this process where other work of the machine must not count.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    for run in range(-1, runs):
        before()
        for name, work in works.items():
            begun = watch()
            work()
            if run >= 0:
                taken[name].append(watch() - begun)
    return {name: median(each) for name, each in taken.items()}


@contextmanager
def peak_memory() -> Iterator[list[float]]:
    """Collect the most memory (MB) that this process holds inside the ``with`` block; on Linux."""
    found: list[float] = []
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    yield found
    found.append(memory_of("self", "VmHWM"))


def memory_of(process: int | str, field: str = "VmRSS") -> float:
    """The memory (MB) of a process, as Linux counts it: now, or at its peak (``VmHWM``)."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    line = next(line for line in lines.splitlines() if line.startswith(f"{field}:"))
    return int(line.split()[1]) / 1024


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _line(figure: Figure) -> str:
    parts = [f"{figure.name}: {figure.value:.4g} {figure.unit}"]
    if figure.reference is not None:
        parts.append(f"mốc {figure.reference:.3g}, gấp {figure.ratio or 0:.3g} lần")
    if figure.goal:
        parts.append(f"yêu cầu {figure.goal}: {'đạt' if figure.is_met else 'CHƯA ĐẠT'}")
    return " · ".join(parts)


def _facts(facts: Mapping[str, Any]) -> Iterator[str]:
    for name, value in facts.items():
        if isinstance(value, dict):
            yield f"  {name}:"
            yield from (f"    {key}: {each}" for key, each in value.items())
        else:
            yield f"  {name}: {value}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")
