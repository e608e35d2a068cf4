"""A Reading: all that was read out of one document, as values and as plain data for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from phoihop.reading.errors import ReadingError
from phoihop.reading.exchange import parts_of, plain
from phoihop.reading.items import (
    Deadline,
    Defect,
    Header,
    LegalBasis,
    Party,
    Received,
    Reporting,
    Section,
    Signatory,
    Target,
    Task,
)

FORMAT = "phoihop.reading/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read out of one document."""

    header: Header = field(default_factory=Header)
    received: Received | None = None
    legal_bases: tuple[LegalBasis, ...] = ()
    sections: tuple[Section, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    parties: tuple[Party, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    recipients: tuple[str, ...] = ()
    defects: tuple[Defect, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give dictionaries, lists, strings and numbers with the keys of the format, in order."""
        return {"format": FORMAT, **plain(self)}

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> Reading:
        """Take a reading back from what :meth:`to_dict` gave; ``ReadingError`` if it is none."""
        if content.get("format") != FORMAT:
            raise ReadingError(
                f"Dữ liệu không phải bản đọc dạng {FORMAT}; hãy đọc lại văn bản gốc.",
                code="wrong_format",
            )
        try:
            return cls(**parts_of(content))
        except (KeyError, TypeError, ValueError) as error:
            raise ReadingError(
                f"Bản đọc thiếu hoặc sai phần “{error}”; hãy đọc lại văn bản gốc.",
                code="wrong_format",
            ) from error
