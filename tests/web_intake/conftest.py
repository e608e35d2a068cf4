"""Browsers of the small province's people, and a paper that was taken in."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from tests.intake.papers import PAPER
from tests.personas import OFFICER

from phoihop.intake.selectors import items_of
from phoihop.intake.services import paper_upload


@pytest.fixture
def officer(province):
    return province.viewer(OFFICER)


@pytest.fixture
def signed_in(province):
    def client_of(username=OFFICER):
        client = Client()
        client.force_login(get_user_model().objects.get(username=username))
        return client

    return client_of


@pytest.fixture
def run_id(officer):
    return paper_upload(
        viewer=officer, data=PAPER.encode(), name="a.txt", content_type="text/plain"
    )


@pytest.fixture
def learning(officer, run_id):
    """The target of the term, whose starting figure is asked for."""
    targets = items_of(officer, run_id, "targets")
    return next(one for one in targets if one.fields["value"] == 65)


@pytest.fixture
def first(officer, run_id):
    """The first target of the paper."""
    return items_of(officer, run_id, "targets")[0]
