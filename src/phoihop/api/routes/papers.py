"""Review reports of plans."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.papers import PaperIn, PaperOut
from phoihop.kernel.periods import parse_period
from phoihop.papers import selectors, services
from phoihop.papers.types import PaperRef

router = Router(tags=["papers"])


@router.get("/plans/{int:plan_id}/papers", response=list[PaperOut])
def papers(request: ViewerRequest, plan_id: int) -> list[PaperRef]:
    """The papers that the caller's unit has written on a plan, the newest first."""
    return selectors.papers_of(request.auth, plan_id)


@router.post("/plans/{int:plan_id}/papers", response=PaperOut)
def write(request: ViewerRequest, plan_id: int, body: PaperIn) -> PaperRef:
    """Write the review report of a period with the figures of this moment."""
    period = parse_period(body.period)
    return services.review_write(viewer=request.auth, plan_id=plan_id, period=period)


@router.get("/papers/{int:paper_id}/file", response={200: bytes})
def file(request: ViewerRequest, paper_id: int) -> HttpResponse:
    """The Word file of a paper."""
    found = selectors.paper_file(request.auth, paper_id)
    response = HttpResponse(found.data, content_type=found.content_type)
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    return response
