"""Plans that the caller may see, and their own data amended."""

from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.plan_detail import plan_detail
from phoihop.api.schemas.amendments import PlanIn
from phoihop.api.schemas.plans import PlanDetailOut, PlanOut
from phoihop.plans import selectors, services
from phoihop.plans.selectors.whole import plan_whole
from phoihop.plans.types import PlanChanges, PlanRef
from phoihop.reporting.selectors.progress import progress_of

router = Router(tags=["plans"])


@router.get("", response=list[PlanOut])
def plans(request: ViewerRequest) -> list[PlanRef]:
    """All of them, the newest first."""
    return selectors.plans_visible(request.auth)


@router.get("/{int:plan_id}", response=PlanDetailOut)
def plan(request: ViewerRequest, plan_id: int) -> PlanDetailOut:
    """One plan with its targets, duties, tasks, parties and dates, and how far they are."""
    whole = plan_whole(request.auth, plan_id)
    return plan_detail(whole, progress_of(request.auth, whole.plan, whole.targets, whole.tasks))


@router.patch("/{int:plan_id}", response=PlanOut)
def amend(request: ViewerRequest, plan_id: int, body: PlanIn) -> PlanRef:
    """Amend the plan's own data."""
    changes = PlanChanges(**body.dict(exclude={"reason"}))
    return services.plan_amend(
        viewer=request.auth, plan_id=plan_id, reason=body.reason, changes=changes
    )
