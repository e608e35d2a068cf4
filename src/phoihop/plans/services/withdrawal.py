"""Takes back a plan that was confirmed by mistake, while nobody has reported on it."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.org.types import Viewer
from phoihop.plans.errors import PlanInUse
from phoihop.plans.events import PlanChanged
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.services.guarding import checked_reason, plan_to_change
from phoihop.plans.types import PlanRef, PlanState

Guard = Callable[[int], bool]
_guards: list[Guard] = []


def guard_withdrawals(is_in_use: Guard) -> None:
    """Let a room above say that a plan (its id) is in use; called while rooms are connected."""
    if is_in_use not in _guards:
        _guards.append(is_in_use)


@transaction.atomic
def plan_withdraw(*, viewer: Viewer, plan_id: int, reason: str) -> PlanRef:
    plan = plan_to_change(viewer, plan_id)
    if any(is_in_use(plan_id) for is_in_use in _guards):
        raise PlanInUse(
            _(
                "Đã có đơn vị gửi báo cáo theo kế hoạch này nên không thu hồi được. "
                "Đồng chí dùng chức năng điều chỉnh kế hoạch."
            )
        )
    plan.state = PlanState.WITHDRAWN
    plan.note = checked_reason(reason)
    plan.save(update_fields=["state", "note"])
    audit_record(
        actor=viewer.actor,
        action="plan.withdraw",
        object_type="plan",
        object_id=plan_id,
        detail={"reason": plan.note},
    )
    announce(PlanChanged(plan_id))
    return plan_ref(plan)
