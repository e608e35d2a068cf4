"""Which periods' totals do not yet show everything; unguarded, for the worker."""

from phoihop.reporting.models import RollupMark


def periods_marked() -> list[str]:
    return list(RollupMark.objects.order_by("period").values_list("period", flat=True).distinct())
