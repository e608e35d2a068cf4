"""Who gets which part of a target: pure, over the units of one tree on one day."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from phoihop.org.types import Level as OrgLevel
from phoihop.org.types import UnitRef
from phoihop.plans.errors import PlanInvalid
from phoihop.plans.types import Method, Size
from phoihop.targets import Form, Level, TargetSpec, Unit, UnitFacts, allocate, concerns


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit gets: a number of its own, or None where the target's number holds."""

    number: int | None = None
    asked: bool = True


Parts = dict[int, Part]


def concerned_units(spec: TargetSpec, units: Sequence[UnitRef]) -> list[UnitRef]:
    return [unit for unit in units if concerns(spec, facts_of(unit))]


def facts_of(unit: UnitRef) -> UnitFacts:
    return UnitFacts(
        level=Level(unit.level),
        sector=unit.sector,
        kind=unit.kind,
        workers=unit.workers,
        members=unit.members,
    )


def can_be_split(spec: TargetSpec) -> bool:
    """Only a whole number of things that all reach together can be shared out."""
    return spec.form is Form.TOTAL and spec.unit is Unit.COUNT


def parts_of(spec: TargetSpec, units: Sequence[UnitRef], method: Method, size: Size) -> Parts:
    """Give the part of every unit that a target reaches this way; the owner heads ``units``."""
    if method is Method.OWN:
        return {units[0].id: Part()}
    concerned = [unit.id for unit in concerned_units(spec, units)]
    if method is Method.SAME:
        return dict.fromkeys(concerned, Part())
    if not can_be_split(spec):
        raise PlanInvalid(
            _(
                "Chỉ chia được chỉ tiêu là một tổng số. "
                "Với chỉ tiêu này đồng chí chọn giao như nhau cho các đơn vị."
            )
        )
    return split_by_size(int(spec.value), units, concerned, size)


def proposed_method(spec: TargetSpec, owner: UnitRef) -> Method:
    """What the machine proposes: the owner's own, a total shared out, or the same for each."""
    if spec.population.levels == {Level(owner.level)}:
        return Method.OWN
    return Method.BY_SIZE if can_be_split(spec) else Method.SAME


def split_by_size(
    total: int, units: Sequence[UnitRef], concerned: Collection[int], size: Size
) -> Parts:
    """Share ``total`` down the tree; at every unit the parts of those below add up exactly.

    ``units`` is a whole subtree, parents first, the owner at its head. A unit in between gets the
    sum of its branch and is asked only if it is itself concerned.
    """
    owner, inside = units[0], {unit.id for unit in units}
    below: dict[int, list[int]] = defaultdict(list)
    for unit in units[1:]:
        if unit.parent_id in inside:
            below[unit.parent_id or 0].append(unit.id)
    weights = _weights(units, set(concerned), size)
    parts = {owner.id: Part()} if owner.id in concerned else {}
    amounts = {owner.id: total}
    for unit in units:
        kids = [child for child in below[unit.id] if child in weights]
        if unit.id not in amounts or not kids:
            continue
        shares = allocate(amounts[unit.id], [weights[child] for child in kids])
        for child, share in zip(kids, shares, strict=True):
            amounts[child] = share
            parts[child] = Part(share, asked=child in concerned)
    return parts


def _weights(units: Sequence[UnitRef], concerned: set[int], size: Size) -> dict[int, int]:
    """Give every unit that has a concerned one in its branch the headcount that weighs there."""
    with_concerned_below = {
        above for unit in units if unit.id in concerned for above in unit.path[:-1]
    }
    ends = concerned - with_concerned_below
    weights = {unit.id: 0 for unit in units if unit.id in ends | with_concerned_below}
    for unit in units:
        counts_at = next((at for at in reversed(unit.path) if at in ends), None)
        if counts_at is None or unit.level is not OrgLevel.BASE:
            continue
        for above in unit.path[: unit.path.index(counts_at) + 1]:
            if above in weights:
                weights[above] += unit.workers if size is Size.WORKERS else unit.members
    return weights
