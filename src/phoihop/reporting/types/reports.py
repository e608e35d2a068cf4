"""What a unit is asked, what it gave, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from phoihop.indicators.types import IndicatorRef
from phoihop.kernel.periods import Period
from phoihop.org.types import UnitRef


class SubmissionState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class FormField:
    """One box of a report form.

    ``key`` is ``<indicator id>.<axis>``, ``kind`` a ``targets.ValueKind``. ``bound`` is the most
    that can be true (a headcount, named by ``bound_name``), ``previous`` the unit's figure of the
    period before, ``to_date`` what its year had come to before this period. ``supplied`` is set
    where a headcount gives the value and nobody types it. ``flow`` says what is to be typed.
    """

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


@dataclass(frozen=True, slots=True)
class FormEntry:
    """What is asked about one indicator: its boxes, and the sentence of the plan (``what``).

    ``aim`` says the target in the software's own words, ``part`` the unit's share of a total.
    ``also_for`` names the other plans that the same figure serves.
    """

    indicator: IndicatorRef
    plan_id: int
    plan_code: str
    plan_title: str
    target_id: int | None
    task_id: int | None
    what: str
    aim: str
    part: str
    fields: tuple[FormField, ...]
    also_for: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return str(self.indicator.id)

    @property
    def is_duty(self) -> bool:
        return self.task_id is not None


@dataclass(frozen=True, slots=True)
class ReportForm:
    unit: UnitRef
    period: Period
    entries: tuple[FormEntry, ...]

    @property
    def unit_id(self) -> int:
        return self.unit.id


Entry = dict[str, Any]
"""The figures and words of one indicator: axes, ``note``, ``reason``, ``na``, ``raw``."""
Values = dict[str, Entry]
"""A whole report: ``<indicator id>`` → entry."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report after validation. Errors and warnings are sentences by ``<indicator>.<axis>``.

    A warning asks for a short reason and blocks nothing; with its reason it is answered and gone.
    """

    values: Values
    errors: dict[str, str]
    warnings: dict[str, str]


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
    values: Values
    saved_at: datetime
    submitted_at: datetime | None
    submitted_by: str
    decided_at: datetime | None
    decided_by: str
    reason: str
    receipt: str


@dataclass(frozen=True, slots=True)
class DraftSaved:
    """A draft as it stands now, with what is to be looked at again before it is sent."""

    submission: SubmissionRef
    errors: dict[str, str]
    warnings: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """A unit's own report at work. ``given`` is what was typed, readable or not; ``missing`` names
    the entries with nothing in them.
    """

    form: ReportForm
    round: RoundRef
    submission: SubmissionRef | None
    given: dict[str, dict[str, Any]]
    checked: Checked
    missing: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether the unit may type: nothing is sent, or it was returned."""
        typing = (None, SubmissionState.DRAFT, SubmissionState.RETURNED)
        state = self.submission.state if self.submission else None
        return self.round.closed_at is None and state in typing
