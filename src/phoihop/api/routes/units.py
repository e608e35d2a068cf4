"""Units of the caller's subtree."""

from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.units import UnitOut
from phoihop.org import selectors as org
from phoihop.org.types import UnitRef

router = Router(tags=["units"])


@router.get("/{int:unit_id}", response=UnitOut)
def unit_get(request: ViewerRequest, unit_id: int) -> UnitRef:
    """One unit, with the headcount that holds today."""
    return org.unit_get(request.auth, unit_id)


@router.get("/{int:unit_id}/children", response=list[UnitOut])
def unit_children(request: ViewerRequest, unit_id: int) -> list[UnitRef]:
    """The units directly below one."""
    return org.units_below(request.auth, unit_id)
