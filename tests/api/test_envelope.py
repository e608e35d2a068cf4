"""What the API answers when something is wrong: one envelope, the right status."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from tests.personas import CHAIR, OFFICER, OUTSIDER

from phoihop.api.errors import status_of
from phoihop.foundation.errors import Conflict, Denied, Invalid, Missing
from phoihop.kernel.problems import Problem
from phoihop.web.middleware import problems as web


def signed_in(username: str, *, csrf: bool = False) -> Client:
    client = Client(enforce_csrf_checks=csrf)
    client.force_login(get_user_model().objects.get(username=username))
    return client


def error_of(response) -> dict[str, object]:
    body = json.loads(response.content)
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "sentence", "fields"}
    return body["error"]


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (Missing("x"), 404),
        (Denied("x"), 403),
        (Conflict("x"), 409),
        (Invalid("x"), 422),
        (Problem("x"), 422),
    ],
)
def test_every_kind_of_problem_has_one_status(problem, status):
    """The API and the pages answer a problem with the same status."""
    assert status_of(problem) == web.status_of(problem) == status


def test_who_is_not_signed_in_gets_401(client, db):
    """No session, no data."""
    response = client.get("/api/v1/me")
    assert response.status_code == 401
    assert error_of(response)["code"] == "not_signed_in"


def test_who_holds_no_post_is_told_so(db):
    """An account without a post is neither a stranger nor a viewer."""
    get_user_model().objects.create_user("moi", "not-a-real-password")
    response = signed_in("moi").get("/api/v1/me")
    assert response.status_code == 403
    assert error_of(response)["code"] == "post_missing"


def test_an_unknown_address_is_answered_in_the_envelope(client, db):
    """Also what no route serves answers as the API does, not with a page."""
    for address in ("/api/", "/api/v1/nothing", "/api/v2/me"):
        response = client.get(address)
        assert response.status_code == 404, address
        assert error_of(response)["code"] == "address_unknown"


def test_a_problem_answers_with_its_sentence_and_nothing_for_the_log(province):
    """Fields of a problem stay in the log."""
    other = province.unit("CD-NM-001")
    response = signed_in(OFFICER).get(f"/api/v1/units/{other.id}")
    assert response.status_code == 404
    error = error_of(response)
    assert error["code"] == "unit_missing"
    assert error["sentence"].endswith(".")
    assert error["fields"] == {}


def test_me_tells_the_post_of_the_session(province):
    """A program sees in whose name it works."""
    body = signed_in(CHAIR).get("/api/v1/me").json()
    assert body["role"] == "leader"
    assert body["unit"]["code"] == "SH-KCN-001"


def test_units_stop_at_the_border_of_the_province(province):
    """The outsider walks the own tree and not another's."""
    own, other = province.unit("CD"), province.unit("SH")
    client = signed_in(OUTSIDER)
    assert client.get(f"/api/v1/units/{own.id}/children").status_code == 200
    assert client.get(f"/api/v1/units/{other.id}/children").status_code == 404
