"""Report forms and reports."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field, StringConstraints

from phoihop.api.schemas.periods import PeriodOut
from phoihop.api.schemas.units import UnitOut
from phoihop.reporting.types import ReviewState, SubmissionState

LONGEST_WORDS = 4000
Words = Annotated[str, StringConstraints(max_length=LONGEST_WORDS)]
Box = int | bool | Words | None


class FormFieldOut(Schema):
    """One box; `key` is `<indicator id>.<axis>`, `flow` tells in-period from to-date."""

    key: str
    axis: str
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


class FormEntryOut(Schema):
    key: str
    plan_id: int
    plan_title: str
    target_id: int | None
    task_id: int | None
    what: str
    aim: str
    fields: list[FormFieldOut]
    also_for: list[str]


class ReportFormOut(Schema):
    unit_id: int
    period: PeriodOut
    entries: list[FormEntryOut]


class SubmissionOut(Schema):
    id: int
    unit_id: int
    superior_id: int | None
    period: PeriodOut
    version: int
    state: SubmissionState
    values: dict[str, dict[str, Any]]
    saved_at: datetime
    submitted_at: datetime | None
    submitted_by: str
    decided_at: datetime | None
    decided_by: str
    reason: str
    receipt: str


class RoundOut(Schema):
    id: int
    owner_unit_id: int
    period: PeriodOut
    unit_due: date
    review_due: date
    closed_at: datetime | None


class DraftOut(Schema):
    """The draft as kept; `errors` and `warnings` are sentences by `<indicator>.<axis>`."""

    submission: SubmissionOut
    errors: dict[str, str]
    warnings: dict[str, str]


class ReportIn(Schema):
    """`values` maps an indicator id to its axes and words; `client_key` makes a repeat harmless."""

    values: dict[str, dict[str, Box]] = Field(default_factory=dict)
    client_key: Annotated[str, StringConstraints(max_length=64)] = ""


class AcceptIn(Schema):
    submission_ids: list[int] = Field(min_length=1, max_length=1000)


class ReturnIn(Schema):
    reason: Words


class ReviewRowOut(Schema):
    """One unit right below the caller's, with the state of its report."""

    unit: UnitOut
    state: ReviewState
    submission: SubmissionOut | None
    warnings: int
    on_time: bool | None


class ReviewListOut(Schema):
    unit: UnitOut
    period: PeriodOut
    rows: list[ReviewRowOut]
