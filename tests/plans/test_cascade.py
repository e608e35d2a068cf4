"""A target goes down to the units it concerns; the parts of every branch add up exactly."""

import time
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, TODAY, UPPER
from tests.plans.small_plan import FLOOR, a_draft

from phoihop.org.selectors import tree
from phoihop.org.types import Level, Sector, UnitKind, UnitRef
from phoihop.plans.errors import PlanDenied, PlanInvalid, PlanMissing
from phoihop.plans.selectors import assignments, cascade_of, targets_of
from phoihop.plans.services import (
    cascade_apply,
    cascade_plan,
    plan_create,
    target_edit,
    unit_target_set,
)
from phoihop.plans.splitting import split_by_size
from phoihop.plans.types import Method, Size
from phoihop.targets import Population


def of(viewer, plan, label):
    return next(target for target in targets_of(viewer, plan.id) if target.label == label)


def test_a_floor_goes_to_every_unit_it_concerns_alike(province, officer, handed) -> None:
    """Each CĐCS gets the target's own number; upper unions are not asked for it."""
    parts = cascade_of(officer, handed.id)[of(officer, handed, "Hoạt động").id]
    below = tree.subtree(officer.unit, officer.on)
    assert set(parts) == {unit.id for unit in below if unit.level is Level.BASE}
    assert {part.method for part in parts.values()} == {Method.SAME}
    assert {part.value for part in parts.values()} == {None}


def test_a_narrowed_target_goes_to_its_sector_only(province, officer, handed) -> None:
    """What is set for foreign-owned enterprises does not reach a school."""
    parts = cascade_of(officer, handed.id).get(of(officer, handed, "Học tập").id, {})
    units = tree.units_at(parts, officer.on)
    assert units
    assert {unit.sector for unit in units.values()} == {Sector.FDI}


def test_the_owners_own_deliverable_stays_with_the_owner(officer, handed) -> None:
    """The province's work is no figure of the units below."""
    parts = cascade_of(officer, handed.id)[of(officer, handed, "Công trình").id]
    assert [(part.unit_id, part.method) for part in parts.values()] == [
        (officer.unit.id, Method.OWN)
    ]


def test_a_total_is_shared_out_and_adds_up_at_every_level(province, officer, handed) -> None:
    """Province = upper unions + its direct units; each upper union = its units."""
    parts = cascade_of(officer, handed.id)[of(officer, handed, "Kết nạp").id]
    sums: dict[int, int] = defaultdict(int)
    for unit in tree.units_at(parts, officer.on).values():
        sums[unit.parent_id] += parts[unit.id].value
    assert sums.pop(officer.unit.id) == 110
    assert all(parts[above].value == total for above, total in sums.items())
    assert province.unit("SH-TT-01").id in parts
    assert not parts[province.unit("SH-KCN").id].asked


def test_handing_down_again_changes_nothing(officer, handed) -> None:
    """The second run reports that everything is in place."""
    again = cascade_plan(viewer=officer, plan_id=handed.id)
    assert {(r.added, r.changed, r.removed) for r in again.targets} == {(0, 0, 0)}
    assert again.duties == 2 * 2 + 6


def test_duties_go_to_the_levels_that_report_on_them(province, handed) -> None:
    """An upper union has two duties, a CĐCS one; the office's own task is nobody's report."""
    day = TODAY
    upper = assignments.duties_of_unit(province.unit("SH-KCN").id, day)
    base = assignments.duties_of_unit(province.unit("SH-KCN-001").id, day)
    assert [task.line for _, task in upper] == [7, 8]
    assert [task.line for _, task in base] == [8]


def test_a_unit_is_asked_for_its_targets_while_the_plan_runs(province, handed) -> None:
    """Outside the plan's time nobody is asked; a union in between is never asked for a share."""
    chair = province.viewer(CHAIR).unit.id
    labels = [target.label for _, target, _ in assignments.targets_of_unit(chair, TODAY)]
    assert labels[:2] == ["Hoạt động", "Kết nạp"]
    assert assignments.targets_of_unit(chair, date(2027, 1, 1)) == []
    assert assignments.targets_of_unit(province.unit("SH-KCN").id, TODAY) == []
    assert chair in assignments.units_asked(TODAY)
    assert assignments.units_asked(date(2027, 1, 1)) == set()


def test_a_percentage_cannot_be_split(officer, plan) -> None:
    """The sentence says which way is open."""
    with pytest.raises(PlanInvalid, match="giao như nhau"):
        cascade_apply(
            viewer=officer, target_id=of(officer, plan, "Học tập").id, method=Method.BY_SIZE
        )


def test_the_method_chosen_by_a_person_is_kept(officer, handed) -> None:
    """Handing the whole plan down again does not go back to the proposal."""
    target = of(officer, handed, "Kết nạp").id
    cascade_apply(viewer=officer, target_id=target, method=Method.BY_SIZE, size=Size.WORKERS)
    before = cascade_of(officer, handed.id)[target]
    cascade_plan(viewer=officer, plan_id=handed.id)
    assert cascade_of(officer, handed.id)[target] == before


