"""Puts the viewer on the request: the signed-in person in the post chosen for this session."""

from collections.abc import Callable

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from phoihop.kernel import clock
from phoihop.org import selectors as org
from phoihop.org.types import Viewer

POSITION_KEY = "position"


class CurrentViewer:
    """``request.viewer`` is ``None`` for a visitor who has not signed in or holds no post."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = SimpleLazyObject(lambda: viewer_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def viewer_of(request: HttpRequest) -> Viewer | None:
    if not request.user.is_authenticated:
        return None
    return org.viewer_for(
        request.user.pk,
        clock.today(),
        position_id=request.session.get(POSITION_KEY),
        address=get_adapter().get_client_ip(request),
    )
