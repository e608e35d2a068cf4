"""What every change of a plan is checked for: its time and its reason."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from phoihop.plans.errors import PlanInvalid

REASON_LENGTH = 500
LONGEST = timedelta(days=366 * 20)


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
