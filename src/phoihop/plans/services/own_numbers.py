"""A unit sets its own number for a target; less than it was handed needs a reason."""

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.kernel.quantities import LARGEST, print_number
from phoihop.org.selectors import tree
from phoihop.org.types import Role, UnitRef, Viewer
from phoihop.plans.errors import PlanDenied, PlanInvalid, PlanMissing
from phoihop.plans.events import PlanChanged
from phoihop.plans.models import UnitTarget
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.selectors.refs import unit_target_ref
from phoihop.plans.services.guarding import REASON_LENGTH
from phoihop.plans.types import Method, PlanState, UnitTargetRef
from phoihop.targets import from_dict

SETTERS = frozenset({Role.OFFICER, Role.LEADER})


@transaction.atomic
def unit_target_set(
    *, viewer: Viewer, target_id: int, unit_id: int, value: int | None, reason: str = ""
) -> UnitTargetRef:
    """Set what ``unit_id`` aims at; None goes back to what was handed down."""
    row = _row(viewer, target_id, unit_id)
    why = " ".join(reason.split())[:REASON_LENGTH]
    before = row.value
    if value is None:
        row.value, row.reason = row.handed, ""
        row.method = row.target.method or Method.SAME
    else:
        _check(row, value, why)
        row.value, row.reason, row.method = value, why, Method.OWN
    row.save()
    audit_record(
        actor=viewer.actor,
        action="unit_target.set",
        object_type="plan",
        object_id=row.target.plan_id,
        detail={
            "target": target_id,
            "unit": unit_id,
            "before": before,
            "after": row.value,
            "reason": why,
        },
    )
    announce(PlanChanged(row.target.plan_id))
    return unit_target_ref(row)


def _row(viewer: Viewer, target_id: int, unit_id: int) -> UnitTarget:
    row = (
        UnitTarget.objects.select_for_update(of=("self",))
        .select_related("target__plan")
        .filter(target_id=target_id, unit_id=unit_id, target__dropped=False)
        .first()
    )
    if row is None:
        raise PlanMissing(_("Chỉ tiêu này không giao cho đơn vị đã chọn."))
    plan = visible_plan(viewer, row.target.plan_id)
    unit = tree.unit_at(unit_id, viewer.on)
    if plan.state != PlanState.RUNNING or not _may_set(viewer, unit, plan.owner_unit_id):
        raise PlanDenied(
            _("Chỉ đơn vị, cấp trên trực tiếp và đơn vị ban hành được sửa mức giao này.")
        )
    return row


def _may_set(viewer: Viewer, unit: UnitRef, owner_unit_id: int) -> bool:
    places = {unit.id, unit.parent_id, owner_unit_id}
    return viewer.unit is not None and viewer.role in SETTERS and viewer.unit.id in places


def _check(row: UnitTarget, value: int, why: str) -> None:
    if not 0 <= value <= LARGEST:
        raise PlanInvalid(_("Mức giao phải từ 0 trở lên. Đồng chí kiểm tra lại con số."))
    spec = from_dict(row.target.spec)
    asked = row.handed if row.handed is not None else int(spec.value)
    is_weaker = value > asked if spec.floor is None else value < asked
    if is_weaker and not why:
        raise PlanInvalid(
            _(
                "Mức %(value)s yếu hơn mức cấp trên giao (%(asked)s). "
                "Đồng chí ghi lý do rồi lưu lại."
            )
            % {"value": print_number(value), "asked": print_number(asked)}
        )
