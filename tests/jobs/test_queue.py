"""The queue loses nothing: not on a rollback, not to a killed worker, not to two workers."""

import signal
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from tests.jobs.office import Office, kill_group, until

from phoihop.foundation.queue import Recurring, enqueue, waiting
from phoihop.foundation.queue.worker import _ring

WORKER = "tests/jobs/slow_worker.py"
ENQUEUE = "import tests.jobs.slow_worker; from phoihop.foundation.queue import enqueue; "


def log_of(office: Office) -> list[str]:
    path = Path(office.home) / "slow.log"
    return path.read_text().split() if path.exists() else []


def test_a_rolled_back_change_leaves_no_task(db):
    """A task belongs to the transaction of the change that asks for it."""
    with transaction.atomic():
        enqueue("catch_up")
        transaction.set_rollback(True)
    assert waiting() == 0
    enqueue("catch_up")
    assert waiting("catch_up") == 1


def test_a_recurring_task_waits_once(db):
    """What is due goes into the queue once, however long nobody takes it."""
    due = {Recurring("catch_up", every=timedelta(0)): 0.0}
    _ring(due)
    _ring(due)
    assert waiting("catch_up") == 1


def test_a_killed_worker_is_made_good_by_the_next(office):
    """`kill -9` in the middle of a task: after a restart the task is done, nobody helped."""
    office.python(f"{ENQUEUE} enqueue('slow', seconds=2)")
    with office.process(WORKER) as first:
        until(lambda: log_of(office) == ["begins"])
        kill_group(first)
    with office.process(WORKER):
        until(lambda: log_of(office) == ["begins", "begins", "ends"])


def test_a_second_worker_waits(office):
    """Two workers never run at once; the second takes over when the first has gone."""
    with office.process(WORKER) as first, office.process(WORKER):
        office.python(f"{ENQUEUE} enqueue('slow', seconds=1), enqueue('slow', seconds=1)")
        until(lambda: len(log_of(office)) == 4)
        assert log_of(office) == ["begins", "ends"] * 2
        kill_group(first)
        office.python(f"{ENQUEUE} enqueue('slow', seconds=0)")
        until(lambda: len(log_of(office)) == 6)


def test_a_stopped_worker_finishes_its_task(office):
    """Told to stop, the worker ends the task at hand and leaves the rest for the next."""
    office.python(f"{ENQUEUE} enqueue('slow', seconds=1.5), enqueue('slow', seconds=0)")
    with office.process(WORKER) as worker:
        until(lambda: log_of(office) == ["begins"])
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(10) == 0
    assert log_of(office) == ["begins", "ends"]
    assert (
        office.python("from phoihop.foundation.queue import waiting; print(waiting('slow'))") == "1"
    )


def test_the_same_task_is_recognised(db):
    """A waiting task is found by its arguments, so that a hundred changes ask for it once."""
    enqueue("rollup", period="2026-Q3")
    assert waiting("rollup", period="2026-Q3") == 1
    assert waiting("rollup", period="2026-Q2") == 0
