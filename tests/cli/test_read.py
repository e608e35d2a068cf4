"""`phoihop read`: what it prints, what it ends with, and what it does not load."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reading.plans import HEAD, TAIL

from phoihop.cli.main import main

TEXT = f"{HEAD}\nI. NỘI DUNG\n- Văn phòng mở 02 lớp tập huấn.\n{TAIL}"


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A plan in a file."""
    path = tmp_path / "ke-hoach.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_one_file_is_one_object(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` prints one object for one file, and nothing else."""
    assert main(["read", str(plan_file), "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["format"] == "phoihop.reading/1"
    assert content["tasks"][0]["assignees"] == ["Văn phòng"]


def test_several_files_are_an_array(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` prints an array for several files."""
    assert main(["read", str(plan_file), str(plan_file), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_the_text_is_the_one_the_lines_count(
    plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--text` prints the text whose lines the items refer to."""
    assert main(["read", str(plan_file), "--text"]) == 0
    assert capsys.readouterr().out == TEXT + "\n"


def test_the_summary_is_for_people(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an option, a short summary is printed."""
    assert main(["read", str(plan_file)]) == 0
    printed = capsys.readouterr().out
    assert "15/KH-LĐLĐ" in printed
    assert "1 nhiệm vụ" in printed


def test_out_writes_one_file_for_each(plan_file: Path, tmp_path: Path) -> None:
    """`--out DIR` makes the folder and writes NAME.json."""
    out = tmp_path / "a/b"
    assert main(["read", str(plan_file), "--out", str(out)]) == 0
    assert json.loads((out / "ke-hoach.json").read_text())["header"]["kind"] == "plan"


def test_bad_input_ends_with_one(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each bad file gets a sentence with its name; the good ones are still read."""
    bad = tmp_path / "anh.txt"
    bad.write_bytes(b"\x00\x01\x02\xff")
    assert main(["read", str(bad), str(plan_file), "--json"]) == 1
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == 1
    assert str(bad) in printed.err


@pytest.mark.parametrize(
    "arguments", [[], ["read"], ["unknown"], ["read", "a", "--json", "--text"]]
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    """Wrong usage is told apart from bad input."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_reading_loads_no_django(plan_file: Path) -> None:
    """The reader starts fast because it loads neither Django nor the Word library for a .txt."""
    script = (
        "import sys; from phoihop.cli.main import main; "
        f"main(['read', {str(plan_file)!r}, '--json']); "
        "sys.exit(any(name.split('.')[0] in ('django', 'docx') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
