"""What a plan is amended with: what is given changes, and each call gives its reason."""

from datetime import date
from decimal import Decimal

from ninja import Schema

from phoihop.org.types import Level
from phoihop.plans.types import Cadence
from phoihop.targets import Comparator
from phoihop.targets import Level as TargetLevel


class ReasonIn(Schema):
    reason: str


class PlanIn(ReasonIn):
    title: str | None = None
    code: str | None = None
    period_from: date | None = None
    period_to: date | None = None
    cadence: Cadence | None = None


class TargetIn(ReasonIn):
    """`value_to` belongs to the comparator `range`; a given null takes a figure or a day away."""

    label: str | None = None
    comparator: Comparator | None = None
    value: Decimal | None = None
    value_to: Decimal | None = None
    due: date | None = None
    start: Decimal | None = None
    levels: list[TargetLevel] | None = None


class TaskIn(ReasonIn):
    text: str | None = None
    due: str | None = None
    levels: list[Level] | None = None
