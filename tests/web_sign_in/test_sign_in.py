"""Signing in: who comes in, what a wrong password says, and who is listed where."""

import json

import pytest
from django.urls import reverse
from tests.personas import CHAIR, OFFICER, SINCE, SMALL, load_province

from phoihop.foundation.types import SYSTEM
from phoihop.org.services import account_create, position_assign
from phoihop.org.types import PositionDraft, Role

PASSWORD = "rung-tram-2026"
SIGN_IN = "/tai-khoan/login/"


@pytest.fixture
def office(db, standing_clock, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return load_province(SMALL, PASSWORD)


def test_a_person_comes_in(office, client):
    """The right password opens the first page."""
    answer = client.post(SIGN_IN, {"login": CHAIR, "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, reverse("my_work"))
    assert client.get("/").status_code == 200


def test_a_wrong_password_blames_nobody(office, client):
    """A wrong password is said in words that help, and what was typed as name stays."""
    answer = client.post(SIGN_IN, {"login": CHAIR, "password": "khong-phai"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "mật khẩu chưa đúng" in page
    assert f'value="{CHAIR}"' in page
    assert "khong-phai" not in page


def test_many_wrong_passwords_wait(office, client):
    """After some wrong passwords the same name has to wait, the right password included."""
    for _ in range(6):
        client.post(SIGN_IN, {"login": OFFICER, "password": "khong-phai"})
    answer = client.post(SIGN_IN, {"login": OFFICER, "password": PASSWORD})
    assert "Đã thử quá nhiều lần" in answer.content.decode() or answer.status_code == 429


def test_an_office_lists_nobody(office, client):
    """Outside a demo the page names no account and no password, whatever lies in the folder."""
    page = client.get(SIGN_IN).content.decode()
    assert "data-persona" not in page


def test_a_demo_lists_its_people(office, client, settings, tmp_path):
    """In a demo everybody is one press of a button away."""
    kept = {"password": PASSWORD, "people": [{"username": CHAIR, "name": "Chủ tịch"}]}
    (tmp_path / "demo.json").write_text(json.dumps(kept))
    settings.PHOIHOP_DEMO, settings.PHOIHOP_HOME = True, tmp_path
    page = client.get(SIGN_IN).content.decode()
    assert f'data-persona="{CHAIR}"' in page
    settings.PHOIHOP_DEMO = False
    assert "data-persona" not in client.get(SIGN_IN).content.decode()


def test_a_locked_account_is_told(office, client, django_user_model):
    """Somebody whose account is locked learns whom to ask."""
    django_user_model.objects.filter(username=CHAIR).update(is_active=False)
    answer = client.post(SIGN_IN, {"login": CHAIR, "password": PASSWORD})
    assert answer.status_code in (200, 403)
    assert client.get("/").status_code == 302


def test_no_post_no_work(office, client, django_user_model):
    """An account without a post is sent to the page that explains it."""
    account_create(actor=SYSTEM, username="moi", display_name="Người mới", password=PASSWORD)
    client.force_login(django_user_model.objects.get(username="moi"))
    answer = client.get("/", follow=True)
    assert "chưa gắn với đơn vị nào" in answer.content.decode()


def test_somebody_with_two_posts_chooses(office, client, django_user_model):
    """Two posts: asked after sign-in, and the choice holds for the session."""
    chair = office.viewer(CHAIR)
    zone = office.unit("SH-KCN")
    second = position_assign(
        actor=SYSTEM,
        account_id=chair.account_id,
        post=PositionDraft(role=Role.OFFICER, title="Ủy viên Ban Chấp hành", unit_id=zone.id),
        valid_from=SINCE,
    )
    answer = client.post(SIGN_IN, {"login": CHAIR, "password": PASSWORD})
    assert answer["Location"] == reverse("choose_position")
    assert "Ủy viên Ban Chấp hành" in client.get(answer["Location"]).content.decode()
    client.post(reverse("choose_position"), {"position": second})
    assert zone.name in client.get("/").content.decode()


def test_a_foreign_post_is_not_taken(office, client, django_user_model):
    """A post of somebody else changes nothing, and no other site is opened after choosing."""
    client.force_login(django_user_model.objects.get(username=CHAIR))
    foreign = office.viewer(OFFICER).position_id
    answer = client.post(
        reverse("choose_position"), {"position": foreign, "next": "https://example.com/"}
    )
    assert answer["Location"] == reverse("my_work")
    assert office.viewer(CHAIR).unit.name in client.get("/").content.decode()


def test_signing_out(office, client, django_user_model):
    """After signing out nothing opens any more."""
    client.force_login(django_user_model.objects.get(username=CHAIR))
    assert client.get("/tai-khoan/logout/").status_code == 200
    client.post("/tai-khoan/logout/")
    assert client.get("/")["Location"].startswith(SIGN_IN)
