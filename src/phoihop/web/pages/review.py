"""The review desk: the text with its marks beside the items that were read from it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phoihop.intake.errors import ItemInvalid
from phoihop.intake.selectors import item_get, run_get
from phoihop.intake.services import header_edit, item_add, item_decide, items_accept_sure
from phoihop.intake.types import ItemRef, RunState, Verdict
from phoihop.kernel.quantities import NumberUnreadable, parse_count
from phoihop.org.types import Viewer
from phoihop.web.components.toast import toast, toast_next
from phoihop.web.pages import review_desk as desk
from phoihop.web.pages.documents import waiting_for
from phoihop.web.pages.review_desk import Look
from phoihop.web.pages.review_fields import ALL, QUICK
from phoihop.web.pages.review_items import HEADER, NAMES, PARTS, SLUGS
from phoihop.web.viewer import with_viewer

ADD = "add-"
"""Stands before the names of the fields of a new item, so that they differ from the open one's."""
DECISIONS = {
    "accept": Verdict.ACCEPTED,
    "save": Verdict.EDITED,
    "drop": Verdict.DROPPED,
    "reopen": Verdict.PENDING,
}


@with_viewer
def review_desk(request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    run = run_get(viewer, run_id)
    if run.is_waiting:
        context = desk.frame(viewer, run) | {"work": waiting_for(run)}
        return render(request, "review/waiting.html", context)
    if run.state is RunState.FAILED:
        return render(request, "review/failed.html", desk.frame(viewer, run))
    slug = request.GET.get("part", "")
    item_id = request.GET.get("item", "")
    look = Look(
        part=slug if slug == HEADER else PARTS.get(slug, ""),
        item_id=int(item_id) if item_id.isdigit() else None,
        whole=request.GET.get("whole") == "1",
    )
    return _answer(request, viewer, run_id, look)


@require_POST
@with_viewer
def desk_item(request: HttpRequest, viewer: Viewer, run_id: int, item_id: int) -> HttpResponse:
    """Take the decision on the open item and open the next one that waits."""
    item = _of_run(item_get(viewer, item_id), run_id)
    verdict = DECISIONS.get(request.POST.get("verdict", ""))
    if verdict is None:
        raise Http404
    typed = {name: request.POST[name] for name in ALL[item.part] if name in request.POST}
    takes_fields = verdict in (Verdict.ACCEPTED, Verdict.EDITED)
    try:
        edited = typed if takes_fields and typed else None
        item_decide(viewer=viewer, item_id=item_id, verdict=verdict, edited=edited)
    except ItemInvalid as problem:
        is_whole = len(typed) > len(QUICK[item.part])
        wrong = Look(item.part, item_id, whole=is_whole, typed=typed, errors=problem.errors)
        return _answer(request, viewer, run_id, wrong)
    look = Look(item.part, item_id if verdict is Verdict.PENDING else None, after=item_id)
    if verdict is not Verdict.DROPPED:
        return _answer(request, viewer, run_id, look)
    undo = reverse("desk_undo", args=[run_id, item_id, item.verdict])
    return _answer(request, viewer, run_id, look, said=_dropped(item), undo=undo)


@require_POST
@with_viewer
def desk_undo(
    _request: HttpRequest, viewer: Viewer, run_id: int, item_id: int, verdict: str
) -> HttpResponse:
    """Give an item the verdict back that it had."""
    item = _of_run(item_get(viewer, item_id), run_id)
    if verdict not in set(Verdict):
        raise Http404
    item_decide(viewer=viewer, item_id=item_id, verdict=Verdict(verdict))
    return redirect(desk.desk_url(run_id, SLUGS[item.part], item_id))


@require_POST
@with_viewer
def desk_sure(request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    count = items_accept_sure(viewer=viewer, run_id=run_id)
    said = _("Đã nhận %(count)d mục chắc chắn.") % {"count": count}
    part = PARTS.get(request.GET.get("part", ""), "targets")
    return _answer(request, viewer, run_id, Look(part), said=said)


@require_POST
@with_viewer
def desk_add(request: HttpRequest, viewer: Viewer, run_id: int, part: str) -> HttpResponse:
    """Add by hand what the reader did not find."""
    name = PARTS.get(part)
    if name is None:
        raise Http404
    typed = {key: request.POST.get(f"{ADD}{key}", "") for key in (*ALL[name], "line")}
    try:
        line = parse_count(typed["line"]) if typed["line"].strip() else None
        given = {key: value for key, value in typed.items() if key != "line" and value.strip()}
        added = item_add(viewer=viewer, run_id=run_id, part=name, line=line, fields=given)
    except ItemInvalid as problem:
        return _answer(request, viewer, run_id, Look(name, added=typed, add_errors=problem.errors))
    except NumberUnreadable as problem:
        errors = {"line": problem.sentence}
        return _answer(request, viewer, run_id, Look(name, added=typed, add_errors=errors))
    said = _("Đã thêm %(name)s.") % {"name": NAMES[name][1]}
    return _answer(request, viewer, run_id, Look(name, after=added.id), said=said)


@require_POST
@with_viewer
def desk_header(request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    typed = {name: request.POST[name] for name in ALL["header"] if name in request.POST}
    try:
        header_edit(viewer=viewer, run_id=run_id, fields=typed)
    except ItemInvalid as problem:
        return _answer(request, viewer, run_id, Look(HEADER, typed=typed, errors=problem.errors))
    return _answer(request, viewer, run_id, Look(HEADER), said=_("Đã lưu đầu văn bản."))


def _answer(
    request: HttpRequest,
    viewer: Viewer,
    run_id: int,
    look: Look,
    *,
    said: str = "",
    undo: str = "",
) -> HttpResponse:
    """Answer HTMX with the right-hand side alone, a plain form with the page it leads to."""
    if not request.htmx:  # type: ignore[attr-defined]
        if request.method == "POST" and not (look.errors or look.add_errors):
            if said:
                toast_next(request, said, undo)
            return redirect(desk.next_url(viewer, run_id, look))
        return render(request, "review/desk.html", desk.context(viewer, run_id, look, text=True))
    response = render(request, "review/side.html", desk.context(viewer, run_id, look))
    if said:
        response.write(toast(request, said, undo))
    return response


def _of_run(item: ItemRef, run_id: int) -> ItemRef:
    if item.run_id != run_id:
        raise Http404
    return item


def _dropped(item: ItemRef) -> str:
    return _("Đã bỏ một %(name)s.") % {"name": NAMES[item.part][1]}
