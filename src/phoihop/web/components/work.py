"""Work that takes a while: what runs, how far it is, and the answer that ends the asking."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseStopPolling


@dataclass(frozen=True, slots=True)
class LongWork:
    """Something that runs. ``url`` is asked every two seconds until the work is ``finished``.

    Without ``steps`` no percentage is shown: nobody knows the total.
    """

    url: str
    title: str
    step: int = 0
    steps: int = 0
    word: str = ""
    remaining: str = ""
    stop_url: str = ""
    stop_label: str = ""
    finished: bool = False

    @property
    def percent(self) -> int:
        return min(100, 100 * self.step // self.steps) if self.steps else 0


def work_response(request: HttpRequest, work: LongWork, done_template: str = "") -> HttpResponse:
    """Answer a poll: the state while it runs, else ``done_template`` with the order to stop."""
    if not work.finished:
        return render(request, "components/long_work_state.html", {"work": work})
    template = done_template or "components/long_work_state.html"
    return HttpResponseStopPolling(render(request, template, {"work": work}).content)
