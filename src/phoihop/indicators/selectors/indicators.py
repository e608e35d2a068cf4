"""Reads definitions."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from phoihop.indicators.errors import IndicatorMissing
from phoihop.indicators.models import Indicator
from phoihop.indicators.types import Flow, IndicatorRef, Measure, TimeRule


def indicators_by_id(ids: Iterable[int]) -> dict[int, IndicatorRef]:
    return {row.pk: ref_of(row) for row in Indicator.objects.filter(pk__in=set(ids))}


def indicator_get(indicator_id: int) -> IndicatorRef:
    row = Indicator.objects.filter(pk=indicator_id).first()
    if row is None:
        raise IndicatorMissing(_("Không tìm thấy chỉ tiêu thống kê này."))
    return ref_of(row)


def ref_of(row: Indicator) -> IndicatorRef:
    return IndicatorRef(
        id=row.pk,
        code=row.code,
        name=row.name,
        measure=Measure(row.measure),
        unit_label=row.unit_label,
        time_rule=TimeRule(row.time_rule),
        flow=Flow(row.flow),
        base=row.base,
    )
