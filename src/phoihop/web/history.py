"""The trace of a record as people read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.types import AuditLine

WORDS: dict[str, Promise] = {
    "plan.create": _("Tạo kế hoạch từ văn bản"),
    "plan.cascade": _("Phân bổ chỉ tiêu, nhiệm vụ xuống đơn vị"),
    "plan.amend": _("Sửa đổi kế hoạch"),
    "plan.withdraw": _("Thu hồi kế hoạch"),
    "target.cascade": _("Phân bổ lại một chỉ tiêu"),
    "target.edit": _("Sửa đổi chỉ tiêu"),
    "target.confirm": _("Xác nhận chỉ tiêu"),
    "target.drop": _("Bỏ chỉ tiêu"),
    "unit_target.set": _("Đơn vị tự đặt mức"),
    "task.edit": _("Sửa đổi nhiệm vụ"),
    "task.confirm": _("Xác nhận nhiệm vụ"),
    "task.drop": _("Bỏ nhiệm vụ"),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """``reason`` is there where the change asked for one."""

    what: str
    who: str
    at: datetime
    reason: str


def happenings(lines: Iterable[AuditLine]) -> list[Happening]:
    """Tell what people understand; other lines of the trace are for the administrator."""
    return [
        Happening(
            str(WORDS[line.action]), line.actor_name, line.at, str(line.detail.get("reason", ""))
        )
        for line in lines
        if line.action in WORDS
    ]
