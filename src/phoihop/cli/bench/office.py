"""Makes an office of a chosen size: units, one plan of 40 figures handed down, a round, reports.

Units, plan and round come about by the services of their rooms. Reports alone are written straight
into reporting's tables, through ``apps.get_model``: sent and accepted one by one, those of a whole
country would take ten minutes before anything is measured. Nothing but a benchmark, on an office
of its own, may do so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from django.apps import apps

from phoihop.cli.bench.measure import SIZES
from phoihop.foundation.types import SYSTEM
from phoihop.kernel import clock
from phoihop.kernel.periods import Period, parse_period
from phoihop.org.selectors import tree
from phoihop.org.services import units_import
from phoihop.org.types import (
    Headcounts,
    Level,
    Role,
    Sector,
    UnitDraft,
    UnitKind,
    UnitRef,
    Viewer,
)
from phoihop.plans.services import (
    DocumentDraft,
    PlanDraft,
    TargetDraft,
    TaskDraft,
    cascade_plan,
    plan_create,
)
from phoihop.plans.types import Cadence, PlanRef
from phoihop.reporting.selectors import form_for
from phoihop.reporting.services import round_open
from phoihop.reporting.types import SubmissionState
from phoihop.targets import Base, Form, Owner, Population, TargetSpec, Unit
from phoihop.targets import Cadence as Turn
from phoihop.targets import Level as TargetLevel

QUARTER = parse_period("2026-Q3")
TERM = Period(date(2024, 1, 1), date(2028, 12, 31))
COUNTS, SHARES = 20, 9
"""Targets of one box and of two; with the two boxes of a duty a report holds 40 figures."""

BATCH = 2_000

Values = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Office:
    """``head`` owns the plan, ``bases`` report; ``boxes`` are those of every report's form."""

    head: UnitRef
    uppers: list[UnitRef]
    bases: list[UnitRef]
    plan: PlanRef
    round_id: int
    boxes: tuple[tuple[str, str], ...]

    def values(self, random: Random) -> Values:
        """Fill in every box of the form; a part is never more than its whole."""
        typed: Values = {}
        for key, axis in self.boxes:
            most = {"den": 180, "num": 90, "done": 1}.get(axis, 20)
            least = {"den": 90}.get(axis, 0)
            typed.setdefault(key, {})[axis] = random.randint(least, most)
        return typed


def made_office(scale: str) -> Office:
    """Make the office in the data folder that Django was loaded on."""
    provinces, uppers, bases = SIZES[scale]
    drafts = _units(provinces, uppers, bases)
    units_import(actor=SYSTEM, drafts=drafts, year=QUARTER.end.year)
    head = tree.by_code("T0" if provinces > 1 else "P0", QUARTER.end)
    officer = person(head, Role.OFFICER)
    plan = plan_create(viewer=officer, draft=_draft())
    cascade_plan(viewer=officer, plan_id=plan.id)
    below = tree.subtree(head, QUARTER.end)
    grassroots = [unit for unit in below if unit.level is Level.BASE]
    return Office(
        head=head,
        uppers=[unit for unit in below if unit.level is Level.UPPER],
        bases=grassroots,
        plan=plan,
        round_id=_open_round(officer, head),
        boxes=_boxes(grassroots[0]),
    )


def person(unit: UnitRef, role: Role = Role.LEADER, account_id: int = 0) -> Viewer:
    """Somebody who works at a unit."""
    today = clock.today()
    return Viewer(account_id, "Cán bộ", role, "Cán bộ", unit, None, None, today)


def fill_reports(office: Office, random: Random) -> None:
    """Put an accepted report of every grassroots unit straight into the table."""
    table: Any = apps.get_model("reporting", "Submission")
    at = clock.now()
    rows = (
        table(
            round_id=office.round_id,
            unit_id=unit.id,
            superior_id=unit.parent_id,
            period=QUARTER.code,
            version=1,
            state=SubmissionState.ACCEPTED,
            counts=True,
            values=office.values(random),
            saved_at=at,
            submitted_at=at,
            decided_at=at,
        )
        for unit in office.bases
    )
    table.objects.bulk_create(rows, batch_size=BATCH)


