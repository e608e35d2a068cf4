"""Two at the same time, for real: threads with connections of their own to one database."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection, connections
from tests.personas import SMALL, load_province
from tests.reporting.conftest import Work, open_work

Act = Callable[[], object]


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test leaves a migrated SQLite file for the others to copy."""
    return tmp_path_factory.mktemp("empty") / "empty.sqlite3"


@pytest.fixture
def shared_database(transactional_db: None, tmp_path: Path, empty_file: Path) -> Iterator[None]:
    """A database that several connections write to: PostgreSQL as it is, SQLite as a file.

    The tests' usual SQLite lives in memory, where connections lock each other out of tables.
    """
    if connection.vendor != "sqlite":
        yield
        return
    in_memory, settings = connections["default"], connection.settings_dict
    name = settings["NAME"]
    del connections["default"]
    settings["NAME"] = str(tmp_path / "shared.sqlite3")
    try:
        _migrate_once(tmp_path / "shared.sqlite3", empty_file)
        yield
    finally:
        connections["default"].close()
        settings["NAME"] = name
        connections["default"] = in_memory


@pytest.fixture
def shared_work(shared_database: None, standing_clock: object) -> Work:
    """The small province with its plan and its open quarter, visible to every thread."""
    return open_work(load_province(SMALL))


def at_once(*acts: Act) -> list[object]:
    """Start all of ``acts`` at the same moment; give what each returned or raised."""
    start = Barrier(len(acts))

    def run(act: Act) -> object:
        start.wait()
        try:
            return act()
        except Exception as error:  # noqa: BLE001 – the answer of an act may be its error
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _migrate_once(file: Path, empty_file: Path) -> None:
    if not empty_file.exists():
        call_command("migrate", verbosity=0)
        connection.close()
        shutil.copy(file, empty_file)
    shutil.copy(empty_file, file)
