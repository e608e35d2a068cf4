"""What tests of several rooms share: a clean folder for files, and a province with its people."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest

from phoihop.kernel import clock


@pytest.fixture(autouse=True)
def _own_folders(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Keep the files and the facts of a test with a database out of the project's folder."""
    uses_database = {"db", "transactional_db"} & set(request.fixturenames)
    if uses_database or request.node.get_closest_marker("django_db"):
        settings = request.getfixturevalue("settings")
        settings.PHOIHOP_FILES = tmp_path / "files"
        settings.PHOIHOP_FACTS = tmp_path / "facts.duckdb"


@pytest.fixture
def standing_clock() -> Iterator[datetime]:
    """Stop the clock at ten on the day on which the tests' province is looked at."""
    from tests.personas import TODAY

    moment = datetime.combine(TODAY, time(10), tzinfo=clock.ZONE)
    with clock.clock_at(moment):
        yield moment


@pytest.fixture
def province(db, standing_clock):
    """Thirteen units of two provinces and the six people; see ``tests.personas``."""
    from tests.personas import SMALL, load_province

    return load_province(SMALL)


@pytest.fixture
def whole_province(db, standing_clock):
    """All of samples/units: 879 units, the six people."""
    from tests.personas import load_province

    return load_province(None)
