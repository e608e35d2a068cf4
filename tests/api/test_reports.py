"""A report over the API: form, draft, sending, deciding."""

import json
from datetime import date

import pytest
from tests.api.test_envelope import error_of, signed_in
from tests.personas import CHAIR, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.scene import QUARTER

from phoihop.reporting.services import round_open

BASE = "/api/v1/reports"


def call(client, method, address, body=None):
    """Send JSON as a program does."""
    send = getattr(client, method)
    return send(address, json.dumps(body or {}), content_type="application/json")


@pytest.fixture
def reporting(scene):
    """The plan at work with the quarter's round open."""
    province = scene.province
    round_open(
        viewer=province.viewer(OFFICER),
        owner_unit_id=province.unit("SH").id,
        period=QUARTER,
        unit_due=date(2026, 9, 25),
        review_due=date(2026, 9, 30),
    )
    return scene


def values_for(client):
    """Answer every box of the form with 1."""
    form = client.get(f"{BASE}/2026-Q3/form").json()
    return {
        entry["key"]: {field["axis"]: 1 for field in entry["fields"] if field["axis"] != "note"}
        for entry in form["entries"]
    }


def test_a_report_goes_from_form_to_acceptance(reporting):
    """The chair fills in and sends; the direct superior accepts; the chair sees the verdict."""
    chair, upper = signed_in(CHAIR), signed_in(UPPER)
    values = values_for(chair)
    draft = call(chair, "put", f"{BASE}/2026-Q3/draft", {"values": values})
    assert draft.status_code == 200, draft.content
    assert draft.json()["errors"] == {}
    sent = call(chair, "post", f"{BASE}/2026-Q3/submit", {"client_key": "k1"})
    assert sent.status_code == 200, sent.content
    assert sent.json()["state"] == "submitted"
    again = call(chair, "post", f"{BASE}/2026-Q3/submit", {"client_key": "k1"})
    assert again.json()["receipt"] == sent.json()["receipt"]
    body = {"submission_ids": [sent.json()["id"]]}
    accepted = call(upper, "post", f"{BASE}/submissions/accept", body)
    assert accepted.status_code == 200, accepted.content
    assert chair.get(f"{BASE}/2026-Q3").json()["state"] == "accepted"


def test_a_report_is_returned_with_its_reason(reporting):
    """The reason reaches the unit; without one nothing is returned."""
    chair, upper = signed_in(CHAIR), signed_in(UPPER)
    sent = call(chair, "post", f"{BASE}/2026-Q3/submit", {"values": values_for(chair)}).json()
    address = f"{BASE}/submissions/{sent['id']}/return"
    assert call(upper, "post", address, {"reason": " "}).status_code == 422
    assert call(upper, "post", address, {"reason": "Số 1 hay 11?"}).status_code == 200
    assert chair.get(f"{BASE}/2026-Q3").json()["reason"] == "Số 1 hay 11?"


def test_what_does_not_fit_is_named_box_by_box(reporting):
    """Letters for a number: 422, and the box's key in ``fields``."""
    chair = signed_in(CHAIR)
    key = next(iter(values_for(chair)))
    axis = next(iter(values_for(chair)[key]))
    body = {"values": {key: {axis: "mười hai"}}}
    response = call(chair, "post", f"{BASE}/2026-Q3/submit", body)
    assert response.status_code == 422
    assert f"{key}.{axis}" in error_of(response)["fields"]


@pytest.mark.parametrize(
    ("address", "status"),
    [("/2026-Q9/form", 422), ("/2026-Q3/form", 200)],
)
def test_a_period_is_read_or_refused_with_a_sentence(reporting, address, status):
    """A period that is none is bad input, not a broken server."""
    assert signed_in(CHAIR).get(BASE + address).status_code == status


def test_bodies_of_the_wrong_shape_are_named_by_field(reporting):
    """Validation errors come in the same envelope."""
    response = call(signed_in(UPPER), "post", f"{BASE}/submissions/accept", {"submission_ids": "x"})
    assert response.status_code == 422
    assert error_of(response)["code"] == "fields_invalid"


def test_writing_needs_the_csrf_token(reporting):
    """A session cookie alone, as another site would send it, writes nothing."""
    client = signed_in(CHAIR, csrf=True)
    response = call(client, "put", f"{BASE}/2026-Q3/draft", {"values": {}})
    assert response.status_code == 403
    assert error_of(response)["code"] == "forbidden"


def test_only_the_direct_superior_decides(reporting):
    """Not the province above it, not a stranger, not the unit itself."""
    chair = signed_in(CHAIR)
    sent = call(chair, "post", f"{BASE}/2026-Q3/submit", {"values": values_for(chair)}).json()
    body = {"submission_ids": [sent["id"]]}
    for username, status in [(OFFICER, 403), (CHAIR, 403), (OUTSIDER, 404), (PARTNER, 404)]:
        response = call(signed_in(username), "post", f"{BASE}/submissions/accept", body)
        assert response.status_code == status, username


def test_a_partner_has_no_report(reporting):
    """The partner's duties are in the joint programme; it is told so."""
    assert signed_in(PARTNER).get(f"{BASE}/2026-Q3/form").status_code == 403
