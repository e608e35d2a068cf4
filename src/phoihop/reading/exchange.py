"""Reading ↔ plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from phoihop.reading import model
from phoihop.reading.errors import ReadingError

_ITEMS: Mapping[str, type[model.Item]] = {
    "legal_bases": model.LegalBasis,
    "sections": model.Section,
    "targets": model.Target,
    "tasks": model.Task,
    "deadlines": model.Deadline,
    "reporting": model.Reporting,
    "parties": model.Party,
    "signatories": model.Signatory,
    "defects": model.Defect,
}
_RENAMED = {
    model.Period: {"start": "from", "end": "to"},
    model.Deadline: {"start": "from", "end": "to"},
}
_OPTIONAL = {"same_as"}
"""Keys that are left out where they say nothing."""


def to_dict(reading: model.Reading) -> dict[str, Any]:
    """Give ``reading`` as dictionaries, lists, strings and numbers, in the order of the format."""
    content = _plain(reading)
    return {"format": model.FORMAT, **content}


def from_dict(content: Mapping[str, Any]) -> model.Reading:
    """Rebuild a reading; :class:`ReadingError` if ``content`` does not have the format's keys."""
    if content.get("format") != model.FORMAT:
        raise ReadingError(
            f"Dữ liệu không phải bản đọc dạng {model.FORMAT}; hãy đọc lại văn bản gốc.",
            code="wrong_format",
        )
    try:
        header = dict(content["header"])
        header["period"] = _made(model.Period, header["period"])
        received = content["received"]
        parts = {
            name: tuple(_made(kind, item) for item in content[name])
            for name, kind in _ITEMS.items()
        }
        return model.Reading(
            header=_made(model.Header, header),
            received=None if received is None else _made(model.Received, received),
            recipients=tuple(content["recipients"]),
            **parts,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ReadingError(
            f"Bản đọc thiếu hoặc sai phần “{error}”; hãy đọc lại văn bản gốc.",
            code="wrong_format",
        ) from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        names = _RENAMED.get(type(value), {})
        return {
            names.get(part.name, part.name): _plain(getattr(value, part.name))
            for part in fields(value)
            if part.name not in _OPTIONAL or getattr(value, part.name) is not None
        }
    return [_plain(entry) for entry in value] if isinstance(value, tuple) else value


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
