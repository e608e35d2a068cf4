"""Accounts and posts: who somebody is, and what follows from where they work."""

import pytest
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, SINCE, TODAY, UPPER

from phoihop.foundation.types import SYSTEM
from phoihop.org.access import Action, may
from phoihop.org.errors import AccountInvalid, UnitDenied, UnitMissing
from phoihop.org.models import Account, Agency, UnitPlace
from phoihop.org.selectors import positions_of, unit_get, units_search, viewer_for
from phoihop.org.services import account_create, position_assign
from phoihop.org.types import PositionDraft, Role


def test_an_account_without_a_post_sees_nothing(db):
    """An account alone gives no viewer at all."""
    account = account_create(actor=SYSTEM, username="moi", display_name="Người mới")
    assert viewer_for(account, TODAY) is None


def test_a_name_is_taken_once(province):
    """The second account with a name is refused with a sentence."""
    with pytest.raises(AccountInvalid, match="đã có người dùng"):
        account_create(actor=SYSTEM, username=CHAIR, display_name="Người khác")


def test_a_weak_password_is_refused(db):
    """A password that the rules refuse opens no account."""
    with pytest.raises(AccountInvalid):
        account_create(actor=SYSTEM, username="moi", display_name="Mới", password="123")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PARTNER_OFFICER])
def test_a_post_fits_its_place(province, role):
    """A partner's officer works at an agency, everybody else at a unit."""
    account = account_create(actor=SYSTEM, username="moi", display_name="Mới")
    agency = province.viewer(PARTNER).agency
    assert agency is not None
    place = (
        {"agency_id": agency.id} if role is Role.OFFICER else {"unit_id": province.unit("SH").id}
    )
    with pytest.raises(AccountInvalid, match="nơi công tác"):
        position_assign(
            actor=SYSTEM,
            account_id=account,
            post=PositionDraft(role=role, title="Cán bộ", **place),
            valid_from=SINCE,
        )


def test_a_person_with_two_posts_chooses(province):
    """The chosen post decides; a post that is not the person's own is not taken."""
    chair = province.viewer(CHAIR)
    second = position_assign(
        actor=SYSTEM,
        account_id=chair.account_id,
        post=PositionDraft(
            role=Role.VIEWER,
            title="Ủy viên Ban Chấp hành",
            unit_id=province.unit("SH-KCN").id,
        ),
        valid_from=SINCE,
    )
    assert len(positions_of(chair.account_id, TODAY)) == 2
    chosen = viewer_for(chair.account_id, TODAY, second)
    assert chosen is not None
    assert (chosen.unit, chosen.role) == (province.unit("SH-KCN"), Role.VIEWER)
    foreign = province.viewer(OFFICER).position_id
    assert viewer_for(chair.account_id, TODAY, foreign) == chair


S, P, R, D, W = Action.SEE, Action.PLAN, Action.REPORT, Action.DECIDE, Action.WRITE_PAPER


@pytest.mark.parametrize(
    ("who", "where", "allowed"),
    [
        (OFFICER, "SH", {S, P, R, W}),
        (OFFICER, "SH-KCN", {S, D}),
        (OFFICER, "SH-TT-01", {S, D}),
        (OFFICER, "SH-KCN-001", {S}),
        (OFFICER, "CD", set()),
        (OFFICER, "TLD", set()),
        (LEADER, "SH", {S, R, W}),
        (LEADER, "SH-KCN", {S, D}),
        (UPPER, "SH", set()),
        (UPPER, "SH-KCN", {S, P, R, W}),
        (UPPER, "SH-KCN-001", {S, D}),
        (UPPER, "SH-LS-001", set()),
        (CHAIR, "SH-KCN-001", {S, R, W}),
        (CHAIR, "SH-KCN-002", set()),
        (CHAIR, "SH-KCN", set()),
        (PARTNER, "SH", set()),
        (OUTSIDER, "SH", set()),
        (OUTSIDER, "CD", {S, P, R, W}),
    ],
)
def test_who_may_do_what_where(province, who, where, allowed):
    """The table of rights: post by unit."""
    viewer, unit = province.viewer(who), province.unit(where)
    assert {action for action in (S, P, R, D, W) if may(viewer, action, unit)} == allowed


def test_units_outside_the_subtree_do_not_exist(province):
    """A unit of another branch is missing, in the same words as one that is not there."""
    with pytest.raises(UnitMissing):
        unit_get(province.viewer(CHAIR), province.unit("SH-KCN-002").id)
    assert unit_get(province.viewer(CHAIR), province.unit("SH").id).code == "SH"


def test_a_search_needs_no_accents_and_stays_inside(province):
    """Words typed without accents find the units of one's own subtree, and none beside it."""
    found = units_search(province.viewer(UPPER), "thuy san")
    assert [unit.code for unit in found] == ["SH-KCN-001"]
    assert units_search(province.viewer(OUTSIDER), "thuy san") == []
    assert units_search(province.viewer(PARTNER), "thuy san") == []


def test_refusals_name_the_next_step(province):
    """Who may not act is told where, and what to ask for."""
    from phoihop.org.access import require

    with pytest.raises(UnitDenied, match="LĐLĐ tỉnh Sông Hậu"):
        require(province.viewer(CHAIR), Action.PLAN, province.unit("SH"))


@pytest.mark.parametrize("person", [CHAIR, PARTNER])
def test_a_post_ends_with_its_place(province, client, person):
    """Who worked for a body that was dissolved is told so on a page; nothing breaks."""
    viewer = province.viewer(person)
    UnitPlace.objects.filter(unit_id=viewer.unit and viewer.unit.id).update(valid_to=TODAY)
    Agency.objects.filter(pk=viewer.agency and viewer.agency.id).update(valid_to=TODAY)
    assert viewer_for(viewer.account_id, TODAY) is None
    client.force_login(Account.objects.get(pk=viewer.account_id))
    assert "chưa" in client.get("/", follow=True).content.decode()
    assert client.get("/api/v1/me").status_code == 403
