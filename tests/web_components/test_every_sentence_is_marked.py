"""No Vietnamese reaches a screen that the English catalogue has never heard of."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import phoihop
from phoihop.web.messages import KEYWORDS

PACKAGE = Path(phoihop.__file__).parent
ROOMS = (
    "foundation",
    "org",
    "indicators",
    "plans",
    "intake",
    "reporting",
    "insights",
    "api",
    "web",
)

VIETNAMESE = re.compile(r"[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]", re.IGNORECASE)
BRAND = "Phối Hợp"
MARKED = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|{%\s*blocktranslate.*?endblocktranslate\s*%}"
    r"|{%\s*translate\s.*?%}|_\((\"[^\"]*\"|'[^']*')\)",
    re.DOTALL,
)

VIETNAMESE_BY_DESIGN = {
    "web/templates/gallery.html": "shows the parts to their makers, with invented data",
    "web/pages/gallery.py": "the invented data of the page above",
    "web/templates/papers/paper.html": "an official paper",
    "web/pages/review_text.py": "the letter of a code in the text of the paper",
    "foundation/types.py": "the name of the software in the trace is stored",
    "plans/services/counting.py": "units of measure are stored and printed in official papers",
    "reporting/selectors/boxes.py": "compares with words that stand in targets",
    "intake/proposals.py": "compares with words that stand in papers",
    "intake/services/reading.py": "kept with the reading, like every sentence of the reader",
}


def _files(pattern: str) -> list[Path]:
    found = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob(pattern))]
    return [path for path in found if _name(path) not in VIETNAMESE_BY_DESIGN]


def _found(paths: list[Path], unmarked: Callable[[str], list[str]]) -> dict[str, list[str]]:
    found = {_name(path): unmarked(path.read_text(encoding="utf-8")) for path in paths}
    return {name: words for name, words in found.items() if words}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _unmarked_lines(template: str) -> list[str]:
    left = MARKED.sub("", template).replace(BRAND, "")
    return [line.strip() for line in left.splitlines() if VIETNAMESE.search(line)]


def _unmarked_words(code: str) -> list[str]:
    tree = ast.parse(code)
    said = {id(part) for part in _marked_or_documenting(tree)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and VIETNAMESE.search(node.value.replace(BRAND, ""))
        and id(node) not in said
    ]


def _marked_or_documenting(tree: ast.Module) -> Iterator[ast.AST]:
    """Give the literals inside calls of gettext, and those that stand alone as docstrings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in KEYWORDS:
                yield from node.args
        elif isinstance(node, ast.Expr):
            yield node.value


def test_templates_say_nothing_unmarked() -> None:
    """Every Vietnamese letter of a template stands in ``translate`` or ``blocktranslate``."""
    assert _found(_files("*.html"), _unmarked_lines) == {}


def test_code_says_nothing_unmarked() -> None:
    """Every Vietnamese literal of the rooms behind the pages goes through gettext."""
    assert _found(_files("*.py"), _unmarked_words) == {}


def test_what_is_unmarked_is_found() -> None:
    """The two tests above can fail: a sentence without its mark is seen, a marked one is not."""
    template = "{% translate 'Đã gửi' %}\n<p>Chưa gửi</p>\n{# Ghi chú #}"
    assert _unmarked_lines(template) == ["<p>Chưa gửi</p>"]
    assert _unmarked_words('"""Tên."""\nsay(_("Đã gửi"))\nsay("Chưa gửi")') == ["Chưa gửi"]


def test_what_is_excused_is_there() -> None:
    """A file that is gone, or has no Vietnamese left, needs no excuse."""
    for name in VIETNAMESE_BY_DESIGN:
        text = (PACKAGE / name).read_text(encoding="utf-8")
        assert _unmarked_lines(text) if name.endswith(".html") else _unmarked_words(text), name
