"""The caller's own report, and the reports that wait for the caller's decision."""

from django.utils.translation import gettext as _
from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.reports import (
    AcceptIn,
    DraftOut,
    ReportFormOut,
    ReportIn,
    ReturnIn,
    ReviewListOut,
    RoundOut,
    SubmissionOut,
)
from phoihop.kernel.periods import parse_period
from phoihop.org.errors import UnitDenied
from phoihop.org.types import Viewer
from phoihop.reporting import selectors, services
from phoihop.reporting.types import DraftSaved, ReportForm, ReviewList, RoundRef, SubmissionRef

router = Router(tags=["reports"])


@router.get("/rounds", response=list[RoundOut])
def rounds(request: ViewerRequest) -> list[RoundRef]:
    """The periods in which the caller's unit reports or decides, the newest first."""
    return selectors.rounds_of(request.auth)


@router.get("/{period}/form", response=ReportFormOut)
def form(request: ViewerRequest, period: str) -> ReportForm:
    """What the caller's own unit is asked for a period."""
    return selectors.form_for(request.auth, _own_unit(request.auth), parse_period(period))


@router.get("/{period}", response=SubmissionOut | None)
def current(request: ViewerRequest, period: str) -> SubmissionRef | None:
    """The newest version of the own report; null before the first draft."""
    unit = _own_unit(request.auth)
    return selectors.submission_current(request.auth, unit, parse_period(period))


@router.put("/{period}/draft", response=DraftOut)
def draft(request: ViewerRequest, period: str, body: ReportIn) -> DraftSaved:
    """Lay values over the draft; what does not fit is kept and named."""
    return services.draft_save(
        viewer=request.auth,
        unit_id=_own_unit(request.auth),
        period=parse_period(period),
        values=body.values,
        client_key=body.client_key,
    )


@router.post("/{period}/submit", response=SubmissionOut)
def submit(request: ViewerRequest, period: str, body: ReportIn) -> SubmissionRef:
    """Send the draft with `values` laid over it; sending it again gives the same receipt."""
    return services.submission_submit(
        viewer=request.auth,
        unit_id=_own_unit(request.auth),
        period=parse_period(period),
        values=body.values,
        client_key=body.client_key,
    )


@router.get("/{period}/review", response=ReviewListOut)
def review(request: ViewerRequest, period: str) -> ReviewList:
    """The reports of the units right below, on which the caller decides."""
    return selectors.review_list(request.auth, parse_period(period))


@router.post("/submissions/accept", response=list[SubmissionOut])
def accept(request: ViewerRequest, body: AcceptIn) -> list[SubmissionRef]:
    """Accept reports of units directly below: all of them or none."""
    return services.submission_accept(viewer=request.auth, submission_ids=body.submission_ids)


@router.post("/submissions/{int:submission_id}/return", response=SubmissionOut)
def give_back(request: ViewerRequest, submission_id: int, body: ReturnIn) -> SubmissionRef:
    """Return a report with the reason."""
    return services.submission_return(
        viewer=request.auth, submission_id=submission_id, reason=body.reason
    )


def _own_unit(viewer: Viewer) -> int:
    if viewer.unit is None:
        raise UnitDenied(
            _("Cơ quan phối hợp không gửi báo cáo ở đây. Đồng chí xem nhiệm vụ trong chương trình.")
        )
    return viewer.unit.id
