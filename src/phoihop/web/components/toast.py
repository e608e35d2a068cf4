"""The result of what was just done: one sentence and the way to undo it; never an error."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString


def toast(request: HttpRequest, text: str, undo_url: str = "") -> SafeString:
    """Draw a toast to append to the answer of an HTMX request (it goes to its place by itself)."""
    shown = {"text": text, "undo_url": undo_url, "out_of_band": True}
    return render_to_string("components/toast.html", shown, request=request)


def toast_next(request: HttpRequest, text: str, undo_url: str = "") -> None:
    """Show a toast on the page that a redirect leads to."""
    messages.success(request, text, extra_tags=undo_url)
