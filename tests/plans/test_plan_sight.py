"""Who sees which plan, by post; the list and the single look agree."""

import pytest
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, PERSONAS, UPPER

from phoihop.plans.errors import PlanMissing
from phoihop.plans.selectors import (
    amendments_of,
    cascade_of,
    deadlines_of,
    document_file,
    document_of,
    document_text,
    duties_handed,
    parties_of,
    plan_get,
    plan_scope,
    plans_visible,
    sections_of,
    targets_of,
    tasks_of,
)
from phoihop.plans.services import cascade_plan, plan_create, plan_withdraw

EVERY_LOOK = (
    plan_get,
    targets_of,
    tasks_of,
    sections_of,
    parties_of,
    deadlines_of,
    amendments_of,
    document_of,
    document_text,
    document_file,
)
AFTER = {
    "before the cascade": {OFFICER, LEADER},
    "after the cascade": {OFFICER, LEADER, UPPER, CHAIR},
    "joint": {OFFICER, LEADER, UPPER, CHAIR, PARTNER},
    "withdrawn": {OFFICER, LEADER},
}


@pytest.fixture(params=AFTER)
def seen(request, province, officer, draft):
    if request.param == "joint":
        made = request.getfixturevalue("joint")
    else:
        made = plan_create(viewer=officer, draft=draft)
    if request.param != "before the cascade":
        cascade_plan(viewer=officer, plan_id=made.id)
    if request.param == "withdrawn":
        plan_withdraw(viewer=officer, plan_id=made.id, reason="Nhập nhầm")
    return made, AFTER[request.param]


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_look_at_a_plan_asks_who_looks(province, seen, persona) -> None:
    """Those whom it concerns see all of it; for the others it does not exist."""
    plan, people = seen
    viewer = province.viewer(persona)
    assert [found.id for found in plans_visible(viewer)] == ([plan.id] if persona in people else [])
    for look in EVERY_LOOK:
        if persona in people:
            look(viewer, plan.id)
        else:
            with pytest.raises(PlanMissing):
                look(viewer, plan.id)


@pytest.mark.parametrize(
    ("persona", "code"),
    [(OFFICER, "SH"), (UPPER, "SH-KCN"), (CHAIR, None), (PARTNER, "SH")],
)
def test_a_viewer_looks_from_its_own_place(province, officer, joint, persona, code) -> None:
    """A unit sees its own figures, a partner those of the union it signed with."""
    cascade_plan(viewer=officer, plan_id=joint.id)
    viewer = province.viewer(persona)
    expected = province.unit(code).id if code else viewer.unit.id
    assert plan_scope(viewer, plan_get(viewer, joint.id)).id == expected


def test_a_partner_does_not_see_what_the_units_were_handed(province, officer, joint) -> None:
    """The programme is in common, its way down the union is not."""
    cascade_plan(viewer=officer, plan_id=joint.id)
    for look in (cascade_of, duties_handed):
        assert look(province.viewer(CHAIR), joint.id)
        for stranger in (PARTNER, OUTSIDER):
            with pytest.raises(PlanMissing):
                look(province.viewer(stranger), joint.id)


def test_a_unit_sees_the_numbers_of_its_own_branch_only(province, handed) -> None:
    """A chair does not see what the neighbours were given."""
    chair = province.viewer(CHAIR)
    units = {unit for parts in cascade_of(chair, handed.id).values() for unit in parts}
    assert units == {chair.unit.id}
