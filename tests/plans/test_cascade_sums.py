"""The sums of a cascade by branches say what the numbers of its units say one by one."""

import pytest
from tests.personas import CHAIR, OFFICER, OUTSIDER, PARTNER, UPPER

from phoihop.org.selectors import tree
from phoihop.org.types import Level
from phoihop.plans.errors import PlanMissing
from phoihop.plans.selectors import cascade_of, duties_handed, targets_of
from phoihop.plans.selectors.cascade_sums import cascade_sums
from phoihop.plans.services import unit_target_set


@pytest.mark.parametrize("persona", [OFFICER, UPPER, CHAIR])
def test_the_branches_hold_what_their_units_hold(province, handed, persona) -> None:
    """For every target and unit right below: how many units have it, how many report on it."""
    viewer = province.viewer(persona)
    sums, parts = cascade_sums(viewer, handed.id), cascade_of(viewer, handed.id)
    whole = tree.subtree(viewer.unit, viewer.on)
    assert {row.id for row in sums.rows} == (
        {unit.id for unit in whole if unit.parent_id == viewer.unit.id} or {viewer.unit.id}
    )
    for target, own in parts.items():
        for child in sums.rows:
            if child.id == viewer.unit.id:
                continue
            branch = [own[unit.id] for unit in whole if child.id in unit.path and unit.id in own]
            found = sums.branches.get(target, {}).get(child.id)
            counted = (found.units, found.asked) if found else (0, 0)
            assert counted == (len(branch), sum(part.asked for part in branch))
        assert sums.asked(target) == sum(part.asked for part in own.values())
    bases = {unit.id for unit in whole if unit.level is Level.BASE}
    assert sums.bases == len(bases)
    assert sums.bases_reached == len(bases & {unit for own in parts.values() for unit in own})
    assert sums.tasks_handed == len(duties_handed(viewer, handed.id))


def test_a_number_of_ones_own_stands_under_its_branch(province, officer, handed) -> None:
    """Whoever looks from above finds it in the row of the unit right below."""
    chair, upper = province.viewer(CHAIR), province.unit("SH-KCN")
    target = next(one for one in targets_of(officer, handed.id) if one.label == "Kết nạp")
    unit_target_set(
        viewer=chair, target_id=target.id, unit_id=chair.unit.id, value=99, reason="Tuyển thêm"
    )
    ((row, part),) = cascade_sums(officer, handed.id).own_numbers[target.id]
    assert (row, part.unit_id, part.value) == (upper.id, chair.unit.id, 99)


def test_the_unit_looked_at_comes_with_its_number(province, officer, handed) -> None:
    """A unit of the branch at any depth; a unit outside is as if nobody had been asked for."""
    chair = province.viewer(CHAIR)
    sums = cascade_sums(officer, handed.id, chair.unit.id)
    assert sums.unit == chair.unit
    assert any(chair.unit.id in own for own in sums.parts.values())
    assert cascade_sums(chair, handed.id, officer.unit.id).unit is None


def test_the_questions_do_not_grow_with_the_units(
    officer, handed, django_assert_max_num_queries
) -> None:
    """However many units there are below."""
    with django_assert_max_num_queries(12):
        cascade_sums(officer, handed.id)


@pytest.mark.parametrize("persona", [PARTNER, OUTSIDER])
def test_strangers_do_not_see_the_way_down(province, handed, persona) -> None:
    """As with the numbers themselves."""
    with pytest.raises(PlanMissing):
        cascade_sums(province.viewer(persona), handed.id)
