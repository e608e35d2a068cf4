"""The table of the cascade page: units right below against targets, and the open cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.org.types import Level, Role, UnitRef, Viewer
from phoihop.plans.access import may_change
from phoihop.plans.selectors.cascade_sums import CascadeSums, cascade_sums
from phoihop.plans.selectors.whole import WholePlan
from phoihop.plans.types import Method, PlanState, TargetRef, UnitTargetRef
from phoihop.targets import Form, TargetSpec, Unit, explain
from phoihop.web import formats
from phoihop.web.components.fields import Option
from phoihop.web.components.lists import Kpi
from phoihop.web.components.target import HeatCell
from phoihop.web.components.tone import Tone


@dataclass(frozen=True, slots=True)
class Column:
    target: TargetRef
    number: int
    url: str
    is_open: bool

    @property
    def short(self) -> str:
        """A few words for the head of a narrow column."""
        words = (self.target.spec.what or self.target.label).split()
        return " ".join(words[:3])


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: UnitRef
    base_units: int
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class OpenTarget:
    """The target of the side panel: how it goes down, and the open unit's number."""

    target: TargetRef
    number: int
    explained: str
    methods: tuple[Option, ...]
    method: str
    can_be_split: bool
    asked: int
    unit: UnitRef | None
    part: UnitTargetRef | None
    level: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look at the page is drawn from."""

    viewer: Viewer
    whole: WholePlan
    sums: CascadeSums
    target_id: int | None
    unit_id: int | None

    def url(self, target_id: int, unit_id: int | None = None) -> str:
        url = f"{reverse('plan_cascade', args=[self.whole.plan.id])}?target={target_id}"
        return f"{url}&unit={unit_id}" if unit_id else url

    def part(self, target_id: int, unit: UnitRef) -> UnitTargetRef | None:
        return self.sums.parts.get(target_id, {}).get(unit.id)

    def weaker(self, target: TargetRef) -> list[int]:
        """Give the row of every number that is weaker than what was handed down."""
        own = self.sums.own_numbers.get(target.id, [])
        return [row for row, part in own if is_weaker(target.spec, part)]


def cascade_context(
    viewer: Viewer, whole: WholePlan, target_id: int | None, unit_id: int | None
) -> dict[str, Any]:
    sums = cascade_sums(viewer, whole.plan.id, unit_id)
    sight = Sight(viewer, whole, sums, target_id, unit_id)
    is_running = whole.plan.state is PlanState.RUNNING
    return {
        "columns": [
            Column(one, at, sight.url(one.id), one.id == target_id)
            for at, one in enumerate(whole.targets, 1)
        ],
        "unit_rows": [_row(sight, unit) for unit in sums.rows],
        "kpis": _kpis(sight),
        "may_hand_down": is_running and bool(may_change(viewer, whole.plan.owner_unit_id)),
        "is_handed": bool(sums.parts or sums.branches),
        "open": open_target(sight),
        "may_set": is_running and _may_set(sight),
    }


def level_in_words(spec: TargetSpec) -> str:
    """Print the number that a target sets: "65%", "01 hoạt động", "5–10 người"."""
    number = formats.number(spec.value)
    if spec.value_to is not None:
        number = f"{number}–{formats.number(spec.value_to)}"
    return f"{number}%" if spec.unit is Unit.PERCENT else f"{number} {spec.noun}".strip()


def _row(sight: Sight, unit: UnitRef) -> UnitRow:
    is_base = unit.level is Level.BASE
    return UnitRow(
        unit=unit,
        base_units=0 if is_base else sight.sums.base_units.get(unit.id, 0),
        cells=tuple(_cell(sight, target, unit) for target in sight.whole.targets),
    )


def _cell(sight: Sight, target: TargetRef, unit: UnitRef) -> HeatCell:
    own = sight.part(target.id, unit)
    branch = sight.sums.branches.get(target.id, {}).get(unit.id)
    url = sight.url(target.id, unit.id)
    is_current = (target.id, unit.id) == (sight.target_id, sight.unit_id)
    if target.method is None:
        return HeatCell(None, url=url, text=_("chưa giao"), current=is_current)
    if own is None and branch is None:
        return HeatCell(None, asked=False)
    asked = branch.asked if branch else int(own is not None and own.asked)
    return HeatCell(
        0,
        url=url,
        text=_number_in_words(target, own, asked),
        weaker=unit.id in sight.weaker(target),
        current=is_current,
    )


def _number_in_words(target: TargetRef, own: UnitTargetRef | None, asked: int) -> str:
    if own is not None and own.value is not None:
        return formats.number(own.value)
    if target.spec.unit is Unit.PERCENT:
        return formats.percent(target.spec.value)
    return _("%(units)s đv") % {"units": formats.number(asked)}


def is_weaker(spec: TargetSpec, part: UnitTargetRef) -> bool:
    """Tell whether a unit set itself less than it was handed, or than the target asks of each."""
    asked = part.handed if part.handed is not None else int(spec.value)
    if part.value is None or part.method is not Method.OWN:
        return False
    return part.value > asked if spec.floor is None else part.value < asked


def _kpis(sight: Sight) -> list[Kpi]:
    whole, sums = sight.whole, sight.sums
    weaker = sum(len(sight.weaker(target)) for target in whole.targets)
    handed = sum(target.method is not None for target in whole.targets)
    return [
        _out_of(_("Chỉ tiêu đã giao"), handed, len(whole.targets), "target-arrow"),
        _out_of(_("CĐCS đã nhận chỉ tiêu"), sums.bases_reached, sums.bases, "sitemap"),
        _out_of(_("Nhiệm vụ đơn vị báo cáo"), sums.tasks_handed, len(whole.tasks), "checklist"),
        Kpi(
            _("Tự giao yếu hơn cấp trên"),
            formats.number(weaker),
            icon="arrow-down",
            tone=Tone.LATE if weaker else Tone.NOTHING_YET,
        ),
    ]


def _out_of(label: str, done: int, every: int, icon: str) -> Kpi:
    return Kpi(label, formats.number(done), f"/ {formats.number(every)}", icon, Tone.ON_TRACK)


def open_target(sight: Sight) -> OpenTarget | None:
    """Give the side panel for the target that is open, with the open unit's number."""
    targets = sight.whole.targets
    target = next((one for one in targets if one.id == sight.target_id), None)
    if target is None:
        return None
    unit = sight.sums.unit
    can_be_split = target.spec.form is Form.TOTAL and target.spec.unit is Unit.COUNT
    methods = [Option(Method.SAME, _("giao như nhau"))]
    methods += [Option(Method.BY_SIZE, _("chia theo quy mô"))] * can_be_split
    methods += [Option(Method.OWN, _("cơ quan ban hành tự làm"))]
    return OpenTarget(
        target=target,
        number=targets.index(target) + 1,
        explained=explain(target.spec),
        methods=tuple(methods),
        method=target.method or "",
        can_be_split=can_be_split,
        asked=sight.sums.asked(target.id),
        unit=unit,
        part=sight.part(target.id, unit) if unit else None,
        level=level_in_words(target.spec),
    )


def _may_set(sight: Sight) -> bool:
    viewer = sight.viewer
    unit = sight.sums.unit
    if unit is None or viewer.unit is None or viewer.role not in (Role.OFFICER, Role.LEADER):
        return False
    return viewer.unit.id in (unit.id, unit.parent_id, sight.whole.plan.owner_unit_id)
