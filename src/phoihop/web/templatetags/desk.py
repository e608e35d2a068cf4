"""The review desk: marks in a document's text, and the items that were read from it."""

from __future__ import annotations

from typing import Literal

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

#: Classes of marks: target, duty, deadline, unit, legal basis.
MarkKind = Literal["ct", "nv", "hn", "dv", "cc"]
#: How sure the reading is, in three steps: the class and the steps that are filled.
CONFIDENCE = {"sure": ("h", 3), "look": ("m", 2), "unclear": ("l", 1)}


@register.simple_block_tag
def source_mark(content: str, kind: MarkKind, ref: str = "", current: str = "") -> SafeString:
    """Mark a passage; ``ref`` is the raised code that names its item."""
    raised = format_html("<sup>{}</sup>", ref) if ref else ""
    state = " cur" if current else ""
    return format_html('<mark class="{}{}">{}{}</mark>', kind, state, content, raised)


@register.inclusion_tag("components/confidence.html")
def confidence(step: str) -> dict[str, object]:
    name, filled = CONFIDENCE[step]
    return {"step": step, "name": name, "bars": [at < filled for at in range(3)]}


@register.simple_block_tag
def extracted_item(
    content: str,
    id: str,  # noqa: A002 – it is the attribute's name
    label: str,
    state: str = "",
    sure: str = "",
    line: int = 0,
    url: str = "",
) -> SafeString:
    """Frame an item that was read. ``state``: "", "cur" (open), "done" or "dropped"."""
    shown = {"id": id, "label": label, "state": state, "sure": sure, "line": line, "url": url}
    return render_to_string("components/extracted_item.html", {**shown, "body": content})
