"""What the review desk shows for one look at it: which part, which item is open, what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.intake.access import may_review
from phoihop.intake.selectors import (
    items_of,
    progress_of,
    questions_of,
    run_get,
    run_is_open,
    run_reading,
    run_text,
)
from phoihop.intake.types import ItemRef, RunRef, Verdict
from phoihop.org.types import Viewer
from phoihop.web.components.fields import Field
from phoihop.web.components.lists import Crumb
from phoihop.web.pages.review_fields import ALL, fields_for
from phoihop.web.pages.review_items import HEADER, NAMES, SLUGS, rows_of
from phoihop.web.pages.review_text import lines_of

NEEDED_TO_ADD = {
    "targets": ("text", "value", "unit", "noun", "each", "every", "due"),
    "tasks": ("text", "assignees", "due"),
    "deadlines": ("what", "kind", "from", "to"),
    "reporting": ("who", "to_whom", "every", "due"),
    "legal_bases": ("text", "code", "issued_on"),
    "parties": ("name", "role"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the desk. ``after`` opens the next waiting item behind that one."""

    part: str = ""
    item_id: int | None = None
    whole: bool = False
    after: int | None = None
    typed: Mapping[str, str] | None = None
    errors: Mapping[str, str] | None = None
    added: Mapping[str, str] | None = None
    add_errors: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class PartTab:
    label: str
    url: str
    count: int | None
    is_current: bool
    is_done: bool


def frame(viewer: Viewer, run: RunRef) -> dict[str, Any]:
    """Give what stands around the desk and around the pages before it."""
    return {
        "page_title": _("Rà soát văn bản"),
        "back": reverse("document_list"),
        "crumbs": [Crumb(_("Văn bản"), reverse("document_list")), Crumb(_("Rà soát"))],
        "run": run,
        "may_review": bool(may_review(viewer, run.owner_unit_id)),
    }


def context(viewer: Viewer, run_id: int, look: Look, *, text: bool = False) -> dict[str, Any]:
    run, items = run_get(viewer, run_id), items_of(viewer, run_id)
    part = look.part or _first_part(items)
    reading, progress = run_reading(viewer, run_id), progress_of(viewer, run_id)
    shown = frame(viewer, run)
    shown["may_review"] = shown["may_review"] and run_is_open(viewer, run_id)
    shown |= {
        "part": part,
        "slug": SLUGS.get(part, HEADER),
        "tabs": _tabs(run, items, part),
        "progress": progress,
        "sure": sum(one.verdict is Verdict.PENDING and one.confidence == "sure" for one in items),
        "defects": reading.get("defects", []),
        "counted": [(NAMES[name][1], count) for name, count in progress.to_create.items()],
    }
    shown |= (
        _header(run, reading, look) if part == HEADER else _items(viewer, run_id, items, part, look)
    )
    if text:
        shown["lines"] = lines_of(run_text(viewer, run_id), items, reading)
    return shown


def _items(
    viewer: Viewer, run_id: int, items: Sequence[ItemRef], part: str, look: Look
) -> dict[str, Any]:
    own = [item for item in items if item.part == part]
    current = current_of(own, look)
    at = own.index(current) if current else 0
    questions = questions_of(viewer, run_id) if part == "targets" else None
    rows = rows_of(own, current, questions, whole=look.whole, typed=look.typed, errors=look.errors)
    return {
        "rows": rows,
        "current": current,
        "whole": look.whole,
        "next_url": desk_url(run_id, SLUGS[part], own[at + 1].id) if own[at + 1 :] else "",
        "previous_url": desk_url(run_id, SLUGS[part], own[at - 1].id) if at else "",
        "name": NAMES[part][1],
        "new": _new_fields(part, look),
        "is_adding": bool(look.add_errors),
    }


def current_of(own: Sequence[ItemRef], look: Look) -> ItemRef | None:
    """Give the item to open: the one asked for, else the next that waits, else none."""
    if look.item_id is not None:
        return next((item for item in own if item.id == look.item_id), None)
    ids = [item.id for item in own]
    start = ids.index(look.after) + 1 if look.after in ids else 0
    ordered = [*own[start:], *own[:start]]
    return next((item for item in ordered if item.verdict is Verdict.PENDING), None)


def _header(run: RunRef, reading: Mapping[str, Any], look: Look) -> dict[str, Any]:
    fields = fields_for("header", ALL["header"], run.header, typed=look.typed, errors=look.errors)
    return {
        "head_fields": fields,
        "recipients": reading.get("recipients", []),
        "signatories": reading.get("signatories", []),
    }


def _new_fields(part: str, look: Look) -> list[Field]:
    errors = look.add_errors or {}
    names = [
        name
        for name in ALL[part]
        if name in NEEDED_TO_ADD[part] or name in errors or (look.added or {}).get(name)
    ]
    line = Field(
        name="add-line",
        label=_("Ở dòng"),
        kind="number",
        value=(look.added or {}).get("line", ""),
        error=errors.get("line", ""),
        optional=True,
    )
    fields = fields_for(part, names, {}, typed=look.added, errors=errors, prefix="add-")
    return [*fields, line]


def _tabs(run: RunRef, items: Sequence[ItemRef], part: str) -> list[PartTab]:
    counts = Counter(item.part for item in items if item.verdict is not Verdict.DROPPED)
    waiting = Counter(item.part for item in items if item.verdict is Verdict.PENDING)
    has_head = bool(run.header.get("title") and run.header.get("code"))
    head = PartTab(_("Đầu văn bản"), desk_url(run.id, HEADER), None, part == HEADER, has_head)
    return [
        head,
        *(
            PartTab(
                label=str(NAMES[name][0]),
                url=desk_url(run.id, slug),
                count=counts[name],
                is_current=part == name,
                is_done=bool(counts[name]) and not waiting[name],
            )
            for name, slug in SLUGS.items()
        ),
    ]


def _first_part(items: Sequence[ItemRef]) -> str:
    """Open the desk where something waits, targets first."""
    waiting = {item.part for item in items if item.verdict is Verdict.PENDING}
    return next((part for part in ("targets", "tasks", *SLUGS) if part in waiting), "targets")


def desk_url(run_id: int, slug: str, item_id: int | None = None) -> str:
    url = f"{reverse('review_desk', args=[run_id])}?part={slug}"
    return f"{url}&item={item_id}" if item_id else url


def next_url(viewer: Viewer, run_id: int, look: Look) -> str:
    """Give the address that a plain form leads to."""
    if look.part == HEADER:
        return desk_url(run_id, HEADER)
    item = current_of(items_of(viewer, run_id, look.part), look)
    return desk_url(run_id, SLUGS[look.part], item.id if item else None)
