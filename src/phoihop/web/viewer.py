"""The guard in front of every page: a page function takes the viewer, or is not reached."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from phoihop.org.types import Viewer

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, Viewer, P], HttpResponse]


def with_viewer(page: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Hand the page its viewer; send others to sign in, or to the page that explains posts."""

    @wraps(page)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        viewer: Viewer | None = request.viewer or None  # type: ignore[attr-defined]
        if viewer is None:
            return redirect("no_position")
        return page(request, viewer, *args, **kwargs)

    guarded.guarded = True  # type: ignore[attr-defined]
    return guarded
