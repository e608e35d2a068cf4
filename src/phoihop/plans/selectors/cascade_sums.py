"""How a plan went down, summed by the branches right below the viewer: for a page of any size."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from phoihop.org.selectors import tree
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.plans.models import Task, UnitDuty, UnitTarget
from phoihop.plans.selectors.plans import plan_missing, plan_scope, visible_plan
from phoihop.plans.selectors.refs import plan_ref, unit_target_ref
from phoihop.plans.types import Method, UnitTargetRef

Parts = dict[int, dict[int, UnitTargetRef]]
_ORDER = {level: at for at, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class BranchPart:
    """What a target came to in a branch: the units that have it, and those that report on it."""

    units: int
    asked: int


@dataclass(frozen=True, slots=True)
class CascadeSums:
    """``rows`` are the units right below ``scope``, or it alone; ``unit`` is the one looked at.

    ``parts`` hold the numbers of these units, ``branches`` the sums by target and row,
    ``own_numbers`` what units anywhere set for themselves, with the row they stand under.
    """

    scope: UnitRef
    rows: tuple[UnitRef, ...]
    unit: UnitRef | None
    parts: Parts
    branches: dict[int, dict[int, BranchPart]]
    own_numbers: dict[int, list[tuple[int, UnitTargetRef]]]
    base_units: dict[int, int]
    bases: int
    bases_reached: int
    tasks_handed: int

    def asked(self, target_id: int) -> int:
        """Count the units that report on a target, the viewer's own among them."""
        own = self.parts.get(target_id, {}).get(self.scope.id)
        below = self.branches.get(target_id, {})
        count = sum(part.asked for row, part in below.items() if row != self.scope.id)
        return count + bool(own and own.asked)


def cascade_sums(viewer: Viewer, plan_id: int, unit_id: int | None = None) -> CascadeSums:
    """Sum up the viewer's branch; what units were handed is no business of a partner."""
    plan = visible_plan(viewer, plan_id)
    if viewer.unit is None:
        raise plan_missing()
    scope, day = plan_scope(viewer, plan_ref(plan)), viewer.on
    children = sorted(tree.children(scope, day), key=lambda unit: (_ORDER[unit.level], unit.id))
    looked_at = tree.units_at({unit_id}, day).get(unit_id) if unit_id else None
    unit = looked_at if looked_at and scope.id in looked_at.path else None
    rows = UnitTarget.objects.filter(target__plan_id=plan_id, target__dropped=False)
    shown = {scope.id, *(child.id for child in children), *([unit.id] if unit else [])}
    inside = tree.subtree_ids(scope, day)
    parts = _parts(rows.filter(unit_id__in=shown))
    bases = tree.base_counts(scope, day)
    return CascadeSums(
        scope=scope,
        rows=tuple(children) or (scope,),
        unit=unit,
        parts=parts,
        branches=_branches(rows, scope, viewer),
        own_numbers=_own_numbers(rows, scope, viewer, parts),
        base_units=bases,
        bases=sum(bases.values()) + (scope.level is Level.BASE),
        bases_reached=tree.grassroots(scope, day)
        .filter(Exists(rows.filter(unit_id=OuterRef("unit_id"))))
        .count(),
        tasks_handed=Task.objects.filter(
            Exists(UnitDuty.objects.filter(task_id=OuterRef("pk"), unit_id__in=inside)),
            plan_id=plan_id,
            dropped=False,
        ).count(),
    )


def _parts(rows: QuerySet[UnitTarget]) -> Parts:
    found: Parts = defaultdict(dict)
    for row in rows:
        found[row.target_id][row.unit_id] = unit_target_ref(row)
    return dict(found)


def _branches(
    rows: QuerySet[UnitTarget], scope: UnitRef, viewer: Viewer
) -> dict[int, dict[int, BranchPart]]:
    inside, child = tree.below(scope, viewer.on)
    counted = (
        rows.filter(inside)
        .annotate(child=child)
        .values_list("target_id", "child")
        .annotate(units=Count("pk"), askings=Count("pk", filter=Q(asked=True)))
        .order_by()
    )
    found: dict[int, dict[int, BranchPart]] = defaultdict(dict)
    for target_id, child_id, units, asked in counted:
        found[target_id][int(child_id)] = BranchPart(units, asked)
    return dict(found)


def _own_numbers(
    rows: QuerySet[UnitTarget], scope: UnitRef, viewer: Viewer, parts: Parts
) -> dict[int, list[tuple[int, UnitTargetRef]]]:
    """Read what units below set themselves, few do; what the scope itself did is known."""
    inside, child = tree.below(scope, viewer.on)
    found: dict[int, list[tuple[int, UnitTargetRef]]] = defaultdict(list)
    for target_id, by_unit in parts.items():
        own = by_unit.get(scope.id)
        if own and own.method is Method.OWN and own.value is not None:
            found[target_id].append((scope.id, own))
    below = rows.filter(inside, method=Method.OWN, value__isnull=False)
    for row in below.annotate(child=child):
        found[row.target_id].append((int(row.child), unit_target_ref(row)))
    return dict(found)
