"""Measures `phoihop serve` from the command to the first page, and the memory when it idles."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from phoihop.cli.bench.folder import forget_settings
from phoihop.cli.bench.measure import Asked, Figure, Result, memory_of
from phoihop.cli.bench.web import await_page, free_port, process

SIGN_IN = "/tai-khoan/login/"
PATIENCE, REST = 30.0, 2.0
"""Seconds in which the worker must appear, and after which it idles."""


def measure(asked: Asked) -> Result:
    """Serve a new folder once, then the same folder again and again."""
    forget_settings()
    with tempfile.TemporaryDirectory(prefix="phoihop-bench-") as folder:
        first, memory = _started(folder, looks=True)
        taken, plain = [], []
        for _ in range(asked.runs):
            taken.append(_started(folder)[0])
            plain.append(_plain())
    web = [value for name, value in memory.items() if name.startswith("web")]
    worker = [value for name, value in memory.items() if name.startswith("worker")]
    reference = median(plain)
    return Result(
        reference="python -c pass",
        figures=[
            Figure("to the first page", median(taken), "s", reference, most=3),
            Figure("to the first page of a new folder", first, "s", reference),
            Figure("idle web process, the largest", max(web, default=0.0), "MB", most=150),
            Figure("idle worker", max(worker, default=0.0), "MB", most=600),
        ],
        facts={"processes": {name: round(value) for name, value in memory.items()}},
    )


def _started(folder: str, *, looks: bool = False) -> tuple[float, dict[str, float]]:
    """Give the seconds to the first page and, if asked, the memory (MB) by process at rest."""
    port = free_port()
    begun = time.perf_counter()
    command = ("serve", "--dir", folder, "--port", str(port))
    with process("phoihop.cli.main", *command) as server:
        await_page(server, port, SIGN_IN)
        taken = time.perf_counter() - begun
        return taken, _at_rest(server.pid) if looks else {}


def _at_rest(root: int) -> dict[str, float]:
    """Wait until the worker is there and idles; then look at every process."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if any(name.startswith("worker") for name, _ in _memory(root)):
            time.sleep(REST)
            break
        time.sleep(0.1)
    return dict(_memory(root))


def _memory(root: int) -> list[tuple[str, float]]:
    """The memory of every process below ``root``, named after its work."""
    found = []
    for child in _children(root):
        command = Path(f"/proc/{child}/cmdline").read_bytes()
        work = "worker" if b"phoihop.jobs" in command else "web"
        found += [(f"{work} {child}", memory_of(child)), *_memory(child)]
    return found


def _children(process_id: int) -> list[int]:
    path = Path(f"/proc/{process_id}/task/{process_id}/children")
    return [int(child) for child in path.read_text(encoding="ascii").split()]


def _plain() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - begun
