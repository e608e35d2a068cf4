"""Papers of the office: the list, the upload, and the wait while a long one is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phoihop.intake.access import may_review
from phoihop.intake.errors import IntakeDenied
from phoihop.intake.selectors import reviewed_counts, run_file, run_get, runs_visible
from phoihop.intake.services import check_size, paper_upload, run_read_again
from phoihop.intake.types import RunRef, RunState
from phoihop.kernel.problems import Problem
from phoihop.kernel.text import folded
from phoihop.org.access import Action, may, require
from phoihop.org.types import Viewer
from phoihop.web import formats
from phoihop.web.components.fields import Option
from phoihop.web.components.lists import Crumb
from phoihop.web.components.tone import Tone
from phoihop.web.components.work import LongWork, work_response
from phoihop.web.files import file_response
from phoihop.web.kinds import kind_in_words
from phoihop.web.middleware.problems import status_of
from phoihop.web.viewer import with_viewer

PAGE = 20
ACCEPT = ".txt,.docx"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper with its state and the one next step."""

    run: RunRef
    name: str
    title: str
    taken_in: datetime
    tone: str
    state: str
    note: str
    action: str
    url: str


@with_viewer
def document_list(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    words, state = request.GET.get("q", "").strip(), request.GET.get("state", "")
    every = runs_visible(viewer)
    found = [run for run in every if _fits(run, words, state)]
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    counts = reviewed_counts(viewer, page.object_list)
    context = {
        "page_title": _("Văn bản"),
        "page": page,
        "rows": [_row(viewer, run, counts.get(run.id, (0, 0))) for run in page.object_list],
        "is_empty": not every,
        "words": words,
        "state": state,
        "states": _states(),
        "may_upload": _may_upload(viewer),
    }
    return render(request, "documents/list.html", context)


@with_viewer
def document_upload(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    _require_upload(viewer)
    error, status = "", 200
    if request.method == "POST":
        try:
            return redirect("review_desk", _taken_in(request, viewer))
        except Problem as problem:
            error, status = problem.sentence, status_of(problem)
    context = {
        "page_title": _("Nhập văn bản"),
        "back": reverse("document_list"),
        "crumbs": [Crumb(_("Văn bản"), reverse("document_list")), Crumb(_("Nhập văn bản"))],
        "accept": ACCEPT,
        "error": error,
    }
    return render(request, "documents/upload.html", context, status=status)


@with_viewer
def document_state(request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    """Answer the poll of the page that waits for the reader."""
    return work_response(request, waiting_for(run_get(viewer, run_id)), "documents/read.html")


@with_viewer
def document_file(_request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    file, data = run_file(viewer, run_id)
    return file_response(name=file.name, content_type=file.content_type, data=data)


@require_POST
@with_viewer
def document_read_again(_request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    run_read_again(viewer=viewer, run_id=run_id)
    return redirect("review_desk", run_id)


def waiting_for(run: RunRef) -> LongWork:
    return LongWork(
        url=reverse("document_state", args=[run.id]),
        title=_("Đang đọc %(name)s") % {"name": run.file.name},
        finished=not run.is_waiting,
    )


def _taken_in(request: HttpRequest, viewer: Viewer) -> int:
    file = request.FILES.get("file")
    if file is None:
        raise Problem(_("Chưa có tệp nào. Đồng chí chọn một tệp .docx hoặc .txt rồi tải lên."))
    check_size(file.size or 0)
    return paper_upload(
        viewer=viewer,
        data=file.read(),
        name=file.name or "",
        content_type=file.content_type or "application/octet-stream",
    )


def _require_upload(viewer: Viewer) -> None:
    if viewer.unit is None:
        raise IntakeDenied(_("Chỉ tổ chức công đoàn nhập văn bản. Đồng chí đổi vai rồi làm lại."))
    require(viewer, Action.PLAN, viewer.unit)


def _may_upload(viewer: Viewer) -> bool:
    return viewer.unit is not None and bool(may(viewer, Action.PLAN, viewer.unit))


def _fits(run: RunRef, words: str, state: str) -> bool:
    said = f"{run.name} {run.header.get('title') or ''} {run.file.name}"
    return (not state or _group(run) == state) and folded(words) in folded(said)


def _group(run: RunRef) -> str:
    return RunState.QUEUED if run.is_waiting else run.state


def _states() -> tuple[Option, ...]:
    return (
        Option("", _("Mọi trạng thái")),
        Option(RunState.REVIEW, _("Đang rà soát")),
        Option(RunState.CONFIRMED, _("Đã tạo kế hoạch")),
        Option(RunState.FAILED, _("Chưa đọc được")),
        Option(RunState.QUEUED, _("Đang đọc")),
    )


def _row(viewer: Viewer, run: RunRef, counts: tuple[int, int]) -> PaperRow:
    desk = reverse("review_desk", args=[run.id])
    may_work = bool(may_review(viewer, run.owner_unit_id))
    reviewed = _reviewed(*counts)
    tone, state, note, action, url = {
        RunState.QUEUED: (Tone.ON_TRACK, _("Đang đọc"), "", _("Xem tiến độ đọc"), desk),
        RunState.READING: (Tone.ON_TRACK, _("Đang đọc"), "", _("Xem tiến độ đọc"), desk),
        RunState.REVIEW: (
            Tone.LOOK,
            _("Chờ rà soát"),
            reviewed,
            _("Rà soát văn bản") if may_work else _("Xem văn bản"),
            desk,
        ),
        RunState.FAILED: (Tone.LATE, _("Chưa đọc được"), run.failure, _("Xem lý do"), desk),
        RunState.CONFIRMED: (
            Tone.DONE,
            _("Đã tạo kế hoạch"),
            reviewed,
            _("Mở kế hoạch"),
            reverse("plan_page", args=[run.plan_id]) if run.plan_id else desk,
        ),
    }[run.state]
    return PaperRow(
        run=run,
        name=run.name,
        title=_title(run),
        taken_in=run.created_at,
        tone=tone,
        state=state,
        note=note,
        action=action,
        url=url,
    )


def _reviewed(done: int, every: int) -> str:
    if not every:
        return _("Chưa đọc được mục nào, cần thêm bằng tay")
    numbers = {"done": formats.number(done), "all": formats.number(every)}
    return _("Đã rà %(done)s/%(all)s mục") % numbers


def _title(run: RunRef) -> str:
    kind = kind_in_words(run.header.get("kind") or "")
    title = run.header.get("title")
    return f"{kind} · {title}" if title and title != run.name else run.file.name
