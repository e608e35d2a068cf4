"""What a person sees when a page cannot be shown: what is safe, what to do, a short code."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

log = logging.getLogger(__name__)


def _page(status: int) -> Callable[[HttpRequest, Exception], HttpResponse]:
    def page(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 – Django's
        return render(request, f"failures/{status}.html", status=status)

    return page


bad_request = _page(400)
permission_denied = _page(403)
not_found = _page(404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "failures/csrf.html", {"reason": reason}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer without the database: it may be what failed. The code stands in the log as well."""
    code = f"PH-{secrets.token_hex(2).upper()}"
    log.error("Page failed, code shown to the person: %s %s", code, request.path)
    page = render_to_string("failures/500.html", {"code": code, "again": request.path})
    return HttpResponse(page, status=500)
