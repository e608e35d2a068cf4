"""Who listens to which event. News goes up only here."""

from phoihop.foundation.events import listen
from phoihop.foundation.queue import enqueue, waiting
from phoihop.plans.events import PlanChanged
from phoihop.plans.services import guard_withdrawals
from phoihop.reporting.events import FiguresChanged
from phoihop.reporting.selectors import plan_in_use
from phoihop.reporting.services import plan_changed


def connect() -> None:
    """Register every listener, once, when all rooms are loaded."""
    guard_withdrawals(plan_in_use)
    listen(PlanChanged, _add_plan_up)
    listen(FiguresChanged, _roll_up)


def _add_plan_up(event: PlanChanged) -> None:
    plan_changed(plan_id=event.plan_id)


def _roll_up(event: FiguresChanged) -> None:
    """Heard after the commit: a roll-up that waits already will see this change too."""
    if not waiting("rollup", period=event.period):
        enqueue("rollup", period=event.period)
