"""Opens a unit's report for its own people: who, which round, which version."""

from django.utils.translation import gettext as _

from phoihop.kernel import clock
from phoihop.kernel.periods import Period
from phoihop.org.access import Action, require
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.reporting.errors import ReportConflict, ReportMissing, RoundClosed
from phoihop.reporting.models import Submission
from phoihop.reporting.selectors.rounds import round_of_unit
from phoihop.reporting.types import RoundRef, SubmissionState, Values


def own_unit(viewer: Viewer, unit_id: int) -> UnitRef:
    """Give the unit if the viewer fills in its reports."""
    is_own = viewer.unit is not None and viewer.unit.id == unit_id
    unit = viewer.unit if is_own and viewer.unit else tree.unit_at(unit_id, viewer.on)
    require(viewer, Action.REPORT, unit)
    return unit


def open_round(unit: UnitRef, period: Period) -> RoundRef:
    found = round_of_unit(unit, period)
    if found is None:
        raise ReportMissing(
            _("Kỳ báo cáo %(period)s chưa mở. Đồng chí chờ cấp trên mở kỳ.")
            % {"period": period.label},
            code="round_missing",
        )
    if found.closed_at is not None:
        raise RoundClosed(
            _("Số liệu %(period)s đã chốt nên không sửa được nữa. Đồng chí liên hệ cấp trên.")
            % {"period": period.label}
        )
    return found


def superior_of(unit: UnitRef, round_: RoundRef) -> int | None:
    """Give who decides: the unit right above; nobody for the office whose own round it is."""
    return None if round_.owner_unit_id == unit.id else unit.parent_id


def current_row(unit_id: int, period: Period) -> Submission | None:
    """Give the current version, locked: two screens of one unit write one after the other."""
    rows = Submission.objects.select_for_update()
    return rows.filter(unit_id=unit_id, period=period.code, current=True).first()


def new_version(
    unit: UnitRef, round_: RoundRef, values: Values, after: Submission | None
) -> Submission:
    """Make the next version, a draft, and take the place of ``after``; not saved yet."""
    if after is not None and not Submission.objects.filter(
        pk=after.pk, current=True, state=after.state
    ).update(current=False):
        raise changed_meanwhile(after)
    return Submission(
        round_id=round_.id,
        unit_id=unit.id,
        superior_id=superior_of(unit, round_),
        period=round_.period.code,
        version=after.version + 1 if after else 1,
        state=SubmissionState.DRAFT,
        values=values,
        saved_at=clock.now(),
    )


def changed_meanwhile(row: Submission) -> ReportConflict:
    """Say what the report has become, so that both sides can be shown."""
    now = Submission.objects.filter(unit_id=row.unit_id, period=row.period, current=True).first()
    state = now.state if now else row.state
    by = (now.decided_by or now.submitted_by) if now else ""
    return ReportConflict(
        _(
            "Báo cáo này vừa được người khác thay đổi: %(state)s. "
            "Đồng chí tải lại trang để xem bản mới nhất."
        )
        % {"state": ", ".join(filter(None, (state_words(state), by)))},
        fields={
            "submission": row.pk,
            "before": row.state,
            "now": state,
            "by": by,
        },
    )


def state_words(state: str) -> str:
    return {
        SubmissionState.DRAFT: _("đang nhập"),
        SubmissionState.SUBMITTED: _("đã gửi"),
        SubmissionState.RETURNED: _("đã trả lại"),
        SubmissionState.ACCEPTED: _("đã duyệt"),
    }[SubmissionState(state)]
