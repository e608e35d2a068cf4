"""Search over plans, targets and units; the ``/`` key leads here from every page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from phoihop.insights.selectors import search as find
from phoihop.org.types import Viewer
from phoihop.web.viewer import with_viewer


@with_viewer
def search(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    found = find(viewer, request.GET.get("q", ""))
    context = {"page_title": _("Tìm kiếm"), "found": found}
    return render(request, "search/search.html", context)
