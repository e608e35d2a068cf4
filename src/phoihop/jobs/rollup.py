"""Rolls a period up again: the one task that opens the fact file."""

from django.conf import settings
from django_tasks import task

from phoihop.analytics import FactStore
from phoihop.reporting.services import period_rollup


@task()
def run(period: str) -> None:
    """Bring the tables of a period to what counts now; done twice, it does no harm."""
    with FactStore(settings.PHOIHOP_FACTS) as store:
        period_rollup(period=period, store=store)
