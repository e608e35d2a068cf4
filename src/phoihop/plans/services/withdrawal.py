"""Takes back a plan that was confirmed by mistake, while nobody has reported on it."""

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.events import announce
from phoihop.foundation.services import audit_record
from phoihop.org.types import Viewer
from phoihop.plans.errors import PlanInUse
from phoihop.plans.events import PlanChanged
from phoihop.plans.guards import is_in_use
from phoihop.plans.selectors.amending import plan_to_change
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.services.guarding import checked_reason
from phoihop.plans.types import PlanRef, PlanState


@transaction.atomic
def plan_withdraw(*, viewer: Viewer, plan_id: int, reason: str) -> PlanRef:
    plan = plan_to_change(viewer, plan_id, lock=True)
    if is_in_use(plan_id):
        raise PlanInUse(
            _(
                "Đã có đơn vị gửi báo cáo theo kế hoạch này nên không thu hồi được. "
                "Đồng chí dùng “Sửa đổi kế hoạch”."
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
