"""Runs the worker of an office: one process, one fact file."""

import os
import signal
import threading
from datetime import timedelta

from django.conf import settings

from phoihop.foundation.queue import Recurring, work

RECURRING = (Recurring("catch_up", every=timedelta(minutes=1)),)


def main(parent: int | None = None) -> None:
    """Work until told to stop, or until the process ``parent`` that started this one has gone.

    The task at hand is finished first.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())

    def stopped() -> bool:
        return stop.is_set() or parent not in (None, os.getppid())

    work(lock=settings.PHOIHOP_HOME / "worker.lock", recurring=RECURRING, stopped=stopped)
