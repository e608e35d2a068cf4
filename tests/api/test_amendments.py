"""A program amends a plan: what it gives changes, the rest stays."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from tests.personas import OFFICER

from phoihop.plans.selectors import targets_of, tasks_of


@pytest.fixture
def amend(scene):
    client = Client()
    client.force_login(get_user_model().objects.get(username=OFFICER))

    def patch(path: str, **body):
        address = f"/api/v1/plans/{scene.plan.id}{path}"
        return client.patch(address, {"reason": "Sửa", **body}, content_type="application/json")

    return patch


@pytest.fixture
def officer(scene):
    return scene.province.viewer(OFFICER)


def test_only_what_is_given_changes(scene, officer, amend):
    """A level of its own for a target, a day for a task, a title for the plan: three versions."""
    target, task = targets_of(officer, scene.plan.id)[0], tasks_of(officer, scene.plan.id)[1]
    assert amend(f"/targets/{target.id}", value=3).json()["version"] == 2
    assert amend(f"/tasks/{task.id}", due="2026-10").json()["version"] == 3
    assert amend("", title="Tên khác").json()["title"] == "Tên khác"
    changed = targets_of(officer, scene.plan.id)[0]
    assert (changed.label, changed.spec.value) == (target.label, 3)
    assert tasks_of(officer, scene.plan.id)[1].text == task.text


@pytest.mark.parametrize(
    ("given", "words"),
    [({"comparator": "range"}, "cần đủ hai số"), ({}, "không có gì khác trước")],
)
def test_what_contradicts_itself_is_refused(scene, officer, amend, given, words):
    """One sentence in the envelope, and no version."""
    target = targets_of(officer, scene.plan.id)[0]
    answer = amend(f"/targets/{target.id}", **given)
    assert answer.status_code == 422
    assert words in answer.json()["error"]["sentence"]


def test_an_item_of_no_such_plan_is_not_there(amend):
    """The address names the plan that the item stands in."""
    assert amend("/targets/9999", value=3).status_code == 404
