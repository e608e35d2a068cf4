"""The shapes that this room hands to others."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from phoihop.indicators.types import IndicatorRef
from phoihop.kernel.periods import Period


class SubmissionState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class FormField:
    """One box of a report form.

    ``key`` is ``<indicator id>.<axis>``. ``bound`` is the most that can be true (a headcount),
    ``previous`` the unit's figure of the period before, ``to_date`` the sum up to now.
    ``supplied`` is set where a headcount gives the value and nobody types it.
    """

    key: str
    label: str
    hint: str
    unit_label: str
    kind: str
    bound: int | None
    bound_name: str
    previous: int | None
    to_date: int | None
    supplied: int | None
    flow: str


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One target or duty of the form with its boxes; ``what`` is the sentence of the plan."""

    indicator: IndicatorRef
    plan_id: int
    plan_title: str
    target_id: int | None
    task_id: int | None
    what: str
    aim: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class ReportForm:
    unit_id: int
    period: Period
    entries: tuple[FormEntry, ...]


@dataclass(frozen=True, slots=True)
class RoundRef:
    id: int
    owner_unit_id: int
    period: Period
    unit_due: date
    review_due: date
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class SubmissionRef:
    id: int
    unit_id: int
    superior_id: int | None
    period: Period
    version: int
    state: SubmissionState
    values: dict[str, Any]
    saved_at: datetime
    submitted_at: datetime | None
    submitted_by: str
    decided_at: datetime | None
    decided_by: str
    reason: str
    receipt: str
