"""The target bar, the sparkline and the cell of a heat table: figures drawn without a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phoihop.web import formats
from phoihop.web.components.icon import icon
from phoihop.web.components.tone import Tone
from phoihop.web.formats import Figure

#: Lower bounds of the five steps of a heat cell, in percent of what was asked.
HEAT_STEPS = (0, 40, 60, 80, 100)

STROKE_OF_TONE = {
    Tone.DONE: "var(--st-dat-fill)",
    Tone.ON_TRACK: "var(--st-dung-fill)",
    Tone.LOOK: "var(--st-luuy-fill)",
    Tone.LATE: "var(--st-cham-fill)",
}
NO_STROKE = "var(--st-cho-fill)"


def _share(value: Figure) -> str:
    """Give a length for CSS, which knows no comma: between 0% and 100%."""
    return f"{min(max(float(value), 0), 100):.4g}%"


def target_bar(
    tone: str,
    fill: Figure | None,
    label: str,
    *,
    expected: Figure | None = None,
    target: Figure | None = 100,
    large: bool = False,
) -> SafeString:
    """Draw a bar; every figure is a percent of the axis, ``label`` says the same in a sentence."""
    ticks = SafeString("")
    if expected is not None:
        ticks += format_html('<u style="left:{}"></u>', _share(expected))
    if target is not None:
        ticks += format_html('<b style="left:{}"></b>', _share(target))
    return format_html(
        '<div class="tb {}{}" role="img" aria-label="{}"><i style="width:{}"></i>{}</div>',
        tone,
        " lg" if large else "",
        label,
        _share(fill or 0),
        ticks,
    )


def sparkline(values: Sequence[Figure | None], tone: str = Tone.ON_TRACK) -> SafeString:
    """Draw a line of 2–8 points, the last one dotted; words when there is nothing to draw."""
    known = [float(value) for value in values if value is not None]
    if len(known) < 2:
        return format_html('<span class="mut">{}</span>', _("chưa có"))
    low, high = min(known), max(known)
    height = (high - low) or 1.0
    step = 58 / (len(known) - 1)
    points = [
        (f"{3 + step * at:.1f}", f"{22 - 18 * (value - low) / height:.1f}")
        for at, value in enumerate(known)
    ]
    spoken = ", ".join(formats.number(value) for value in known)
    return format_html(
        '<svg class="spark" width="64" height="26" viewBox="0 0 64 26" role="img" aria-label="{}">'
        '<polyline fill="none" style="stroke:{}" stroke-width="1.8" points="{}"></polyline>'
        '<circle cx="{}" cy="{}" r="2.8" style="fill:{}"></circle></svg>',
        _("diễn biến %(values)s") % {"values": spoken},
        stroke := STROKE_OF_TONE.get(Tone(tone), NO_STROKE),
        " ".join(f"{x},{y}" for x, y in points),
        *points[-1],
        stroke,
    )


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One unit and one target. ``percent`` None: asked for, but no figure (or no target below)."""

    percent: Figure | None
    url: str = ""
    text: str = ""
    asked: bool = True
    weaker: bool = False
    current: bool = False

    @property
    def step(self) -> int:
        if self.percent is None:
            return 0
        return max(at for at, bound in enumerate(HEAT_STEPS, 1) if self.percent >= bound)


def heat_cell(cell: HeatCell) -> SafeString:
    """Draw the ``<td>`` of a heat table: the number is always printed, colour only repeats it."""
    if not cell.asked:
        return format_html(
            '<td class="q-none"><span>–<span class="sr">{}</span></span></td>', _("không giao")
        )
    if cell.percent is None:
        inside = format_html("{}{}", icon("circle-dashed"), cell.text or _("thiếu"))
    else:
        inside = format_html("{}", cell.text or formats.percent(cell.percent, 0))
    if cell.weaker:
        below = _(", chỉ tiêu giao cấp dưới thấp hơn cấp trên")
        inside = format_html('{}{}<span class="sr">{}</span>', icon("arrow-down"), inside, below)
    classes = f"q{cell.step}{' wk' if cell.weaker else ''}{' cur' if cell.current else ''}"
    if not cell.url:
        return format_html('<td class="{}"><span>{}</span></td>', classes, inside)
    return format_html('<td class="{}"><a href="{}">{}</a></td>', classes, cell.url, inside)
