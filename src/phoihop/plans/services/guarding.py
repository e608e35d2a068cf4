"""Opens a plan for a change, locked, by somebody who may change it."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from phoihop.org.types import Viewer
from phoihop.plans.access import may_change
from phoihop.plans.errors import PlanDenied, PlanInvalid
from phoihop.plans.models import Plan
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.types import PlanState

REASON_LENGTH = 500
LONGEST = timedelta(days=366 * 20)


def plan_to_change(viewer: Viewer, plan_id: int) -> Plan:
    """Give the locked row of a running plan that the viewer's office owns."""
    plan = visible_plan(viewer, plan_id, lock=True)
    if not may_change(viewer, plan.owner_unit_id):
        raise PlanDenied(
            _(
                "Kế hoạch này do đơn vị ban hành quản lý. "
                "Đồng chí liên hệ cán bộ phụ trách của đơn vị đó."
            )
        )
    if plan.state != PlanState.RUNNING:
        raise PlanInvalid(_("Kế hoạch này đã thu hồi hoặc đã kết thúc nên không sửa được nữa."))
    return plan


def check_period(first: date, last: date) -> None:
    if last < first:
        raise PlanInvalid(_("Ngày kết thúc trước ngày bắt đầu. Đồng chí kiểm tra lại hai ngày."))
    if last - first > LONGEST:
        raise PlanInvalid(_("Thời gian thực hiện dài quá 20 năm. Đồng chí kiểm tra lại hai ngày."))


def checked_reason(reason: str) -> str:
    words = " ".join(reason.split())
    if not words:
        raise PlanInvalid(_("Chưa có lý do. Đồng chí ghi ngắn gọn vì sao thay đổi."))
    if len(words) > REASON_LENGTH:
        raise PlanInvalid(
            _("Lý do dài quá %(most)d ký tự. Đồng chí ghi ngắn lại.") % {"most": REASON_LENGTH}
        )
    return words
