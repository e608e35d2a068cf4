"""The parts of every page: icons, states, notices, dialogs, fields, what stands around a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.forms import BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from phoihop.web.components import fields
from phoihop.web.components import icon as icons
from phoihop.web.components.lists import Column, Crumb, Kpi, Sort, Tab
from phoihop.web.components.tone import ICON_OF_NOTICE, ICON_OF_TONE, Tone
from phoihop.web.components.work import LongWork

register = template.Library()

ICON_OF_EMPTY = {
    "first": "file-import",
    "filter": "filter-off",
    "done": "circle-check",
    "failed": "plug-connected-x",
}
TONE_OF_EMPTY = {"done": "c-dat", "failed": "c-cham"}


@register.simple_tag
def icon(name: str, classes: str = "", label: str = "") -> SafeString:
    return icons.icon(name, classes, label)


@register.simple_tag
def status(tone: str, text: str, icon: str = "") -> SafeString:
    """Draw a status pill: an icon and at most four words."""
    drawn = icons.icon(icon or ICON_OF_TONE[Tone(tone)])
    return format_html('<span class="st st-{}">{}{}</span>', tone, drawn, text)


@register.simple_block_tag
def notice(content: str, tone: str = Tone.ON_TRACK, icon: str = "", role: str = "") -> SafeString:
    """Draw a notice above what it concerns: at most two sentences, the first words bold."""
    return format_html(
        '<div class="note {}"{}>{}<div>{}</div></div>',
        tone,
        format_html(' role="{}"', role) if role else "",
        icons.icon(icon or ICON_OF_NOTICE[Tone(tone)]),
        content,
    )


@register.simple_block_tag
def empty_state(content: str, title: str, kind: str = "first", icon: str = "") -> SafeString:
    """Draw an empty state: ``first`` use, ``filter``, all ``done``, or ``failed``."""
    drawn = icons.icon(icon or ICON_OF_EMPTY[kind], TONE_OF_EMPTY.get(kind, ""))
    return format_html('<div class="empty">{}<h3>{}</h3>{}</div>', drawn, title, content)


@register.simple_block_tag(takes_context=True)
def confirm(
    context: Context,
    content: str,
    id: str,  # noqa: A002 – it is the attribute's name
    title: str,
    action: str,
    keep: str,
    url: str,
    icon: str = "",
    opened: bool = False,
) -> SafeString:
    """Ask before what cannot be undone: ``action`` repeats the verb, the focus is on ``keep``."""
    shown = {"id": id, "title": title, "action": action, "keep": keep, "url": url, "icon": icon}
    token = context.get("csrf_token", "")
    return render_to_string(
        "components/confirm.html",
        {**shown, "opened": opened, "body": content, "csrf_token": token},
    )


@register.inclusion_tag("components/toast.html", takes_context=True)
def toast(context: Context, text: str, undo_url: str = "") -> dict[str, Any]:
    return {"text": text, "undo_url": undo_url, "csrf_token": context.get("csrf_token", "")}


@register.inclusion_tag("components/tabs.html")
def tabs(items: Iterable[Tab], label: str) -> dict[str, Any]:
    return {"items": items, "label": label}


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumb(items: Iterable[Crumb]) -> dict[str, Any]:
    return {"items": items}


@register.inclusion_tag("components/kpis.html")
def kpi_strip(items: Iterable[Kpi]) -> dict[str, Any]:
    return {"items": items}


@register.inclusion_tag("components/table_head.html", takes_context=True)
def table_head(
    context: Context, columns: Iterable[Column], sort: Sort | None = None, list_id: str = ""
) -> dict[str, Any]:
    """Draw the head of a table; a click on a sortable column reloads the element ``list_id``."""
    heads = [
        {
            "column": column,
            "aria": sort.aria(column.key) if sort and column.key else "",
            "next": sort.next(column.key) if sort and column.key else "",
        }
        for column in columns
    ]
    return {"heads": heads, "list_id": list_id, "request": context.get("request")}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Any, list_id: str = "") -> dict[str, Any]:
    return {"page": page, "list_id": list_id, "request": context.get("request")}


@register.simple_tag
def field(shown: fields.Field) -> SafeString:
    return fields.render_field(shown)


@register.simple_tag
def form_field(bound: BoundField, **more: Any) -> SafeString:
    return fields.render_bound(bound, **more)


@register.inclusion_tag("components/stepper.html")
def stepper(step: int, steps: int, title: str, saved: str = "") -> dict[str, Any]:
    marks = ["done" if at < step else "now" if at == step else "" for at in range(1, steps + 1)]
    return {"step": step, "steps": steps, "title": title, "saved": saved, "marks": marks}


@register.inclusion_tag("components/long_work.html")
def long_work(work: LongWork) -> dict[str, Any]:
    return {"work": work}
