"""The shapes that this room hands to others."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from phoihop.kernel.periods import Period
from phoihop.papers.content.written import Written


class PaperKind(StrEnum):
    REVIEW = "review"
    """Báo cáo sơ kết: how a plan stands at the end of a period."""


@dataclass(frozen=True, slots=True)
class PaperRef:
    """A paper as it stands in the list."""

    id: int
    plan_id: int
    unit_id: int
    kind: PaperKind
    period: Period
    as_of: datetime
    file_id: uuid.UUID
    created_by: str


@dataclass(frozen=True, slots=True)
class PaperFile:
    """The Word file of a paper, for the address that serves it."""

    name: str
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class WrittenPaper:
    """A paper with what it says, exactly as it was written."""

    ref: PaperRef
    written: Written
