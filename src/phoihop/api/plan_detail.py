"""A plan with its progress as it goes over the wire."""

from fractions import Fraction

from phoihop.api.schemas.plans import (
    DeadlineOut,
    DutyOut,
    FigureOut,
    PartyOut,
    PlanDetailOut,
    PlanOut,
    PointOut,
    TargetOut,
    TaskOut,
)
from phoihop.plans.selectors.whole import WholePlan
from phoihop.reporting.types import DutyProgress, PlanProgress, TargetProgress
from phoihop.targets import Quantity

PLACES = 6
"""Decimals of a figure that is no whole number; percentages are exact to a millionth."""


def plan_detail(whole: WholePlan, progress: PlanProgress) -> PlanDetailOut:
    return PlanDetailOut(
        plan=PlanOut.from_orm(whole.plan),
        scope_unit_id=progress.scope.id,
        period=progress.period.code if progress.period else None,
        targets=[_target(item) for item in progress.targets],
        duties=[_duty(item) for item in progress.duties],
        tasks=[TaskOut.from_orm(task) for task in whole.tasks],
        parties=[PartyOut.from_orm(party) for party in whole.parties],
        deadlines=[DeadlineOut.from_orm(day) for day in whole.deadlines],
    )


def _target(progress: TargetProgress) -> TargetOut:
    target, found = progress.target, progress.evaluation
    return TargetOut(
        id=target.id,
        number=target.order + 1,
        line=target.line,
        text=target.text,
        label=target.label,
        indicator=target.indicator.code,
        status=found.status,
        verdict=str(found.label),
        needed=_figure(found.needed),
        reached=_optional(found.reached),
        expected_today=_optional(found.expected_today),
        units_reported=found.coverage.num,
        units_expected=found.coverage.den,
        series=[
            PointOut(
                period=point.period.code,
                reached=None if point.reached is None else _decimal(point.reached),
            )
            for point in progress.series
        ],
    )


def _duty(progress: DutyProgress) -> DutyOut:
    return DutyOut(
        id=progress.task.id,
        text=progress.task.text,
        line=progress.task.line,
        done=progress.done,
        reported=progress.reported,
        expected=progress.expected,
    )


def _optional(quantity: Quantity | None) -> FigureOut | None:
    return None if quantity is None else _figure(quantity)


def _figure(quantity: Quantity) -> FigureOut:
    unit = quantity.noun or quantity.unit
    return FigureOut(value=_decimal(quantity.value), unit=unit, printed=str(quantity))


def _decimal(value: Fraction) -> str:
    """Write without an exponent: "48", "83.333333"."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.{PLACES}f}".rstrip("0").rstrip(".")
