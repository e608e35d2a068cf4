"""Official papers written from figures."""

from datetime import datetime

from ninja import Schema

from phoihop.api.schemas.periods import PeriodOut
from phoihop.papers.types import PaperKind


class PaperOut(Schema):
    """`as_of` is the moment whose figures the paper holds; it never changes afterwards."""

    id: int
    plan_id: int
    unit_id: int
    kind: PaperKind
    period: PeriodOut
    as_of: datetime
    created_by: str


class PaperIn(Schema):
    """`period` is a code such as `2026-Q3`."""

    period: str
