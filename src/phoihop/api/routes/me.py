"""The person who calls."""

from ninja import Router

from phoihop.api.auth import ViewerRequest
from phoihop.api.schemas.units import MeOut
from phoihop.org.types import Viewer

router = Router(tags=["me"])


@router.get("", response=MeOut)
def me(request: ViewerRequest) -> Viewer:
    """The post in which this session calls."""
    return request.auth
