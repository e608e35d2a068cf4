"""Notes for the worker that totals no longer tell what units have reported."""

from collections.abc import Iterable

from phoihop.kernel import clock
from phoihop.reporting.models import RollupMark


def mark(period: str, unit_ids: Iterable[int]) -> None:
    """Leave a note per unit, in the transaction of the change."""
    at = clock.now()
    RollupMark.objects.bulk_create(
        RollupMark(period=period, unit_id=unit_id, made_at=at) for unit_id in unit_ids
    )