def change_reports(office: Office, random: Random, count: int) -> None:
    """Give so many units other figures, with the marks that their acceptance would leave."""
    table: Any = apps.get_model("reporting", "Submission")
    mark: Any = apps.get_model("reporting", "RollupMark")
    chosen = [unit.id for unit in random.sample(office.bases, min(count, len(office.bases)))]
    rows = list(table.objects.filter(period=QUARTER.code, unit_id__in=chosen))
    for row in rows:
        row.values = office.values(random)
    table.objects.bulk_update(rows, ["values"], batch_size=200)
    at = clock.now()
    mark.objects.bulk_create(
        mark(period=QUARTER.code, unit_id=unit_id, made_at=at) for unit_id in chosen
    )


def _units(provinces: int, uppers: int, bases: int) -> list[UnitDraft]:
    kinds = UnitKind.PROVINCIAL_FEDERATION, UnitKind.ZONE_UNION, UnitKind.BASE_UNION
    names = "Liên đoàn Lao động tỉnh", "Công đoàn khu", "CĐCS Công ty"
    above = [("T", 1), ("P", provinces), ("U", uppers), ("B", bases)]
    drafts = [_unit("T0", None, "Tổng Liên đoàn", UnitKind.CONFEDERATION)]
    for level in range(1, 4):
        (parent, of), (letter, count) = above[level - 1], above[level]
        drafts += [
            _unit(f"{letter}{i}", f"{parent}{i % of}", f"{names[level - 1]} {i}", kinds[level - 1])
            for i in range(count)
        ]
    return drafts


def _unit(code: str, parent: str | None, name: str, kind: UnitKind) -> UnitDraft:
    return UnitDraft(
        code=code,
        name=name,
        short_name=name,
        kind=kind,
        sector=Sector.NON_STATE_ENTERPRISE,
        parent=parent,
        established_on=TERM.start,
        headcounts=Headcounts(workers=200, women=90, members=180, officers=5),
    )


def _draft() -> PlanDraft:
    counts = [_target(f"hoạt động {number}", Form.FLOOR_EACH) for number in range(COUNTS)]
    shares = [_target(f"chuyên đề {number}", Form.PEOPLE_SHARE) for number in range(SHARES)]
    return PlanDraft(
        document=DocumentDraft(kind="plan", title="Kế hoạch để đo", text="KẾ HOẠCH"),
        period_from=TERM.start,
        period_to=TERM.end,
        cadence=Cadence.QUARTER,
        targets=(*counts, *shares),
        tasks=(TaskDraft(text="Phổ biến kế hoạch đến đoàn viên", levels=("base",)),),
    )


def _target(noun: str, form: Form) -> TargetDraft:
    is_share = form is Form.PEOPLE_SHARE
    spec = TargetSpec(
        form=form,
        value=Decimal(80 if is_share else 1),
        unit=Unit.PERCENT if is_share else Unit.COUNT,
        base=Base.ASKED if is_share else None,
        noun=noun,
        what=f"dự {noun}" if is_share else f"tổ chức {noun}",
        population=Population(levels=frozenset({TargetLevel.BASE}), label="CĐCS"),
        owner=Owner.BASE,
        cadence=Turn.YEAR,
        window=TERM,
    )
    return TargetDraft(text=spec.what, label=spec.what.capitalize(), spec=spec)


def _open_round(officer: Viewer, head: UnitRef) -> int:
    due = date(QUARTER.end.year, 9, 23), date(QUARTER.end.year, 9, 25)
    opened = round_open(
        viewer=officer, owner_unit_id=head.id, period=QUARTER, unit_due=due[0], review_due=due[1]
    )
    return opened.id


def _boxes(unit: UnitRef) -> tuple[tuple[str, str], ...]:
    form = form_for(person(unit), unit.id, QUARTER)
    return tuple(
        (str(entry.indicator.id), field.axis)
        for entry in form.entries
        for field in entry.fields
        if field.supplied is None
    )
