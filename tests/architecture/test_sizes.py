"""A file that is too long knows two things; a function that is too long hides one."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "phoihop"
NEVER = 500
ASKS = 300
FUNCTION_ASKS = 40

LONG_FILES: dict[str, str] = {}
"""Files past 300 lines, each with the answer to "why not split?"."""

LONG_FUNCTIONS: dict[str, str] = {}
"""Functions past 40 lines, each with the answer to "why not split?"."""


def modules() -> list[Path]:
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def test_no_module_passes_500_lines_and_past_300_it_has_a_reason() -> None:
    """A module is about 150 lines; data tables live in data files."""
    lengths = {
        str(path.relative_to(SOURCE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules()
    }
    assert {name: count for name, count in lengths.items() if count > NEVER} == {}
    asked = {name: count for name, count in lengths.items() if count > ASKS}
    assert asked.keys() == LONG_FILES.keys(), asked


def test_past_40_lines_a_function_has_a_reason() -> None:
    """A function is about 15 lines."""
    long = {
        f"{path.relative_to(SOURCE)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_ASKS
    }
    assert long.keys() == LONG_FUNCTIONS.keys(), long
