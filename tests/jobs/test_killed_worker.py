"""A worker killed with `kill -9` in the middle of a roll-up: the next one puts it right, alone."""

import json
import shutil
import subprocess
import sys

import pytest
from tests.jobs.office import ROOT, Office, kill_group, until

TOTALS = """
from phoihop.cli.demo import totals
from phoihop.org.selectors import tree
from phoihop.cli.demo.folder import NOW
import json
sh = tree.by_code("SH", NOW.date())
path = tree.path_text(sh.path)
codes = ("2026-Q2", "2026-Q3")
print(json.dumps([
    sum(totals.from_tables(sh.id, code) for code in codes),
    sum(totals.from_reports(path, code) for code in codes),
]))
"""
FORGET = """
from django.db import connection
from django_tasks_db.models import DBTaskResult
from phoihop.reporting.services.marks import mark
DBTaskResult.objects.all().delete()
with connection.cursor() as cursor:
    cursor.execute("DELETE FROM reporting_unitfigure")
    cursor.execute("SELECT DISTINCT unit_id, period FROM reporting_submission WHERE counts")
    for unit, period in cursor.fetchall():
        mark(period, [unit])
"""
MARKS = "from phoihop.reporting.selectors import periods_marked; print(len(periods_marked()))"


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """An office with two quarters of reports, made once by the demo."""
    home = tmp_path_factory.mktemp("reported")
    demo = ["-m", "phoihop.cli.main", "demo", "--dir", str(home), "--scale", "office", "--no-serve"]
    subprocess.run(
        [sys.executable, *demo],
        env=Office(home).environment,
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return home


@pytest.fixture
def office(reported, tmp_path):
    """The same office with every total forgotten and every report marked as new."""
    office = Office(shutil.copytree(reported, tmp_path / "home"))
    office.python(FORGET)
    (office.home / "facts.duckdb").unlink()
    return office


def totals(office: Office) -> list[int]:
    return json.loads(office.python(TOTALS))


def test_figures_become_right_without_help(office):
    """The half-written totals vanish with the worker; the marks stay; the next worker uses them."""
    tables, reports = totals(office)
    assert tables == 0 < reports
    with office.process("tests/jobs/paused_worker.py") as worker:
        until((office.home / "paused").exists, seconds=60)
        kill_group(worker)
    assert totals(office) == [0, reports]
    assert office.python(MARKS) == "2"
    with office.process("-m", "phoihop.jobs"):
        until(lambda: office.python(MARKS) == "0", seconds=120)
        assert totals(office) == [reports, reports]


def test_a_worker_killed_again_and_again(office):
    """Killed at any moment, five times: nothing is lost and nothing is counted twice."""
    _tables, reports = totals(office)
    for wait in (0.8, 1.3, 1.6, 1.9, 2.2):
        with office.process("-m", "phoihop.jobs") as worker:
            try:
                worker.wait(wait)
            except subprocess.TimeoutExpired:
                kill_group(worker)
    with office.process("-m", "phoihop.jobs"):
        until(lambda: office.python(MARKS) == "0", seconds=120)
        assert totals(office) == [reports, reports]
