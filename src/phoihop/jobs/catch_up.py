"""Puts into the queue what a crash, or a missed event, has left undone."""

from django_tasks import task

from phoihop.foundation.queue import enqueue, waiting
from phoihop.reporting.selectors.marks import periods_marked


@task()
def run() -> None:
    """Ask for the roll-up of every period with a mark; done twice, it does no harm."""
    if not waiting("rollup"):
        for period in periods_marked():
            enqueue("rollup", period=period)
