"""Who may do what with reports; the places are judged by ``org.access``."""

from django.utils.translation import gettext as _

from phoihop.org.access import Action, may
from phoihop.org.errors import UnitDenied
from phoihop.org.types import Role, UnitRef, Viewer
from phoihop.reporting.errors import ReportMissing

_KEEPERS = frozenset({Role.OFFICER, Role.LEADER})


def require_sight(viewer: Viewer, unit: UnitRef) -> None:
    """A report that is not the viewer's to see answers like one that does not exist."""
    if not may(viewer, Action.SEE, unit):
        raise ReportMissing(
            _("Không tìm thấy báo cáo này, hoặc báo cáo không thuộc phạm vi của đồng chí.")
        )


def may_keep_round(viewer: Viewer, owner_unit_id: int) -> bool:
    """Officers and leaders open and close the rounds of their own office."""
    return _is_at(viewer, owner_unit_id) and viewer.role in _KEEPERS


def may_reopen_round(viewer: Viewer, owner_unit_id: int) -> bool:
    """Only a leader takes back that figures are final."""
    return _is_at(viewer, owner_unit_id) and viewer.role is Role.LEADER


def require_round_keeper(viewer: Viewer, owner_unit_id: int) -> None:
    if not may_keep_round(viewer, owner_unit_id):
        raise UnitDenied(
            _("Chỉ cán bộ của đơn vị mở kỳ mới mở hoặc chốt được kỳ. Đồng chí đổi vai rồi làm lại.")
        )


def require_round_leader(viewer: Viewer, owner_unit_id: int) -> None:
    if not may_reopen_round(viewer, owner_unit_id):
        raise UnitDenied(
            _("Chỉ lãnh đạo đơn vị mở kỳ mới mở lại được kỳ đã chốt. Đồng chí báo cáo lãnh đạo.")
        )


def _is_at(viewer: Viewer, unit_id: int) -> bool:
    return viewer.unit is not None and viewer.unit.id == unit_id
