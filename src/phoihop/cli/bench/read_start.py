"""Measures the whole command `phoihop read FILE --json`, from a cold process to the last line."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from phoihop.cli.bench.documents import made_document
from phoihop.cli.bench.measure import Asked, Figure, Result, medians

READ = "import sys; from phoihop.cli.main import main; code = main(sys.argv[1:])"
LOADED = "; print('django' in sys.modules, file=sys.stderr); sys.exit(code)"


def measure(asked: Asked) -> Result:
    """Start both processes in turn; then once more to see whether Django was loaded."""
    with tempfile.TemporaryDirectory(prefix="phoihop-bench-") as folder:
        path = Path(folder) / "made.txt"
        path.write_text(made_document(0), encoding="utf-8")
        file = str(asked.documents[0] if asked.documents else path)
        taken = medians(
            {
                "read": lambda: _python("-m", "phoihop.cli.main", "read", file, "--json"),
                "pass": lambda: _python("-c", "pass"),
            },
            asked.runs,
        )
        seen = _python("-c", READ + LOADED, "read", file, "--json")
    whole = Figure("phoihop read", taken["read"], "s", reference=taken["pass"], most=0.5)
    return Result("python -c pass", [whole], {"django_imported": seen.strip() == "True"})


def _python(*arguments: str) -> str:
    """Run Python to its end; give what it wrote to standard error."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 – ours
    return done.stderr
