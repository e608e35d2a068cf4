"""The papers of samples/ are what they are said to be, as text and as Word file alike."""

from pathlib import Path

import pytest

from phoihop.kernel.text import is_composed
from phoihop.reading import Reading, read_text, source_text

FOLDER = Path(__file__).parent.parent.parent / "samples" / "documents"
NAMES = ("ke-hoach-42", "ke-hoach-58", "chuong-trinh-phoi-hop-07")


def reading(name: str) -> Reading:
    return read_text(source_text((FOLDER / name).read_bytes(), name))


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_says_the_same(name):
    """Code, targets and tasks are the same, whichever form a paper has."""
    text, word = reading(f"{name}.txt"), reading(f"{name}.docx")
    assert text.header.code == word.header.code
    assert [target.text for target in text.targets] == [target.text for target in word.targets]
    assert [task.text for task in text.tasks] == [task.text for task in word.tasks]


def test_the_plan_shows_what_real_plans_show():
    """A gap and a repeat in the numbering, a broken sentence, one decomposed line, a table."""
    lines = (FOLDER / "ke-hoach-42.txt").read_text(encoding="utf-8").splitlines()
    assert sum(not is_composed(line) for line in lines) == 1
    assert sum("\t" in line for line in lines) == 5
    assert [line.split(".")[0] for line in lines if line[:2] in ("I.", "II", "IV")] == [
        "I",
        "II",
        "IV",
        "IV",
    ]
    assert len(reading("ke-hoach-42.txt").defects) >= 4


def test_the_joint_programme_sets_no_number():
    """Two sides, duties for each, and not one target."""
    assert reading("chuong-trinh-phoi-hop-07.txt").targets == ()
