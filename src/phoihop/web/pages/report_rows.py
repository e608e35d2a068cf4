"""The list of reports to decide on as it is drawn: rows, filters, figures above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from phoihop.kernel.quantities import print_number
from phoihop.reporting.types import ReviewList, ReviewRow, ReviewState
from phoihop.web import formats
from phoihop.web.components.lists import Kpi
from phoihop.web.components.tone import Tone

Test = Callable[[ReviewRow], bool]

FILTERS: dict[str, tuple[object, Test]] = {
    "": (gettext_lazy("Tất cả"), lambda _row: True),
    "cho-duyet": (gettext_lazy("Chờ duyệt"), lambda row: row.state is ReviewState.WAITING),
    "canh-bao": (gettext_lazy("Có cảnh báo"), lambda row: is_warned(row)),
    "chua-gui": (gettext_lazy("Chưa gửi"), lambda row: row.is_owing),
    "da-duyet": (gettext_lazy("Đã duyệt"), lambda row: row.state is ReviewState.ACCEPTED),
}
ORDER = (
    ReviewState.WAITING,
    ReviewState.RETURNED,
    ReviewState.DRAFT,
    ReviewState.MISSING,
    ReviewState.ACCEPTED,
    ReviewState.NOT_DUE,
)


@dataclass(frozen=True, slots=True)
class Chip:
    key: str
    label: str
    count: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """How many grassroots units below are in the totals."""

    tone: str
    percent: int
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One line of the list. ``is_chosen``: proposed for acceptance, as nothing stands out."""

    row: ReviewRow
    bar: Bar | None
    timing: str
    timing_tone: str
    moment: str
    state: str
    tone: str
    note: str
    is_chosen: bool


def is_warned(row: ReviewRow) -> bool:
    """Tell whether a report that waits has something to look at first."""
    return row.state is ReviewState.WAITING and row.warnings > 0


def chips_of(review: ReviewList, chosen: str) -> list[Chip]:
    return [
        Chip(key, str(label), sum(map(test, review.rows)), key == chosen)
        for key, (label, test) in FILTERS.items()
    ]


def rows_shown(review: ReviewList, chosen: str) -> list[ReviewRow]:
    """Give the rows of a filter: what waits first, what is done last."""
    test = FILTERS[chosen][1]
    return sorted(filter(test, review.rows), key=lambda row: ORDER.index(row.state))


def row_view(row: ReviewRow) -> RowView:
    state, tone = _state(row)
    timing, timing_tone = _timing(row)
    sent_at = row.submission.submitted_at if row.submission else None
    return RowView(
        row=row,
        bar=_bar(row),
        timing=timing,
        timing_tone=timing_tone,
        moment=_short(sent_at),
        state=state,
        tone=tone,
        note=_note(row),
        is_chosen=row.state is ReviewState.WAITING and not row.warnings,
    )


def kpis_of(review: ReviewList) -> list[Kpi]:
    sent = sum(row.is_sent for row in review.rows)
    owing = [row for row in review.rows if row.state is not ReviewState.NOT_DUE]
    warned = sum(map(is_warned, review.rows))
    accepted = sum(row.state is ReviewState.ACCEPTED for row in review.rows)
    below = review.below
    share = f" ({round(100 * below.submitted / below.expected)}%)" if below.expected else ""
    return [
        Kpi(_("Đơn vị đã gửi"), print_number(sent), f"/ {len(owing)}", "send", "dung", "?"),
        Kpi(
            _("CĐCS có số liệu"),
            print_number(below.submitted),
            f"/ {print_number(below.expected)}{share}",
            "list-check",
            "dung",
            "?loc=chua-gui",
        ),
        Kpi(
            _("Báo cáo có cảnh báo"),
            print_number(warned),
            "",
            "alert-triangle",
            "luuy",
            "?loc=canh-bao",
        ),
        Kpi(_("Đã duyệt"), print_number(accepted), "", "lock", "cho", "?loc=da-duyet"),
    ]


def warnings_text(row: ReviewRow) -> str:
    """Say in a few words what stands out."""
    parts = [_jump_words(jump.indicator.name, jump.percent) for jump in row.jumps[:1]]
    if len(row.jumps) > 1:
        parts.append(_("và %(n)s chỉ tiêu khác") % {"n": len(row.jumps) - 1})
    if row.missing_below:
        parts.append(_("thiếu %(n)s CĐCS") % {"n": row.missing_below})
    return "; ".join(parts)


def missing_units(rows: Sequence[ReviewRow]) -> list[ReviewRow]:
    """List who is to be reminded: the unit itself, or units below it, still owe a report."""
    return [row for row in rows if row.is_owing or row.missing_below]


def _jump_words(name: str, percent: int) -> str:
    short = name if len(name) <= 40 else name[:40].rsplit(" ", 1)[0] + "…"
    text = _("%(name)s tăng %(percent)s%%") if percent > 0 else _("%(name)s giảm %(percent)s%%")
    return text % {"name": short, "percent": print_number(abs(percent))}


def _state(row: ReviewRow) -> tuple[str, str]:
    if row.state is ReviewState.WAITING and row.warnings:
        words = ngettext("%(n)s cảnh báo", "%(n)s cảnh báo", row.warnings)
        return words % {"n": row.warnings}, Tone.LOOK
    return {
        ReviewState.WAITING: (_("Chờ duyệt"), Tone.ON_TRACK),
        ReviewState.RETURNED: (_("Đã trả lại"), Tone.RETURNED),
        ReviewState.DRAFT: (_("Đang nhập"), Tone.NOTHING_YET),
        ReviewState.MISSING: (_("Chưa gửi"), Tone.NOTHING_YET),
        ReviewState.ACCEPTED: (_("Đã duyệt"), Tone.LOCKED),
        ReviewState.NOT_DUE: (_("Chưa đến kỳ"), Tone.NOTHING_YET),
    }[row.state]


def _note(row: ReviewRow) -> str:
    if row.state is ReviewState.RETURNED and row.submission:
        return row.submission.reason
    if row.state is ReviewState.ACCEPTED and row.submission and row.submission.decided_at:
        day = formats.day(row.submission.decided_at, with_year=False)
        return _("Duyệt %(day)s") % {"day": day}
    if row.state is ReviewState.WAITING:
        return warnings_text(row) or _("Không có cảnh báo")
    if row.missing_below:
        return _("%(n)s CĐCS chưa gửi") % {"n": row.missing_below}
    return ""


def _timing(row: ReviewRow) -> tuple[str, str]:
    if row.on_time is None:
        return (_("Chưa gửi"), "cho") if row.state is not ReviewState.NOT_DUE else ("", "cho")
    return (_("Đúng hạn"), "dat") if row.on_time else (_("Sau hạn"), "cham")


def _bar(row: ReviewRow) -> Bar | None:
    if row.below is None or not row.below.expected:
        return None
    percent = round(100 * row.below.submitted / row.below.expected)
    tone = Tone.DONE if percent >= 99 else Tone.ON_TRACK if percent >= 60 else Tone.LOOK
    text = f"{print_number(row.below.submitted)}/{print_number(row.below.expected)}"
    return Bar(tone, percent, text, _("%(part)s CĐCS có số liệu") % {"part": text})


def _short(moment: datetime | None) -> str:
    if moment is None:
        return ""
    return f"{formats.day(localtime(moment), with_year=False)} {localtime(moment):%H:%M}"
