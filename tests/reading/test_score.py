"""How well the reader does on real documents that people have annotated."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from phoihop.reading import read_file

SHARED = Path(__file__).parents[2] / "../shared"
GOLD, SEEDS = SHARED / "corpus/gold", SHARED / "corpus/seeds"

BARS = {"sections": 0.97, "targets": 0.95, "tasks": 0.95, "recipients": 0.97, "defects": 0.95}
BARS |= {"legal_bases": 0.95, "deadlines": 0.9, "reporting": 0.9, "parties": 0.9}
ATTRIBUTES = {("targets", "of"), ("targets", "each"), ("targets", "what"), ("tasks", "assignees")}
HEADER_BAR, ATTRIBUTE_BAR = 0.95, 0.9

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated documents are not here"),
]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The scoring script that stands beside the annotated documents."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "reading/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pooled(scorer: ModuleType):
    """The score of all annotated documents together."""
    scores = [
        scorer.score_document(
            gold.stem, scorer.load(gold), read_file(SEEDS / f"{gold.stem}.txt").to_dict()
        )
        for gold in sorted(GOLD.glob("*.json"))
    ]
    together = scorer.pool(scores)
    print("\n" + scorer.report(scores, together, False, False))
    return together


def test_parts_reach_their_bars(pooled) -> None:
    """Every part is found nearly whole, and little is invented."""
    reached = {name: pooled.parts[name].f1 for name in BARS}
    assert {name: f1 for name, f1 in reached.items() if f1 < BARS[name]} == {}


def test_the_head_is_right(pooled) -> None:
    """Kind, title, number, issuers, place, date and period are read."""
    assert pooled.header_accuracy >= HEADER_BAR


def test_attributes_are_right(pooled) -> None:
    """What a target or task says is read, not only that it is there."""
    for part, name in ATTRIBUTES:
        values = pooled.parts[part].attributes[name]
        assert sum(values) / len(values) >= ATTRIBUTE_BAR, (part, name)
