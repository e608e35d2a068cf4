"""A folder of a real office: its database is migrated, nothing is in it."""

import pytest
from tests.jobs.office import Office


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    home = tmp_path_factory.mktemp("real")
    Office(home).migrate()
    return home
