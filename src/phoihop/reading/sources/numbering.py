"""Automatic numbers of Word, which are not in its text: "I.", "1.1.", "a)", "-"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Numbering:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, document: Any) -> None:
        self._levels = _levels_of(document)
        self._styles = {style.style_id: style for style in document.styles}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Any) -> str:
        """Give the number Word prints before ``paragraph``, and a space; empty if none."""
        found = self._place(paragraph)
        if found is None:
            return ""
        list_id, depth = found
        levels = self._levels.get(list_id, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(list_id, {})
        counts[depth] = counts.get(depth, levels[depth][2] - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        kind, text, _ = levels[depth]
        if kind == "bullet":
            return "- "
        if kind == "none":
            return ""
        label = _PLACE.sub(lambda match: self._number(levels, counts, int(match[1]) - 1), text)
        return f"{label} " if label.strip() else ""

    def _number(
        self, levels: Mapping[int, tuple[str, str, int]], counts: Mapping[int, int], depth: int
    ) -> str:
        kind, _, start = levels.get(depth, ("decimal", "", 1))
        return _FORMATS.get(kind, str)(counts.get(depth, start))

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """Give the list and the depth of a paragraph, its own or its style's."""
        own = paragraph._p.pPr  # noqa: SLF001 python-docx has no public numbering
        found = _place_in(own)
        style = paragraph.style
        while found is None and style is not None:
            found = _place_in(style.element.pPr)
            style = style.base_style
        return found if found and found[0] != "0" else None


def _place_in(properties: Any) -> tuple[str, int] | None:
    if properties is None or properties.numPr is None:
        return None
    number, depth = properties.numPr.numId, properties.numPr.ilvl
    if number is None:
        return None
    return str(number.val), int(depth.val) if depth is not None else 0


def _levels_of(document: Any) -> dict[str, dict[int, tuple[str, str, int]]]:
    """Read the formats of all lists: list → depth → (kind, text with %1, first number)."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, RuntimeError):
        return {}
    abstract = {
        one.get(f"{_W}abstractNumId"): {
            int(level.get(f"{_W}ilvl")): _level(level) for level in one.findall(f"{_W}lvl")
        }
        for one in root.findall(f"{_W}abstractNum")
    }
    levels = {}
    for one in root.findall(f"{_W}num"):
        refers = one.find(f"{_W}abstractNumId")
        if refers is not None:
            levels[one.get(f"{_W}numId")] = abstract.get(refers.get(f"{_W}val"), {})
    return levels


def _level(level: Any) -> tuple[str, str, int]:
    def value(name: str, default: str) -> str:
        element = level.find(f"{_W}{name}")
        return default if element is None else element.get(f"{_W}val", default)

    return value("numFmt", "decimal"), value("lvlText", ""), int(value("start", "1"))


def _roman(number: int) -> str:
    letters = []
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        letters.append(sign * count)
    return "".join(letters)


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
}
