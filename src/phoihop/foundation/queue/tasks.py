"""Hands tasks to the worker and takes back those that a dead worker held."""

from datetime import datetime, timedelta
from typing import Any

from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

JOBS = "phoihop.jobs"
"""The door that holds the tasks: ``rollup`` stands for ``phoihop.jobs.rollup.run``."""

KEEP = timedelta(days=30)


def enqueue(task: str, **arguments: Any) -> None:
    """Have the worker run a task with these arguments (JSON) once the transaction commits.

    The task is a row of the same database, so it commits or rolls back with the change.
    """
    import_string(f"{JOBS}.{task}.run").enqueue(**arguments)


def waiting(task: str | None = None, **arguments: Any) -> int:
    """Count the tasks that have not begun: all, of one kind, or with just these arguments."""
    rows = DBTaskResult.objects.filter(status="READY")
    if task:
        rows = rows.filter(task_path=f"{JOBS}.{task}.run")
    if arguments:
        rows = rows.filter(args_kwargs={"args": [], "kwargs": arguments})
    return int(rows.count())


def take_back() -> int:
    """Make the tasks of a dead worker ready again; only the one living worker may ask for it."""
    running = DBTaskResult.objects.filter(status="RUNNING")
    return int(running.update(status="READY", started_at=None))


def forget_old(now: datetime) -> None:
    """Drop what was finished long ago."""
    DBTaskResult.objects.filter(finished_at__lt=now - KEEP).delete()
