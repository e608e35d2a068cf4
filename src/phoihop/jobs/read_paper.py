"""Reads an uploaded paper that was too long to read while the person waited."""

from django_tasks import task

from phoihop.intake.services import run_read


@task()
def run(run_id: int) -> None:
    """Read the paper of a waiting run; one that was read already is left as it is."""
    run_read(run_id=run_id)
