"""The shapes that this room hands to others."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as the trace keeps it."""

    key: str
    name: str
    address: str | None = None


SYSTEM = Actor(key="system", name="Phần mềm")


@dataclass(frozen=True, slots=True)
class FileRef:
    """A stored file without its bytes."""

    id: uuid.UUID
    name: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of an object's history."""

    at: datetime
    actor_name: str
    action: str
    detail: dict[str, Any]
