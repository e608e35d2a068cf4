"""What stands above and around a list: figures, heads, sorting, tabs, crumbs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure of the strip above a list; with ``url`` it filters that list."""

    label: str
    value: str
    note: str = ""
    icon: str = ""
    tone: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; with ``key`` people may sort by it, ``number`` stands on the right."""

    label: str
    key: str = ""
    number: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sort:
    """What a list is sorted by, as the address says it: ``sort=name`` or ``sort=-name``."""

    key: str
    descending: bool = False

    @classmethod
    def read(cls, text: str, allowed: set[str], default: str) -> Sort:
        """Read the address's ``sort``; what is not allowed gives the default."""
        wanted = text if text.removeprefix("-") in allowed else default
        return cls(wanted.removeprefix("-"), wanted.startswith("-"))

    def next(self, key: str) -> str:
        """Give what a click on the head of ``key`` asks for."""
        return f"-{key}" if key == self.key and not self.descending else key

    def aria(self, key: str) -> str:
        if key != self.key:
            return "none"
        return "descending" if self.descending else "ascending"


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab; ``count`` stands behind its name in brackets."""

    label: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way back; the last one has no address."""

    label: str
    url: str = ""
