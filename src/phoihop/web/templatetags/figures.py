"""Figures and dates on a page: bars, lines, heat cells, Vietnamese print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django import template
from django.utils.safestring import SafeString

from phoihop.kernel.clock import today
from phoihop.web import formats
from phoihop.web.components import target
from phoihop.web.components.target import HeatCell
from phoihop.web.components.tone import Tone
from phoihop.web.formats import Figure

register = template.Library()

NOTHING = "–"


@register.simple_tag
def target_bar(
    tone: str,
    fill: Figure | None,
    label: str,
    expected: Figure | None = None,
    target_at: Figure | None = 100,
    size: str = "",
) -> SafeString:
    """Draw a target bar; figures are percents of the axis, ``label`` is a whole sentence."""
    large = size == "lg"
    return target.target_bar(tone, fill, label, expected=expected, target=target_at, large=large)


@register.inclusion_tag("components/target_key.html")
def target_key() -> dict[str, object]:
    return {}


@register.simple_tag
def sparkline(values: Sequence[Figure | None], tone: str = Tone.ON_TRACK) -> SafeString:
    return target.sparkline(values, tone)


@register.simple_tag
def heat_cell(cell: HeatCell) -> SafeString:
    return target.heat_cell(cell)


@register.filter
def vn_number(value: Figure | None, places: int = 1) -> str:
    return NOTHING if value is None else formats.number(value, places)


@register.filter
def vn_percent(value: Figure | None, places: int = 1) -> str:
    return NOTHING if value is None else formats.percent(value, places)


@register.filter
def vn_date(value: date | None, form: str = "") -> str:
    """Print a day; ``"short"`` leaves the year out."""
    return NOTHING if value is None else formats.day(value, with_year=form != "short")


@register.filter
def vn_moment(value: datetime | None) -> str:
    return NOTHING if value is None else formats.moment(value)


@register.filter
def vn_deadline(value: date | None) -> str:
    return NOTHING if value is None else formats.deadline(value)


@register.filter
def deadline_tone(value: date) -> str:
    """Give the state of something still to do by that day."""
    days = (value - today()).days
    if days < 0:
        return Tone.LATE
    return Tone.LOOK if days <= formats.LOOK_DAYS else Tone.NOTHING_YET
