"""Starts the worker of an office: `python -m phoihop.jobs.worker`, one process, one fact file."""

import signal
import threading
from datetime import timedelta

import django
from django.conf import settings

from phoihop.foundation.queue import Recurring, work

RECURRING = (Recurring("catch_up", every=timedelta(minutes=1)),)


def main() -> None:
    """Work until told to stop; the task at hand is finished first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    work(
        lock=settings.PHOIHOP_HOME / "worker.lock",
        recurring=RECURRING,
        stopped=stop.is_set,
    )


if __name__ == "__main__":
    django.setup()
    main()
