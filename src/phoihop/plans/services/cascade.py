"""Hands targets and duties down to the units they concern; doing it again changes nothing."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.errors import PlanMissing
from phoihop.plans.events import PlanChanged
from phoihop.plans.models import Plan, Target, UnitDuty, UnitTarget
from phoihop.plans.selectors.amending import plan_to_change
from phoihop.plans.splitting import Part, Parts, can_be_split, parts_of, proposed_method
from phoihop.plans.types import CascadeResult, Method, PlanCascade, Size
from phoihop.targets import TargetSpec, from_dict

BATCH = 500


@transaction.atomic
def cascade_apply(
    *, viewer: Viewer, target_id: int, method: Method | None = None, size: Size | None = None
) -> CascadeResult:
    """Hand one target down; without a method, as it was last time or as the machine proposes."""
    target = Target.objects.filter(pk=target_id, dropped=False).first()
    if target is None:
        raise PlanMissing(_("Không tìm thấy chỉ tiêu này trong kế hoạch."))
    plan = plan_to_change(viewer, target.plan_id, lock=True)
    result = _hand_down(target, _units(viewer, plan), method, size)
    audit_record(
        actor=viewer.actor,
        action="target.cascade",
        object_type="plan",
        object_id=plan.pk,
        detail={"target": target_id, "method": result.method, "units": result.units},
    )
    announce(PlanChanged(plan.pk))
    return result


@transaction.atomic
def cascade_plan(*, viewer: Viewer, plan_id: int) -> PlanCascade:
    """Hand every target and every duty of a plan down."""
    plan = plan_to_change(viewer, plan_id, lock=True)
    units = _units(viewer, plan)
    results = tuple(
        _hand_down(target, units, None, None) for target in plan.targets.filter(dropped=False)
    )
    duties = _hand_duties(plan, units)
    audit_record(
        actor=viewer.actor,
        action="plan.cascade",
        object_type="plan",
        object_id=plan_id,
        detail={"targets": len(results), "duties": duties},
    )
    announce(PlanChanged(plan_id))
    return PlanCascade(targets=results, duties=duties, units=len(units))


def hand_again(viewer: Viewer, plan: Plan, target: Target) -> None:
    """Bring an amended target to the units it now concerns, the way it was handed down before."""
    _hand_down(target, _units(viewer, plan), None, None)


def hand_duties_again(viewer: Viewer, plan: Plan) -> None:
    """Bring amended duties to the levels they now name."""
    _hand_duties(plan, _units(viewer, plan))


def _units(viewer: Viewer, plan: Plan) -> list[UnitRef]:
    return tree.subtree(tree.unit_at(plan.owner_unit_id, viewer.on), viewer.on)


def _hand_down(
    target: Target, units: Sequence[UnitRef], method: Method | None, size: Size | None
) -> CascadeResult:
    spec = from_dict(target.spec)
    chosen = method or _last_method(target, spec) or proposed_method(spec, units[0])
    by = size or (Size(target.size) if target.size else Size.MEMBERS)
    parts = parts_of(spec, units, chosen, by)
    target.method, target.size = chosen, by if chosen is Method.BY_SIZE else ""
    target.save(update_fields=["method", "size"])
    return _store(target, chosen, parts)


def _last_method(target: Target, spec: TargetSpec) -> Method | None:
    """Give the method of the last time, unless an amendment has made it impossible."""
    last = Method(target.method) if target.method else None
    return None if last is Method.BY_SIZE and not can_be_split(spec) else last


def _store(target: Target, method: Method, parts: Parts) -> CascadeResult:
    """Bring the rows to ``parts``; a number that a unit set for itself stays."""
    rows = {row.unit_id: row for row in UnitTarget.objects.filter(target=target)}
    new = [
        UnitTarget(
            target=target,
            unit_id=unit_id,
            method=method,
            handed=part.number,
            value=part.number,
            asked=part.asked,
        )
        for unit_id, part in parts.items()
        if unit_id not in rows
    ]
    changed = [row for row in rows.values() if _brought_to(row, method, parts.get(row.unit_id))]
    gone = [row.pk for unit_id, row in rows.items() if unit_id not in parts]
    UnitTarget.objects.bulk_create(new, batch_size=BATCH)
    UnitTarget.objects.bulk_update(
        changed, ["method", "handed", "value", "asked"], batch_size=BATCH // 5
    )
    UnitTarget.objects.filter(pk__in=gone).delete()
    return CascadeResult(
        target_id=target.pk,
        method=method,
        units=len(parts),
        added=len(new),
        changed=len(changed),
        removed=len(gone),
        kept=sum(_set_by_unit(row) for unit_id, row in rows.items() if unit_id in parts),
    )


def _brought_to(row: UnitTarget, method: Method, part: Part | None) -> bool:
    """Change the row to its part; tell whether anything was different."""
    if part is None:
        return False
    before = (row.method, row.handed, row.value, row.asked)
    is_own = _set_by_unit(row)
    row.handed, row.asked = part.number, part.asked
    if not is_own:
        row.method, row.value = method, part.number
    return before != (row.method, row.handed, row.value, row.asked)


def _set_by_unit(row: UnitTarget) -> bool:
    return row.method == Method.OWN and row.value is not None


def _hand_duties(plan: Plan, units: Sequence[UnitRef]) -> int:
    """Bring the duties of every unit to the levels that the tasks name; give their number."""
    wanted = {
        (task.pk, unit.id)
        for task in plan.tasks.filter(dropped=False)
        for unit in units
        if unit.level in task.levels
    }
    rows = UnitDuty.objects.filter(task__plan=plan)
    there = {(row.task_id, row.unit_id): row.pk for row in rows}
    UnitDuty.objects.filter(pk__in=[there[pair] for pair in there.keys() - wanted]).delete()
    UnitDuty.objects.bulk_create(
        [
            UnitDuty(task_id=task_id, unit_id=unit_id)
            for task_id, unit_id in sorted(wanted - there.keys())
        ],
        batch_size=BATCH,
    )
    return len(wanted)
