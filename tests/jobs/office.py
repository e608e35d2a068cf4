"""An office of its own for a test: a fresh folder, a migrated database, real processes in it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


class Office:
    """A data folder in which other processes work, as they do on a server."""

    def __init__(self, home: Path, **environment: str) -> None:
        self.home = home
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "phoihop.config.settings",
            "PHOIHOP_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        self.environment.pop("DATABASE_URL", None)

    def python(self, code: str) -> str:
        """Run some code with Django set up and give what it printed."""
        done = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup()\n{code}"],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def migrate(self) -> None:
        self.python(
            "from django.core.management import call_command; call_command('migrate', verbosity=0)"
        )

    @contextmanager
    def process(self, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run Python with these arguments in a process group of its own, gone at the end."""
        running = subprocess.Popen(
            [sys.executable, *arguments], env=self.environment, cwd=ROOT, start_new_session=True
        )
        try:
            yield running
        finally:
            kill_group(running)


def kill_group(process: "subprocess.Popen[bytes]") -> None:
    """End a process and all that it started, at once, without a chance to tidy up."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def until(true: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not true within {seconds} seconds"
        time.sleep(0.1)
