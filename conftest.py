"""Which tests can run on this machine, and the promise that a strict run leaves none out."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent
SHARED = ROOT.parent / "shared"
STRICT = os.environ.get("PHOIHOP_TEST_STRICT") == "1"
PURE = ("kernel", "reading", "targets", "writing", "analytics", "architecture")

NEEDS = {
    "browser": (shutil.which("chromium") is not None, "Chromium is not installed"),
    "libreoffice": (shutil.which("soffice") is not None, "LibreOffice is not installed"),
    "shared": (SHARED.is_dir(), "the real documents are not beside the project"),
    "postgres": (
        os.environ.get("DATABASE_URL", "").startswith("postgres"),
        "DATABASE_URL names no PostgreSQL server",
    ),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the pure floor, and skip with a reason what this machine cannot run."""
    for item in items:
        if item.path.relative_to(ROOT / "tests").parts[0] in PURE:
            item.add_marker(pytest.mark.pure)
        for marker, (there, reason) in NEEDS.items():
            if item.get_closest_marker(marker) and not there:
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a strict run in which anything was skipped: it would prove less than it says."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if STRICT and reporter is not None and reporter.stats.get("skipped") and exitstatus == 0:
        reporter.write_line("strict run: tests were skipped, which counts as a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
