"""Facts are replaced whole or not at all, whatever happens to the process or the file."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from tests.analytics.makers import PERIOD, fact, totals_of

from phoihop.analytics import (
    FACTS,
    DuplicateFact,
    Fact,
    FactStore,
    FactStoreBusy,
    engine,
    facts_table,
)

NOTHING = facts_table([])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "facts.duckdb"


def total(store: FactStore) -> int:
    """The province's total."""
    return {key[0]: found.total for key, found in totals_of(store.roll_up(PERIOD)).items()}.get(
        1, 0
    )


def put(store: FactStore, *facts: Fact) -> None:
    store.replace_units(PERIOD, {one.unit for one in facts}, facts_table(facts))


def test_a_correction_takes_the_place_of_the_figure(path: Path) -> None:
    """Nothing is added as a difference, so a correction cannot be counted twice."""
    with FactStore(path) as store:
        put(store, fact("1.10", 5), fact("1.11", 7))
        put(store, fact("1.10", 6))
        put(store, fact("1.10", 6))
        assert (total(store), store.count()) == (13, 2)


def test_a_withdrawn_report_leaves_nothing(path: Path) -> None:
    """A unit without rows has no figure; other units and periods keep theirs."""
    with FactStore(path) as store:
        put(store, fact("1.10", 5), fact("1.11", 7))
        store.replace_period("2026-Q2", facts_table([fact("1.10", 9, period="2026-Q2")]))
        store.replace_units(PERIOD, [10], NOTHING)
        assert total(store) == 7
        assert store.periods() == ("2026-Q2", PERIOD)
        store.replace_period(PERIOD, NOTHING)
        assert store.periods() == ("2026-Q2",)


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ([fact("1.10", 1), fact("1.10", 2)], DuplicateFact),
        ([fact("1.10", 1), fact("1.12", 1)], ValueError),  # a unit that was not named
        ([fact("1.10", 1, period="2026-Q2")], ValueError),
    ],
)
def test_a_refused_load_changes_nothing(
    path: Path, rows: list[Fact], error: type[Exception]
) -> None:
    """What was there before is still there."""
    with FactStore(path) as store:
        put(store, fact("1.10", 5))
        with pytest.raises(error):
            store.replace_units(PERIOD, [10], facts_table(rows))
        assert total(store) == 5
        put(store, fact("1.10", 6))
        assert total(store) == 6


def test_facts_outlive_the_process(path: Path) -> None:
    """Only the first opening is fresh."""
    with FactStore(path) as store:
        assert store.is_fresh
        put(store, fact("1.10", 5))
    with FactStore(path) as again:
        assert not again.is_fresh
        assert total(again) == 5


def test_a_broken_file_is_put_aside_and_begun_anew(tmp_path: Path) -> None:
    """The caller sees that it is fresh and fills it; a folder's name cannot make it look busy."""
    path = tmp_path / "clock" / "facts.duckdb"
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 1000)
    with FactStore(path) as store:
        assert store.is_fresh
        assert store.count() == 0
    assert path.with_name("facts.duckdb.broken").exists()


def test_a_file_of_another_version_is_begun_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the meaning of a column changes, old facts are not mixed with new ones."""
    with FactStore(path) as store:
        put(store, fact("1.10", 5))
    monkeypatch.setattr(engine, "VERSION", engine.VERSION + 1)
    with FactStore(path) as store:
        assert (store.is_fresh, store.count()) == (True, 0)


def test_a_path_has_at_most_six_units() -> None:
    """Deeper trees need more columns, and silence would lose figures."""
    with pytest.raises(ValueError, match="1 to 6 units"):
        facts_table([fact("1.2.3.4.5.6.7", 1)])


def test_tables_may_have_their_columns_in_any_order(path: Path) -> None:
    """A bulk load names its columns; their order and company do not matter."""
    rows = facts_table([fact("1.10", 5)])
    mixed = rows.select(list(reversed(FACTS.names))).append_column("note", pa.array(["x"]))
    with FactStore(path) as store:
        store.replace_units(PERIOD, [10], mixed)
        assert total(store) == 5


WORKER = """
import os, sys
from pathlib import Path
from phoihop.analytics import FactStore, facts_table
from tests.analytics.makers import PERIOD, fact
store = FactStore(Path(sys.argv[1]))
facts = [fact(f"1.{unit}", int(sys.argv[2])) for unit in range(10, 5010)]
if sys.argv[3] == "within":
    store._check = lambda period: (print("within", flush=True), sys.stdin.read())
store.replace_period(PERIOD, facts_table(facts))
print("after", flush=True)
sys.stdin.read()
"""


def start_worker(path: Path, value: int, wait: str) -> subprocess.Popen[bytes]:
    """A process that holds the store and waits inside or after its transaction."""
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(path), str(value), wait],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert worker.stdout is not None
    assert worker.stdout.readline().decode().strip() == wait
    return worker


def kill(worker: subprocess.Popen[bytes]) -> None:
    worker.send_signal(signal.SIGKILL)
    worker.communicate()


@pytest.mark.parametrize(("wait", "expected"), [("within", 5000), ("after", 10000)])
def test_a_killed_worker_leaves_the_state_before_or_after(
    path: Path, wait: str, expected: int
) -> None:
    """kill -9 inside a replacement loses it whole; right after it, keeps it whole."""
    with FactStore(path) as store:
        put(store, *[fact(f"1.{unit}", 1) for unit in range(10, 5010)])
    kill(start_worker(path, 2, wait))
    with FactStore(path) as store:
        assert not store.is_fresh
        assert total(store) == expected


def test_a_second_worker_is_told_to_wait(path: Path) -> None:
    """The file belongs to one process; the error says to try again, and the file is untouched."""
    worker = start_worker(path, 2, "after")
    try:
        with pytest.raises(FactStoreBusy) as busy:
            FactStore(path)
        assert busy.value.retry
    finally:
        kill(worker)
    with FactStore(path) as store:
        assert total(store) == 10000
