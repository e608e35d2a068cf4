"""What reports ask of the viewer: its own to hand in, those below to decide on or to urge."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.insights.types import Urgency, WorkItem
from phoihop.insights.urgency import minutes_for, urgency_of
from phoihop.org.access import Action, may
from phoihop.org.selectors import tree
from phoihop.org.types import Level, Role, UnitRef, Viewer
from phoihop.plans.selectors import assignments
from phoihop.reporting.selectors import rounds_of
from phoihop.reporting.selectors.work import Silence, own_reports, silent_below, waiting_below
from phoihop.reporting.types import RoundRef, SubmissionRef, SubmissionState

OPEN_ROUNDS = 2
"""How many periods may be open at once on this page; older ones stay on the report page."""
NAMED = 3
DECIDERS = frozenset({Role.OFFICER, Role.LEADER})
SENT = (SubmissionState.SUBMITTED, SubmissionState.ACCEPTED)


def report_items(viewer: Viewer) -> Iterator[WorkItem]:
    unit = viewer.unit
    if unit is None:
        return
    rounds = [found for found in rounds_of(viewer) if found.closed_at is None][:OPEN_ROUNDS]
    codes = [found.period.code for found in rounds]
    if rounds and may(viewer, Action.REPORT, unit):
        yield from _own_reports(viewer, unit, rounds, own_reports(viewer, codes))
    if not rounds or unit.level is Level.BASE:
        return
    if viewer.role in DECIDERS:
        waiting = waiting_below(viewer, codes)
        yield from (
            _decide(viewer, found, waiting[found.period.code])
            for found in rounds
            if found.period.code in waiting
        )
    yield from _urge(viewer, rounds, silent_below(viewer, codes))


def _own_reports(
    viewer: Viewer, unit: UnitRef, rounds: list[RoundRef], known: dict[str, SubmissionRef]
) -> Iterator[WorkItem]:
    open_ones = [
        found
        for found in rounds
        if (mine := known.get(found.period.code)) is None or mine.state not in SENT
    ]
    if not open_ones:
        return
    asked = assignments.count_asked(unit.id, viewer.on)
    for found in open_ones:
        mine = known.get(found.period.code)
        if mine is not None and mine.state is SubmissionState.RETURNED:
            yield _returned(viewer, found, mine)
        elif asked:
            yield _to_fill_in(viewer, found, asked, len(mine.values) if mine else 0)
        elif found.owner_unit_id != unit.id:
            yield _to_send_on(viewer, found)


def _returned(viewer: Viewer, found: RoundRef, mine: SubmissionRef) -> WorkItem:
    return WorkItem(
        kind="returned",
        title=_("Sửa và gửi lại báo cáo %(period)s") % {"period": found.period.label},
        note=_("Cấp trên trả lại: “%(reason)s”") % {"reason": mine.reason},
        action=_("Sửa báo cáo"),
        urgency=min(urgency_of(found.unit_due, viewer.on), Urgency.SOON, key=list(Urgency).index),
        url_name="report_form",
        url_args=(found.period.code,),
        due=found.unit_due,
        minutes=1,
    )


def _to_fill_in(viewer: Viewer, found: RoundRef, asked: int, typed: int) -> WorkItem:
    numbers = {"typed": typed, "asked": asked}
    return WorkItem(
        kind="report",
        title=_("Nộp báo cáo %(period)s") % {"period": found.period.label},
        note=_("Đã nhập %(typed)s/%(asked)s nội dung.") % numbers,
        action=_("Điền tiếp báo cáo") if typed else _("Điền báo cáo"),
        urgency=urgency_of(found.unit_due, viewer.on),
        url_name="report_form",
        url_args=(found.period.code,),
        due=found.unit_due,
        minutes=minutes_for(asked - typed),
    )


def _to_send_on(viewer: Viewer, found: RoundRef) -> WorkItem:
    """An upper union that is asked nothing itself still sends on what its units reported."""
    return WorkItem(
        kind="report",
        title=_("Gửi báo cáo %(period)s lên cấp trên") % {"period": found.period.label},
        note=_("Số liệu của các đơn vị đã duyệt được chuyển lên, đồng chí không phải cộng lại."),
        action=_("Mở báo cáo"),
        urgency=urgency_of(found.review_due, viewer.on),
        url_name="report_form",
        url_args=(found.period.code,),
        due=found.review_due,
        minutes=1,
    )


def _decide(viewer: Viewer, found: RoundRef, waiting: int) -> WorkItem:
    title = ngettext("Duyệt %(n)s báo cáo %(period)s", "Duyệt %(n)s báo cáo %(period)s", waiting)
    return WorkItem(
        kind="decide",
        title=title % {"n": waiting, "period": found.period.label},
        note=_("Số liệu chỉ tính vào tổng sau khi đồng chí duyệt."),
        action=_("Duyệt báo cáo"),
        urgency=urgency_of(found.review_due, viewer.on),
        url_name="report_review",
        url_args=(found.period.code,),
        due=found.review_due,
        minutes=waiting,
    )


def _urge(
    viewer: Viewer, rounds: list[RoundRef], silent: dict[str, list[Silence]]
) -> Iterator[WorkItem]:
    pressing = [
        found
        for found in rounds
        if silent.get(found.period.code)
        and urgency_of(found.unit_due, viewer.on) is not Urgency.WAITING
    ]
    named = {one.unit_id for found in pressing for one in silent[found.period.code][:NAMED]}
    units = tree.units_at(named, viewer.on) if named else {}
    for found in pressing:
        yield _silent_item(viewer, found, silent[found.period.code], units)


def _silent_item(
    viewer: Viewer, found: RoundRef, silent: list[Silence], units: dict[int, UnitRef]
) -> WorkItem:
    """Count the CĐCS that have not sent, and name where most of them are."""
    total = sum(one.missing for one in silent)
    names = ", ".join(_place(units[one.unit_id], one) for one in silent[:NAMED])
    more = len(silent) - NAMED
    note = _("%(names)s và %(more)s nơi khác") if more > 0 else "%(names)s"
    title = ngettext(
        "%(n)s CĐCS chưa gửi báo cáo %(period)s", "%(n)s CĐCS chưa gửi báo cáo %(period)s", total
    )
    action = ngettext("Xem %(n)s đơn vị", "Xem %(n)s đơn vị", len(silent))
    return WorkItem(
        kind="urge",
        title=title % {"n": total, "period": found.period.label},
        note=note % {"names": names, "more": more},
        action=action % {"n": len(silent)},
        urgency=urgency_of(found.unit_due, viewer.on),
        url_name="report_review",
        url_args=(found.period.code,),
        due=found.unit_due,
    )


def _place(unit: UnitRef, one: Silence) -> str:
    return unit.short_name if unit.level is Level.BASE else f"{unit.short_name} ({one.missing})"
