"""Sends a stored file as a download; the caller has asked whether the viewer may open it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def file_response(*, name: str, content_type: str, data: bytes) -> HttpResponse:
    """Never shown inside a page of ours: an uploaded file may hold anything."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response
