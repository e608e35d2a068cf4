"""A paper over the API: upload, items, confirmation."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.api.test_envelope import error_of, signed_in
from tests.api.test_reports import call
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER
from tests.scene import TEXT

BASE = "/api/v1/documents"


PAPER = TEXT.encode()
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def upload(client, data=PAPER, name="ke-hoach.txt"):
    return client.post(BASE, {"file": SimpleUploadedFile(name, data, "text/plain")})


def test_a_paper_becomes_a_plan(province):
    """Upload, look at the items, decide on one, confirm: the plan is there, once."""
    officer = signed_in(OFFICER)
    run = upload(officer).json()
    assert run["state"] == "review", run
    items = officer.get(f"{BASE}/{run['id']}/items").json()
    assert {item["part"] for item in items} >= {"targets", "tasks"}
    first = items[0]
    decided = call(officer, "post", f"{BASE}/items/{first['id']}", {"verdict": "accepted"})
    assert decided.json()["verdict"] == "accepted", decided.content
    answers = {"period_from": "2026-01-01", "period_to": "2028-12-31", "cadence": "quarter"}
    plan = call(officer, "post", f"{BASE}/{run['id']}/confirm", answers)
    assert plan.status_code == 200, plan.content
    again = call(officer, "post", f"{BASE}/{run['id']}/confirm", answers)
    assert again.json()["id"] == plan.json()["id"]
    assert plan.json()["id"] in {found["id"] for found in officer.get("/api/v1/plans").json()}


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"", "rong.txt"), (PICTURE, "anh.txt"), (b"PK\x03\x04 broken", "hong.docx")],
)
def test_a_bad_file_is_answered_with_a_sentence(province, data, name):
    """Nothing broke: the answer, or the run, says in Vietnamese what is wrong."""
    response = upload(signed_in(OFFICER), data, name)
    if response.status_code == 200:
        assert response.json()["state"] == "failed"
        assert response.json()["failure"].endswith(".")
    else:
        assert response.status_code == 422
        assert str(error_of(response)["sentence"]).endswith(".")


@pytest.mark.parametrize("username", [LEADER, CHAIR, PARTNER])
def test_only_an_officer_reads_papers_in(province, username):
    """A leader looks on, a chair and a partner have no such desk."""
    assert upload(signed_in(username)).status_code == 403


def test_a_paper_is_invisible_outside_its_office(province):
    """While it is read in, a paper is a draft of its office."""
    run = upload(signed_in(OFFICER)).json()
    for username in (CHAIR, OUTSIDER, PARTNER):
        assert signed_in(username).get(f"{BASE}/{run['id']}").status_code == 404, username