def test_an_amended_target_reaches_the_units_it_now_concerns(province, officer, handed) -> None:
    """A target that was handed down follows its new population at once."""
    target = of(officer, handed, "Hoạt động")
    everyone = replace(FLOOR, population=Population())
    target_edit(viewer=officer, target_id=target.id, reason="Cả cấp trên", spec=everyone)
    assert province.unit("SH-KCN").id in cascade_of(officer, handed.id)[target.id]


@pytest.mark.parametrize("persona", [CHAIR, UPPER, LEADER, OUTSIDER])
def test_only_an_officer_of_the_owner_hands_down(province, officer, handed, persona) -> None:
    """Others get a refusal, or do not find the plan at all."""
    with pytest.raises((PlanDenied, PlanMissing)):
        cascade_plan(viewer=province.viewer(persona), plan_id=handed.id)


def test_less_than_handed_needs_a_reason(province, officer, handed) -> None:
    """A weaker number is taken with its reason, survives a new cascade, and can be taken back."""
    chair = province.viewer(CHAIR)
    target, unit = of(officer, handed, "Kết nạp").id, chair.unit.id
    share = cascade_of(chair, handed.id)[target][unit].value
    with pytest.raises(PlanInvalid, match="ghi lý do"):
        unit_target_set(viewer=chair, target_id=target, unit_id=unit, value=share - 1)
    weaker = unit_target_set(
        viewer=chair, target_id=target, unit_id=unit, value=share - 1, reason="Giảm lao động"
    )
    assert (weaker.is_weaker, weaker.handed, weaker.method) == (True, share, Method.OWN)
    again = cascade_apply(viewer=officer, target_id=target)
    assert again.kept == 1
    assert cascade_of(chair, handed.id)[target][unit] == weaker
    back = unit_target_set(viewer=chair, target_id=target, unit_id=unit, value=None)
    assert (back.value, back.is_weaker) == (share, False)


def test_a_stronger_number_needs_no_reason(province, officer, handed) -> None:
    """Who wants to do more just says so."""
    chair = province.viewer(CHAIR)
    target = of(officer, handed, "Hoạt động").id
    own = unit_target_set(viewer=chair, target_id=target, unit_id=chair.unit.id, value=3)
    assert (own.value, own.is_weaker) == (3, False)


def test_a_neighbour_sets_nobody_elses_number(province, officer, handed) -> None:
    """Only the unit, its direct superior and the issuing office may."""
    chair = province.viewer(CHAIR)
    other = province.unit("SH-LS-001").id
    target = of(officer, handed, "Hoạt động").id
    with pytest.raises(PlanDenied):
        unit_target_set(viewer=chair, target_id=target, unit_id=other, value=3)
    unit_target_set(viewer=officer, target_id=target, unit_id=other, value=3)


def test_a_whole_province_takes_seconds(whole_province) -> None:
    """Five plans over 874 units are handed down while the officer waits."""
    officer = whole_province.viewer(OFFICER)
    plans = [plan_create(viewer=officer, draft=a_draft()) for _ in range(5)]
    began = time.perf_counter()
    done = [cascade_plan(viewer=officer, plan_id=plan.id) for plan in plans]
    assert time.perf_counter() - began < 15
    assert done[0].units == 874


def a_unit(ident: int, path: tuple[int, ...], level: Level, members: int) -> UnitRef:
    return UnitRef(
        id=ident,
        code=str(ident),
        name=str(ident),
        short_name=str(ident),
        kind=UnitKind.BASE_UNION,
        level=level,
        sector=Sector.OTHER,
        path=(*path, ident),
        members=members,
    )


@st.composite
def trees(draw):
    """Draw a province with upper unions, units below them, and units directly under it."""
    units = [a_unit(1, (), Level.PROVINCE, 0)]
    for upper in range(draw(st.integers(0, 4))):
        above = a_unit(10 + upper, (1,), Level.UPPER, 0)
        units.append(above)
        for base in range(draw(st.integers(0, 5))):
            members = draw(st.integers(0, 500))
            units.append(a_unit(100 + 10 * upper + base, above.path, Level.BASE, members))
    units += [
        a_unit(200 + at, (1,), Level.BASE, draw(st.integers(0, 500)))
        for at in range(draw(st.integers(0, 3)))
    ]
    return units


@given(units=trees(), total=st.integers(0, 10_000), data=st.data())
def test_in_any_tree_the_parts_of_a_branch_add_up_to_the_branch(units, total, data) -> None:
    """Whoever is concerned, nothing is lost or invented on the way down."""
    bases = [unit.id for unit in units if unit.level is Level.BASE]
    concerned = set(data.draw(st.lists(st.sampled_from(bases), unique=True))) if bases else set()
    parts = split_by_size(total, units, concerned, Size.MEMBERS)
    asked = {unit_id for unit_id, part in parts.items() if part.asked}
    assert asked == concerned
    assert sum(parts[unit_id].number for unit_id in asked) == (total if concerned else 0)
    for unit in units:
        below = [parts[u.id].number for u in units if u.parent_id == unit.id and u.id in parts]
        if unit.id in parts and below:
            assert sum(below) == parts[unit.id].number
