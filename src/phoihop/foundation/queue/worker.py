"""The one worker of an office: takes back what a dead one held, then runs tasks as they come."""

import fcntl
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import OperationalError, close_old_connections
from django_tasks_db.management.commands.db_worker import Worker

from phoihop.foundation.queue.tasks import enqueue, forget_old, take_back, waiting

POLL = 0.5
"""Seconds between two looks at the queue: a figure shows within a second, at one read a look."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A task that is due when the worker starts and then every so often."""

    task: str
    every: timedelta


def work(*, lock: Path, recurring: Sequence[Recurring], stopped: Callable[[], bool]) -> None:
    """Run tasks until ``stopped`` says so; a second worker waits for the first one's lock.

    The lock protects the fact file, which one process may open, and goes away with its process
    however that ends.
    """
    with _alone(lock, stopped) as held:
        if held:
            take_back()
            forget_old(datetime.now(UTC))
            _run(recurring, stopped)


def _run(recurring: Sequence[Recurring], stopped: Callable[[], bool]) -> None:
    due = dict.fromkeys(recurring, 0.0)
    while not stopped():
        close_old_connections()
        try:
            _ring(due)
            if waiting():
                _one_task().run()
                continue
        except OperationalError:  # a locked or restarting database: the tasks are still there
            log.warning("the queue could not be read, trying again", exc_info=True)
        time.sleep(POLL)


def _ring(due: dict[Recurring, float]) -> None:
    """Put what is due into the queue, unless it still waits there."""
    now = time.monotonic()
    for each, at in due.items():
        if now >= at:
            due[each] = now + each.every.total_seconds()
            if not waiting(each.task):
                enqueue(each.task)


def _one_task() -> Worker:
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=str(os.getpid()),
        excluded_queue_names=[],
    )


@contextmanager
def _alone(path: Path, stopped: Callable[[], bool]) -> Iterator[bool]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        held = False
        while not held and not stopped():
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                held = True
            except BlockingIOError:
                time.sleep(POLL)
        yield held
