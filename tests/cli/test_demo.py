"""`phoihop demo`: the main job from end to end in one command, repeatable, and honest about it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.jobs.office import ROOT, Office

PHOIHOP = [sys.executable, "-m", "phoihop.cli.main"]


def phoihop(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*PHOIHOP, *arguments],
        env=Office(home).environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo of one office and what it printed."""
    home = tmp_path_factory.mktemp("demo")
    done = phoihop(home, "demo", "--dir", str(home), "--scale", "office", "--no-serve", "--json")
    assert done.returncode == 0, done.stderr
    return home, json.loads(done.stdout)


def test_papers_become_plans(demo):
    """Every paper of samples/ is read and becomes a plan with its targets or duties."""
    _home, outcome = demo
    by_code = {document["code"]: document["counts"] for document in outcome["documents"]}
    assert set(by_code) == {"42/KH-LĐLĐ", "58/KH-LĐLĐ", "07/CTPH-LĐLĐ-SVHTTDL"}
    assert by_code["07/CTPH-LĐLĐ-SVHTTDL"]["targets"] == 0
    plans = {plan["code"]: plan for plan in outcome["plans"]}
    assert len(plans["42/KH-LĐLĐ"]["targets"]) >= 7
    assert all(plan["targets"] or plan["duties"] for plan in outcome["plans"])


def test_the_total_is_the_same_from_both_sides(demo):
    """What the tables say is what the reports themselves add up to."""
    total = demo[1]["rollup"]
    assert total["equal"]
    assert total["from_tables"] == total["from_reports"] > 0


def test_some_reports_are_late_returned_or_missing(demo):
    """The counts of reports fit together."""
    sent = demo[1]["submissions"]
    assert sent["submitted"] > sent["accepted"] > 0
    assert sent["by_period"]["2026-Q2"]["corrected"] > 0


def test_each_plan_has_its_review_report(demo):
    """One Word file per plan lies in the folder."""
    _home, outcome = demo
    assert len(outcome["papers"]) == len(outcome["plans"])
    assert all(Path(path).read_bytes().startswith(b"PK") for path in outcome["papers"])


def test_running_again_loses_nothing(demo):
    """The second run does nothing, is quick, and tells the same."""
    home, outcome = demo
    again = phoihop(home, "demo", "--dir", str(home), "--no-serve", "--json")
    second = json.loads(again.stdout)
    assert sum(second.pop("seconds").values()) < 5
    assert second == {name: value for name, value in outcome.items() if name != "seconds"}


def test_a_demo_is_not_served_to_others(demo):
    """A demo has a password on its page, so it is served on this machine only."""
    home, _outcome = demo
    refused = phoihop(home, "serve", "--dir", str(home), "--host", "0.0.0.0")
    assert refused.returncode == 1
    assert "chỉ chạy trên máy này" in refused.stderr


def test_real_data_are_left_alone(migrated):
    """The demo never writes into a folder that holds an office's own data."""
    refused = phoihop(migrated, "demo", "--dir", str(migrated), "--no-serve")
    assert refused.returncode == 1
    assert "chứa dữ liệu thật" in refused.stderr
    assert not (migrated / "demo.json").exists()


def test_a_paper_that_is_not_there(tmp_path):
    """A wrong name is said before anything is made."""
    home = tmp_path / "demo"
    refused = phoihop(home, "demo", "--dir", str(home), "--documents", "khong-co.txt")
    assert refused.returncode == 1
    assert "Không có tệp khong-co.txt" in refused.stderr
    assert not home.exists()
