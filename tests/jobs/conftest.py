"""A migrated office for each test, copied from one that was migrated once."""

import shutil

import pytest
from tests.jobs.office import Office


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    home = tmp_path_factory.mktemp("migrated")
    Office(home).migrate()
    return home


@pytest.fixture
def office(migrated, tmp_path):
    return Office(shutil.copytree(migrated, tmp_path / "home"))
