"""Which periods have to be rolled up again; for the worker."""

from phoihop.reporting.models import RollupMark


def periods_marked() -> list[str]:
    codes = RollupMark.objects.order_by("period").values_list("period", flat=True)
    return list(codes.distinct())
