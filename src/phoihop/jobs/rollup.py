"""Rolls a period up again: the one task that opens the fact file."""

from django_tasks import task


@task()
def run(period: str) -> None:
    """Take every mark of the period and write its totals; without a mark there is nothing to do."""
