"""Shows a problem as a page, or as a notice where HTMX asked for a part of one."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from phoihop.foundation.errors import Conflict, Denied, Missing
from phoihop.kernel.problems import Problem

STATUS: tuple[tuple[type[Problem], int], ...] = ((Missing, 404), (Denied, 403), (Conflict, 409))


def status_of(problem: Problem) -> int:
    return next((status for kind, status in STATUS if isinstance(problem, kind)), 422)


class ProblemsAsPages:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Problem):
            return None
        status = status_of(error)
        template = "failures/part.html" if request.htmx else f"failures/{status}.html"  # type: ignore[attr-defined]
        return render(request, template, {"problem": error}, status=status)
