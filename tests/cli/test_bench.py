"""Every benchmark runs on data of its own and says its figures beside a reference."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from phoihop.cli.bench import command, read
from phoihop.cli.bench.documents import made_document
from phoihop.cli.bench.links import links_in
from phoihop.cli.bench.measure import Asked, Figure, medians, percentile

FIGURE = {"name", "value", "unit", "reference", "ratio", "goal", "met"}
RESULT = {"bench", "scale", "runs", "machine", "reference", "figures", "facts"}


def bench(name: str, home: Path) -> dict[str, Any]:
    """Run one benchmark at its smallest as people do, with a data folder of an office around."""
    fewer = (
        "from phoihop.cli.bench import command, links, measure, start; command.LEAST_RUNS = 1; "
        "measure.SIZES['office'] = (1, 1, 4); links.OF_ONE_KIND = 1; start.REST = 0.1"
    )
    run = "import sys; from phoihop.cli.main import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["bench", name, "--json", "--scale", "office", "--runs", "1"]
    done = subprocess.run(
        [sys.executable, "-c", f"{fewer}; {run}", *arguments],
        env={**os.environ, "PHOIHOP_HOME": str(home), "DATABASE_URL": "postgres://nobody@none/x"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", [*command.BENCHES])
def test_a_benchmark_prints_the_promised_json(name: str, tmp_path: Path) -> None:
    """One document on standard output; the office's own folder and database are left alone."""
    found = bench(name, tmp_path)
    assert found.keys() == RESULT
    assert found["bench"] == name
    assert found["reference"]
    assert found["figures"]
    assert all(figure.keys() == FIGURE for figure in found["figures"])
    assert any(figure["ratio"] for figure in found["figures"])
    assert list(tmp_path.iterdir()) == []


def test_fewer_runs_than_a_median_needs_are_refused() -> None:
    """Somebody who asks for two runs is told the bound."""
    import argparse

    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    with pytest.raises(command.RunsTooFew, match="ít nhất 5"):
        command.run(parser.parse_args(["read", "--runs", "2"]))


def test_the_works_take_turns() -> None:
    """A disturbance of the machine meets the work and its reference alike."""
    turns: list[str] = []
    works = {"work": lambda: turns.append("w"), "reference": lambda: turns.append("r")}
    found = medians(works, 3, before=lambda: turns.append("-"))
    assert "".join(turns) == "-wr-wr-wr-wr"
    assert found.keys() == works.keys()


@pytest.mark.parametrize(
    ("figure", "goal", "met"),
    [
        (Figure("a", 14, "ms", most=15), "≤ 15 ms", True),
        (Figure("a", 16, "ms", most=15), "≤ 15 ms", False),
        (Figure("a", 410, "reports/s", least=400), "≥ 400 reports/s", True),
        (Figure("a", 30, "ms", reference=2, most_ratio=12), "≤ 12 ×", False),
        (Figure("a", 30, "ms", reference=2), None, None),
    ],
)
def test_a_figure_says_whether_its_goal_is_met(
    figure: Figure, goal: str | None, met: bool | None
) -> None:
    """A bound holds for the value or for the ratio; without one nothing is claimed."""
    said = figure.to_dict()
    assert (said["goal"], said["met"]) == (goal, met)


def test_a_percentile_is_one_of_the_values() -> None:
    """The p95 of a hundred is the ninety-sixth, of one it is that one."""
    assert percentile(range(100), 0.95) == 95
    assert percentile([7], 0.99) == 7


def test_made_documents_repeat_and_are_read_whole() -> None:
    """The same seed gives the same text, and the reader finds every section of it."""
    assert made_document(3) == made_document(3)
    assert made_document(3) != made_document(4)
    found = read.read_text(made_document(3))
    assert [section.marker for section in found.sections] == ["I", "II", "III", "IV", "V"]
    assert len(found.targets) >= 10


def test_a_longer_document_is_so_many_times_as_long() -> None:
    """Its head and foot stand once; only what lies between repeats."""
    text = made_document(0)
    long = read.longer(text, 10)
    assert abs(len(long) / len(text) - 10) < 1
    assert long.splitlines()[0] == text.splitlines()[0]
    assert long.count("Nơi nhận:") == 1


def test_documents_of_ones_own_are_measured(tmp_path: Path) -> None:
    """Files given by name take the place of the made ones."""
    path = tmp_path / "own.txt"
    path.write_text(made_document(9), encoding="utf-8")
    found = read.measure(Asked("office", 1, (path,)))
    assert [figure.name for figure in found.figures][:2] == ["median", "own.txt"]


def test_links_of_a_page() -> None:
    """Addresses of the same site, each once; not those of others, of parts or of forms."""
    page = (
        '<a href="/a/#x">1</a><a href="/a/">2</a><a href="https://x.vn/">3</a>'
        '<a href="//x.vn/">4</a><a href="#y">5</a><div hx-get="/part/"></div><form action="/f/">'
    )
    assert links_in(page) == ["/a/", "/part/"]
