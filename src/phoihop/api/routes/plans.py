"""Plans that the caller may see."""

from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.plans import PlanOut
from phoihop.plans import selectors
from phoihop.plans.types import PlanRef

router = Router(tags=["plans"])


@router.get("", response=list[PlanOut])
def plans(request: ViewerRequest) -> list[PlanRef]:
    """All of them, the newest first."""
    return selectors.plans_visible(request.auth)
