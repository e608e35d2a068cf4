"""Browsers of the small province's people, with an open quarter to report on."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from tests.personas import Province
from tests.reporting.conftest import Work, open_work


@pytest.fixture
def work(province: Province) -> Work:
    return open_work(province)


@pytest.fixture
def signed_in(work: Work) -> Callable[[str], Client]:
    def client_of(username: str) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(username=username))
        return client

    return client_of
