"""Reading a group of units, people or things out of the document's words."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from phoihop.targets import phrases
from phoihop.targets.spec import Base, Level, Population


class Group(StrEnum):
    """What a percentage is taken of."""

    UNITS = "units"
    PEOPLE = "people"
    THINGS = "things"


def lowered(text: str | None) -> str:
    """Lower case, single spaces; "" for nothing."""
    return " ".join((text or "").split()).lower()


def group_of(words: str) -> Group:
    """Whether the group begins with units, people, or anything else."""
    if re.match(phrases.UNITS_FIRST, words):
        return Group.UNITS
    return Group.PEOPLE if re.match(phrases.PEOPLE_FIRST, words) else Group.THINGS


def population_of(words: str, label: str, default: frozenset[Level]) -> Population:
    """The levels, sectors and sizes that ``words`` name; ``default`` levels if none is named."""
    levels = levels_in(words)
    return Population(
        levels=default if levels is None else levels,
        sectors=sectors_in(words),
        min_size=_size_in(words, phrases.AT_LEAST_WORKERS, 0)
        or _size_in(words, phrases.MORE_THAN_WORKERS, 1),
        max_size=_size_in(words, phrases.FEWER_THAN_WORKERS, -1),
        label=label,
    )


def levels_in(words: str) -> frozenset[Level] | None:
    """The levels named; empty for "all levels", None when none is named."""
    found: set[Level] = set()
    is_named = False
    for pattern, levels in phrases.LEVELS:
        words, count = _compiled(pattern).subn(" ", words)
        if count and not levels:
            return frozenset()
        if count:
            is_named = True
            found |= levels
    return frozenset(found) if is_named else None


def sectors_in(words: str) -> frozenset[str]:
    """The sectors named, by their codes; empty when the group is not narrowed."""
    found: set[str] = set()
    rest = words
    for pattern, sectors in phrases.SECTORS:
        rest, count = _compiled(pattern).subn(" ", rest)
        if count:
            found |= sectors
    if not found and re.search(phrases.ANY_ENTERPRISE, words):
        return phrases.ENTERPRISES
    return frozenset(found)


def people_base(words: str) -> Base:
    """Which headcount a share of these people is taken of; ``ASKED`` when none knows them."""
    for pattern, base in phrases.PEOPLE_BASES:
        if re.search(pattern, words):
            return base
    return Base.ASKED


def _size_in(words: str, pattern: str, shift: int) -> int | None:
    found = re.search(pattern, words)
    return int(found[1].replace(".", "")) + shift if found else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
