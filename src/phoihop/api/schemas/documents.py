"""Uploaded papers, the items that were read, and what is asked before a plan is made."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ninja import Schema
from pydantic import Field

from phoihop.intake.types import RunState, Verdict
from phoihop.plans.types import Cadence


class RunOut(Schema):
    """`failure` is the sentence why the paper could not be read."""

    id: int
    name: str
    state: RunState
    failure: str
    plan_id: int | None
    created_at: datetime


class ItemOut(Schema):
    id: int
    part: str
    line: int | None
    confidence: str
    verdict: Verdict
    fields: dict[str, Any]


class VerdictIn(Schema):
    """`fields` corrects an item; `pending` takes a decision back."""

    verdict: Verdict
    fields: dict[str, Any] | None = None


class AnswersIn(Schema):
    """What is left out is as proposed. Keys are ids of items."""

    period_from: date | None = None
    period_to: date | None = None
    cadence: Cadence | None = None
    starts: dict[int, Decimal] = Field(default_factory=dict)
    target_levels: dict[int, list[str]] = Field(default_factory=dict)
    task_levels: dict[int, list[str]] = Field(default_factory=dict)
    kept_apart: list[int] = Field(default_factory=list)
