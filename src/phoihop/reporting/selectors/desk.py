"""A unit's own report as its people work on it: what is asked, typed, wrong, and still missing."""

from django.utils.translation import gettext as _

from phoihop.kernel.periods import Period
from phoihop.org.access import Action, require
from phoihop.org.types import Viewer
from phoihop.reporting.errors import ReportMissing
from phoihop.reporting.selectors.forms import form_for
from phoihop.reporting.selectors.rounds import round_of_unit
from phoihop.reporting.selectors.submissions import submission_current
from phoihop.reporting.types import ReportDesk
from phoihop.reporting.validation import as_given, check


def report_desk(viewer: Viewer, period: Period) -> ReportDesk:
    """Open the report of the viewer's own unit for a period."""
    if viewer.unit is None:
        raise ReportMissing(_("Cơ quan phối hợp không gửi báo cáo số liệu ở đây."))
    require(viewer, Action.REPORT, viewer.unit)
    round_ = round_of_unit(viewer.unit, period)
    if round_ is None:
        raise ReportMissing(
            _("Kỳ báo cáo %(period)s chưa mở. Đồng chí chờ cấp trên mở kỳ.")
            % {"period": period.label},
            code="round_missing",
        )
    form = form_for(viewer, viewer.unit.id, period)
    submission = submission_current(viewer, viewer.unit.id, period)
    given = as_given(submission.values) if submission else {}
    found = check(form, given)
    return ReportDesk(
        form=form,
        round=round_,
        submission=submission,
        given=given,
        checked=found,
        missing=tuple(entry.key for entry in form.entries if entry.key not in found.values),
    )
