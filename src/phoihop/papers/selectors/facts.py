"""Gathers the facts of a review report from the other rooms, as the viewer may see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.papers.content.facts import (
    Completeness,
    Difficulty,
    DutyFacts,
    IssuerFacts,
    PlanFacts,
    ReviewFacts,
    TargetFacts,
    UnitFacts,
)
from phoihop.papers.content.heads import issued_in_words, kind_in_words, place_of, symbol_of
from phoihop.papers.errors import PaperInvalid
from phoihop.plans.selectors.whole import WholePlan, plan_whole
from phoihop.reporting.selectors import plan_progress, review_list
from phoihop.reporting.selectors.difficulties import notes_of
from phoihop.reporting.selectors.missing import missing_in
from phoihop.reporting.selectors.progress import standings_below
from phoihop.reporting.types import (
    DutyProgress,
    PlanProgress,
    ReviewList,
    ReviewRow,
    ReviewState,
    TargetProgress,
    UnitStanding,
)
from phoihop.targets import Evaluation, Status, counting_window

Standings = tuple[UnitStanding, ...]
NAMED_BY_NOTE = 6


def review_facts(viewer: Viewer, plan_id: int, period: Period, as_of: datetime) -> ReviewFacts:
    whole = plan_whole(viewer, plan_id)
    if whole.plan.period_from > period.end or whole.plan.period_to < period.start:
        raise PaperInvalid(
            _("Kế hoạch không thực hiện trong %(period)s. Đồng chí chọn kỳ khác.")
            % {"period": period.label}
        )
    day = min(viewer.on, period.end)
    progress = plan_progress(viewer, plan_id, day)
    below = standings_below(viewer, plan_id, day)
    received = review_list(viewer, period)
    return ReviewFacts(
        plan=PlanFacts(
            kind=kind_in_words(whole.plan.kind),
            code=whole.plan.code,
            issued=issued_in_words(whole.document.issued_on),
            title=whole.plan.title,
        ),
        issuer=_issuer(viewer, progress.scope, whole),
        period=period.label,
        as_of=as_of,
        completeness=_completeness(received),
        targets=tuple(_target(item, below[item.target.id], period) for item in progress.targets),
        duties=tuple(_duty(item) for item in progress.duties),
        units=tuple(_unit(row, list(below.values())) for row in received.rows),
        difficulties=_difficulties(viewer, progress, period),
    )


def _issuer(viewer: Viewer, unit: UnitRef, whole: WholePlan) -> IssuerFacts:
    above = tree.units_at(unit.path, viewer.on)
    superior = above.get(unit.parent_id or 0)
    province = next((u for u in above.values() if u.level is Level.PROVINCE), unit)
    is_own = whole.plan.owner_unit_id == unit.id
    return IssuerFacts(
        name=unit.name,
        superior=superior.name if superior else "",
        symbol=symbol_of(unit.level, whole.plan.code if is_own else ""),
        place=place_of(province.name),
    )


def _completeness(received: ReviewList) -> Completeness:
    below = received.below
    silent = sorted((row for row in received.rows if missing_in(row)), key=missing_in, reverse=True)
    return Completeness(
        expected=below.expected,
        submitted=below.submitted,
        accepted=below.accepted,
        missing=tuple(map(_named_with_count, silent)),
    )


def _named_with_count(row: ReviewRow) -> str:
    name = row.unit.short_name
    return name if row.below is None else f"{name} ({missing_in(row)} đơn vị)"


def _target(progress: TargetProgress, below: Standings, period: Period) -> TargetFacts:
    target, found = progress.target, progress.evaluation
    window = counting_window(target.spec, period.end)
    return TargetFacts(
        id=target.id,
        order=target.order + 1,
        label=target.label,
        needed=str(found.needed),
        reached=None if found.reached is None else str(found.reached),
        verdict=str(found.label),
        group=_group(found.status),
        is_behind=found.status.is_behind,
        sentence=_sentence(found, progress.behind),
        indicator=target.indicator.code,
        period=window.label if window else period.label,
        accepted=found.coverage.num,
        expected=found.coverage.den,
        parts=tuple(
            (standing.unit.short_name, str(standing.evaluation.reached))
            for standing in below
            if standing.evaluation.reached is not None
        ),
    )


_GROUPS = {
    Status.DAT: "đạt",
    Status.DA_XONG: "đạt",
    Status.VUOT: "vượt tiến độ",
    Status.DUNG: "đúng tiến độ",
    Status.CHU_Y: "cần chú ý",
    Status.CHAM: "chậm",
    Status.QUA_HAN: "quá hạn",
    Status.CHUA_DU_SO_LIEU: "chưa đủ số liệu",
    Status.CHUA_DEN_KY: "chưa đến kỳ",
    Status.CHUA_DANH_GIA: "chưa đánh giá",
}


def _group(status: Status) -> str:
    return _GROUPS[status]


def _sentence(found: Evaluation, behind: Iterable[UnitStanding]) -> str:
    """Say what today's level asks, and which units are the lowest; never a judgement of people."""
    said: list[str] = []
    if found.status.is_behind and found.expected_today is not None:
        said.append(f"Mức cần đến nay: {found.expected_today}.")
    names = [item.unit.short_name for item in behind if item.evaluation.status.is_behind][:3]
    if names and found.status.is_behind:
        said.append(f"Đơn vị cần tập trung: {'; '.join(names)}.")
    return " ".join(said)


def _duty(progress: DutyProgress) -> DutyFacts:
    indicator = progress.task.indicator
    return DutyFacts(
        order=progress.task.order + 1,
        text=progress.task.text,
        done=progress.done,
        reported=progress.reported,
        expected=progress.expected,
        indicator=indicator.code if indicator else "",
    )


def _unit(row: ReviewRow, below: Iterable[Standings]) -> UnitFacts:
    reached = tuple(_reached(row.unit.id, standings) for standings in below)
    if row.below is None:
        is_in = row.state is ReviewState.ACCEPTED
        expected = row.state is not ReviewState.NOT_DUE
        return UnitFacts(row.unit.short_name, int(expected), int(is_in), reached)
    return UnitFacts(row.unit.short_name, row.below.expected, row.below.accepted, reached)


def _reached(unit_id: int, standings: Standings) -> str | None:
    found = (standing.evaluation for standing in standings if standing.unit.id == unit_id)
    reached = next((evaluation.reached for evaluation in found), None)
    return None if reached is None else str(reached)


def _difficulties(viewer: Viewer, progress: PlanProgress, period: Period) -> tuple[Difficulty, ...]:
    about = {
        **{item.target.indicator.id: item.target.label for item in progress.targets},
        **{i.task.indicator.id: i.task.text for i in progress.duties if i.task.indicator},
    }
    notes = notes_of(viewer, progress.scope, period, list(about))
    units = tree.units_at({note.unit_id for note in notes}, viewer.on)
    grouped: dict[tuple[str, int], list[str]] = defaultdict(list)
    for note in notes:
        if note.unit_id in units:
            key = (" ".join(note.text.split()), note.indicator_id)
            grouped[key].append(units[note.unit_id].short_name)
    ranked = sorted(grouped.items(), key=lambda item: -len(item[1]))
    return tuple(
        Difficulty(text=text, about=about[indicator], units=_named(names))
        for (text, indicator), names in ranked
    )


def _named(names: list[str]) -> tuple[str, ...]:
    if len(names) <= NAMED_BY_NOTE:
        return tuple(names)
    return (*names[:NAMED_BY_NOTE], f"và {len(names) - NAMED_BY_NOTE} đơn vị khác")
