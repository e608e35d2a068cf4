"""Asks again for what a crash, or a task that failed, has left undone."""

from django_tasks import task

from phoihop.foundation.queue import enqueue, waiting
from phoihop.intake.selectors.waiting import runs_unread
from phoihop.reporting.selectors import periods_marked


@task()
def run() -> None:
    """Have every marked period rolled up and every waiting paper read; twice does no harm."""
    for period in periods_marked():
        if not waiting("rollup", period=period):
            enqueue("rollup", period=period)
    for run_id in runs_unread():
        if not waiting("read_paper", run_id=run_id):
            enqueue("read_paper", run_id=run_id)
