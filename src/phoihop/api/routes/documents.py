"""A signed paper on its way to a plan: upload, items with their verdicts, confirmation."""

from django.conf import settings
from ninja import File, Router, UploadedFile

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.documents import AnswersIn, ItemOut, RunOut, VerdictIn
from phoihop.api.schemas.plans import PlanOut
from phoihop.intake import selectors, services
from phoihop.intake.services.uploads import check_size
from phoihop.intake.types import Answers, ItemRef, RunRef
from phoihop.plans.types import PlanRef

router = Router(tags=["documents"])
UNKNOWN_TYPE = "application/octet-stream"


@router.get("", response=list[RunOut])
def runs(request: ViewerRequest) -> list[RunRef]:
    """The papers of the caller's office, the newest first."""
    return selectors.runs_visible(request.auth)


@router.post("", response=RunOut)
def upload(request: ViewerRequest, file: File[UploadedFile]) -> RunRef:
    """Upload a .txt or .docx; a short paper has been read when the answer comes."""
    check_size(file.size or settings.PHOIHOP_MAX_UPLOAD + 1)
    run_id = services.paper_upload(
        viewer=request.auth,
        data=file.read(),
        name=file.name or "",
        content_type=file.content_type or UNKNOWN_TYPE,
    )
    return selectors.run_get(request.auth, run_id)


@router.get("/{int:run_id}", response=RunOut)
def run(request: ViewerRequest, run_id: int) -> RunRef:
    """How far the reading of a paper is."""
    return selectors.run_get(request.auth, run_id)


@router.get("/{int:run_id}/items", response=list[ItemOut])
def items(request: ViewerRequest, run_id: int) -> list[ItemRef]:
    """What was read, in the order of the text."""
    return selectors.items_of(request.auth, run_id)


@router.post("/items/{int:item_id}", response=ItemOut)
def decide(request: ViewerRequest, item_id: int, body: VerdictIn) -> ItemRef:
    """Accept, correct or drop one item."""
    return services.item_decide(
        viewer=request.auth, item_id=item_id, verdict=body.verdict, edited=body.fields
    )


@router.post("/{int:run_id}/confirm", response=PlanOut)
def confirm(request: ViewerRequest, run_id: int, body: AnswersIn) -> PlanRef:
    """Make the plan of everything that was not dropped; again gives the same plan."""
    answers = Answers(
        period_from=body.period_from,
        period_to=body.period_to,
        cadence=body.cadence,
        starts=body.starts,
        target_levels={item: tuple(levels) for item, levels in body.target_levels.items()},
        task_levels={item: tuple(levels) for item, levels in body.task_levels.items()},
        kept_apart=frozenset(body.kept_apart),
    )
    return services.run_confirm(viewer=request.auth, run_id=run_id, answers=answers)
