"""Reads a long paper that nobody should wait for."""

from django_tasks import task

from phoihop.intake.services import run_read


@task()
def run(run_id: int) -> None:
    """Read the paper of a waiting run; one that is read already is left alone."""
    run_read(run_id=run_id)
