"""Reading ↔ plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from phoihop.reading import items

_ITEMS: Mapping[str, type[items.Item]] = {
    "legal_bases": items.LegalBasis,
    "sections": items.Section,
    "targets": items.Target,
    "tasks": items.Task,
    "deadlines": items.Deadline,
    "reporting": items.Reporting,
    "parties": items.Party,
    "signatories": items.Signatory,
    "defects": items.Defect,
}
_RENAMED = {
    items.Period: {"start": "from", "end": "to"},
    items.Deadline: {"start": "from", "end": "to"},
}
_OPTIONAL = {"same_as"}
"""Keys that are left out where they say nothing."""


def parts_of(content: Mapping[str, Any]) -> dict[str, Any]:
    """Rebuild the parts of a reading; ``KeyError`` or ``TypeError`` where one is wrong."""
    header, received = dict(content["header"]), content["received"]
    header["period"] = _made(items.Period, header["period"])
    parts: dict[str, Any] = {
        name: tuple(_made(kind, item) for item in content[name]) for name, kind in _ITEMS.items()
    }
    parts["header"] = _made(items.Header, header)
    parts["received"] = None if received is None else _made(items.Received, received)
    parts["recipients"] = tuple(content["recipients"])
    return parts


def plain(value: Any) -> Any:
    """Give dataclasses as dictionaries and tuples as lists, with the keys of the format."""
    if is_dataclass(value):
        names = _RENAMED.get(type(value), {})
        return {
            names.get(part.name, part.name): plain(getattr(value, part.name))
            for part in fields(value)
            if part.name not in _OPTIONAL or getattr(value, part.name) is not None
        }
    return [plain(entry) for entry in value] if isinstance(value, tuple) else value


def _made(kind: type[Any], content: Mapping[str, Any]) -> Any:
    names = _RENAMED.get(kind, {})
    values = {
        part.name: _frozen(content[names.get(part.name, part.name)])
        for part in fields(kind)
        if names.get(part.name, part.name) in content
    }
    return kind(**values)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
