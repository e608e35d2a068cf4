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
