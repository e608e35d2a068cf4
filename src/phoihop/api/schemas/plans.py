"""Plans with what they ask and how far it is done."""

from datetime import date

from ninja import Schema

from phoihop.plans.types import Cadence, PlanState


class PlanOut(Schema):
    id: int
    owner_unit_id: int
    code: str
    title: str
    kind: str
    state: PlanState
    period_from: date
    period_to: date
    cadence: Cadence
    version: int


class FigureOut(Schema):
    """An exact figure as a decimal text, its unit, and as Vietnamese papers print it."""

    value: str
    unit: str
    printed: str


class PointOut(Schema):
    period: str
    reached: str | None


class TargetOut(Schema):
    """`status` is the code of the assessment, `verdict` its Vietnamese words; null is missing."""

    id: int
    number: int
    line: int | None
    text: str
    label: str
    indicator: str
    status: str
    verdict: str
    needed: FigureOut
    reached: FigureOut | None
    expected_today: FigureOut | None
    units_reported: int
    units_expected: int
    series: list[PointOut]


class DutyOut(Schema):
    id: int
    text: str
    line: int | None
    done: int
    reported: int
    expected: int


class TaskOut(Schema):
    id: int
    line: int | None
    text: str
    assignees: list[str]
    partners: list[str]
    due: str | None
    force: str


class PartyOut(Schema):
    name: str
    role: str


class DeadlineOut(Schema):
    line: int | None
    kind: str
    starts: str | None
    ends: str | None
    what: str


class PlanDetailOut(Schema):
    """A plan as it stands in the caller's subtree; `period` is the newest with figures."""

    plan: PlanOut
    scope_unit_id: int
    period: str | None
    targets: list[TargetOut]
    duties: list[DutyOut]
    tasks: list[TaskOut]
    parties: list[PartyOut]
    deadlines: list[DeadlineOut]
