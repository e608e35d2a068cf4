"""What another room's news means for the totals."""

from django.db import transaction

from phoihop.foundation.events import announce
from phoihop.kernel.periods import Period, parse_period
from phoihop.plans.selectors import assignments
from phoihop.reporting.events import FiguresChanged
from phoihop.reporting.models import Round
from phoihop.reporting.services.marks import mark


@transaction.atomic
def plan_changed(*, plan_id: int) -> None:
    """Have every period of a plan added up again: other units are asked, or for other numbers."""
    plan = assignments.plan_at(plan_id)
    term = Period(plan.period_from, plan.period_to)
    targets = assignments.units_asked_for(
        [target.id for target in assignments.targets_of_plan(plan_id)]
    )
    duties = assignments.duty_units([task.id for task in assignments.duties_of_plan(plan_id)])
    units = {plan.owner_unit_id}.union(*targets.values(), *duties.values())
    for code in Round.objects.values_list("period", flat=True).distinct():
        period = parse_period(code)
        if period.start <= term.end and term.start <= period.end:
            mark(code, sorted(units))
            announce(FiguresChanged(code))
