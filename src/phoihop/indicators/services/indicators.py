"""Puts an indicator on the list of what is counted."""

import uuid
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.indicators.errors import IndicatorInvalid
from phoihop.indicators.models import Indicator
from phoihop.indicators.selectors.indicators import ref_of
from phoihop.indicators.types import Flow, IndicatorRef, Measure, TimeRule

BASES = {"workers", "members", "units", "asked"}
NAME_LENGTH = 500


@transaction.atomic
def indicator_create(
    *,
    actor: Actor,
    owner_unit_id: int,
    name: str,
    measure: Measure,
    unit_label: str,
    time_rule: TimeRule,
    flow: Flow,
    base: str,
    valid_from: date,
) -> IndicatorRef:
    """Create an indicator; its code is its place on the list, so two never get the same."""
    row = Indicator(
        code=f"moi-{uuid.uuid4()}",
        name=_checked_name(name),
        measure=measure,
        unit_label=unit_label,
        time_rule=time_rule,
        flow=flow,
        base=_checked_base(measure, base),
        owner_unit_id=owner_unit_id,
        valid_from=valid_from,
    )
    row.save()
    row.code = f"CT{row.pk:05}"
    row.save(update_fields=["code"])
    audit_record(
        actor=actor,
        action="indicator.create",
        object_type="indicator",
        object_id=row.pk,
        detail={"code": row.code, "name": row.name, "measure": measure},
    )
    return ref_of(row)


@transaction.atomic
def indicator_rename(*, actor: Actor, indicator_id: int, name: str) -> IndicatorRef:
    row = Indicator.objects.select_for_update().get(pk=indicator_id)
    before, row.name = row.name, _checked_name(name)
    row.save(update_fields=["name"])
    audit_record(
        actor=actor,
        action="indicator.rename",
        object_type="indicator",
        object_id=row.pk,
        detail={"before": before, "after": row.name},
    )
    return ref_of(row)


def _checked_name(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise IndicatorInvalid(_("Chỉ tiêu thống kê chưa có tên. Đồng chí nhập tên."))
    return words if len(words) <= NAME_LENGTH else words[: NAME_LENGTH - 1] + "…"


def _checked_base(measure: Measure, base: str) -> str:
    if (base in BASES) is not (measure in (Measure.SHARE, Measure.YES_NO)):
        raise IndicatorInvalid(
            _("Chỉ tỷ lệ mới có mẫu số. Đồng chí chọn lại cách tính."),
            fields={"measure": measure, "base": base},
        )
    return base
