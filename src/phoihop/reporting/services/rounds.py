"""Opening and closing a period's reporting."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.kernel import clock
from phoihop.kernel.periods import Period, PeriodKind, day_label
from phoihop.org.types import Viewer
from phoihop.reporting.access import require_round_keeper, require_round_leader
from phoihop.reporting.errors import ReportInvalid, ReportMissing, RoundClosed
from phoihop.reporting.models import Round
from phoihop.reporting.selectors.rounds import round_ref
from phoihop.reporting.types import RoundRef


def round_open(
    *, viewer: Viewer, owner_unit_id: int, period: Period, unit_due: date, review_due: date
) -> RoundRef:
    """Open the round of a period; opening it again moves its days."""
    require_round_keeper(viewer, owner_unit_id)
    _check_days(period, unit_due, review_due)
    days = {"unit_due": unit_due, "review_due": review_due}
    with transaction.atomic():
        row = _locked(owner_unit_id, period)
        if row is not None and row.closed_at is not None:
            raise closed(row)
        if row is not None and (row.unit_due, row.review_due) == (unit_due, review_due):
            return round_ref(row)
        row, is_new = Round.objects.update_or_create(
            owner_unit_id=owner_unit_id,
            period=period.code,
            defaults=days,
            create_defaults={**days, "opened_at": clock.now()},
        )
        _trace(viewer, "round.open" if is_new else "round.move", row, days)
    return round_ref(row)


def round_close(*, viewer: Viewer, round_id: int) -> RoundRef:
    """Make the figures of the period final; units that have not reported stay missing."""
    with transaction.atomic():
        row = _by_id(round_id)
        require_round_keeper(viewer, row.owner_unit_id)
        if row.closed_at is None:
            row.closed_at = clock.now()
            row.save(update_fields=["closed_at"])
            _trace(viewer, "round.close", row, {})
    return round_ref(row)


def round_reopen(*, viewer: Viewer, round_id: int, reason: str) -> RoundRef:
    if not reason.strip():
        raise ReportInvalid(_("Đồng chí ghi lý do mở lại kỳ đã chốt."), code="reason_missing")
    with transaction.atomic():
        row = _by_id(round_id)
        require_round_leader(viewer, row.owner_unit_id)
        if row.closed_at is not None:
            row.closed_at = None
            row.save(update_fields=["closed_at"])
            _trace(viewer, "round.reopen", row, {"reason": reason.strip()})
    return round_ref(row)


def closed(row: Round) -> RoundClosed:
    return RoundClosed(
        _("Số liệu kỳ này đã chốt nên không sửa được nữa. Đồng chí đề nghị lãnh đạo mở lại kỳ."),
        fields={"round": row.pk, "closed_at": str(row.closed_at)},
    )


def _by_id(round_id: int) -> Round:
    row = Round.objects.select_for_update().filter(pk=round_id).first()
    if row is None:
        raise ReportMissing(_("Không tìm thấy kỳ báo cáo này."))
    return row


def _locked(owner_unit_id: int, period: Period) -> Round | None:
    rows = Round.objects.select_for_update()
    return rows.filter(owner_unit_id=owner_unit_id, period=period.code).first()


def _check_days(period: Period, unit_due: date, review_due: date) -> None:
    if period.kind is PeriodKind.SPAN:
        raise ReportInvalid(_("Kỳ báo cáo phải là tháng, quý, nửa năm hoặc năm."))
    if not period.start <= unit_due <= review_due:
        raise ReportInvalid(
            _(
                "Hạn gửi phải từ ngày đầu kỳ (%(start)s) và không sau hạn duyệt (%(review)s). "
                "Đồng chí chọn lại."
            )
            % {"start": day_label(period.start), "review": day_label(review_due)},
            code="round_days",
        )


def _trace(viewer: Viewer, action: str, row: Round, detail: Mapping[str, object]) -> None:
    audit_record(
        actor=viewer.actor,
        action=action,
        object_type="round",
        object_id=row.pk,
        detail={"period": row.period, **{key: str(value) for key, value in detail.items()}},
    )
