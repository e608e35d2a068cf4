"""A plan some months later: two quarters of reports, rolled up, and a review report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.personas import OFFICER, Province
from tests.scene import QUARTER, TEXT, Scene, plan_at_work

from phoihop.analytics import FactStore
from phoihop.intake.services import paper_upload
from phoihop.kernel.periods import Period, parse_period
from phoihop.org.selectors import tree
from phoihop.org.types import Level, Role, UnitRef, Viewer
from phoihop.papers.services import review_write
from phoihop.papers.types import PaperRef
from phoihop.reporting.selectors import form_for
from phoihop.reporting.services import (
    period_rollup,
    round_open,
    submission_accept,
    submission_submit,
)

EARLIER = parse_period("2026-Q2")
SILENT = "SH-KCN-001"
WAITING = "SH-KCN-002"
DIFFICULT = "SH-LS-001"
DIFFICULTY = "Chưa bố trí được thời gian ngoài ca sản xuất"


@dataclass(frozen=True)
class Life:
    """In the third quarter one unit is silent, one waits, one reports a difficulty."""

    scene: Scene
    paper: PaperRef
    waiting_id: int
    run_id: int

    @property
    def province(self) -> Province:
        return self.scene.province


def lived(province: Province, folder: Path) -> Life:
    scene = plan_at_work(province)
    waiting_id = 0
    with FactStore(folder / "facts.duckdb") as store:
        for period in (EARLIER, QUARTER):
            _open(province, period)
            for unit in _base_units(province):
                if period == QUARTER and unit.code == SILENT:
                    continue
                sent = send(province, unit, period, note=unit.code == DIFFICULT)
                if period == QUARTER and unit.code == WAITING:
                    waiting_id = sent
                else:
                    accept(province, unit, sent)
            period_rollup(period=period.code, store=store)
    officer = province.viewer(OFFICER)
    paper = review_write(viewer=officer, plan_id=scene.plan.id, period=QUARTER)
    run_id = paper_upload(
        viewer=officer, data=TEXT.encode(), name="nhap.txt", content_type="text/plain"
    )
    return Life(scene, paper, waiting_id, run_id)


def send(province: Province, unit: UnitRef, period: Period, *, note: bool = False) -> int:
    """Answer every box with 1 (a unit with a difficulty has not done its duty) and send it."""
    sent = submission_submit(
        viewer=person_of(province, unit),
        unit_id=unit.id,
        period=period,
        values=answers(province, unit, period, note=note),
    )
    return sent.id


def answers(
    province: Province, unit: UnitRef, period: Period, *, note: bool = False
) -> Mapping[str, Mapping[str, Any]]:
    form = form_for(person_of(province, unit), unit.id, period)
    values: dict[str, dict[str, Any]] = {
        entry.key: {field.axis: 1 for field in entry.fields} for entry in form.entries
    }
    if note:
        duty = next(entry for entry in form.entries if entry.is_duty)
        values[duty.key] = {"done": 0, "note": DIFFICULTY}
    return values


def accept(province: Province, unit: UnitRef, submission_id: int) -> None:
    superior = tree.unit_at(unit.parent_id or 0, province.on)
    submission_accept(viewer=person_of(province, superior), submission_ids=[submission_id])


def person_of(province: Province, unit: UnitRef) -> Viewer:
    """Somebody who reports and decides at a unit."""
    title = "Chủ tịch"
    return Viewer(1, title, Role.LEADER, title, unit, None, None, province.on)


def _open(province: Province, period: Period) -> None:
    month = period.end.month
    round_open(
        viewer=province.viewer(OFFICER),
        owner_unit_id=province.unit("SH").id,
        period=period,
        unit_due=date(2026, month, 24),
        review_due=date(2026, month, 28),
    )


def _base_units(province: Province) -> list[UnitRef]:
    units = tree.subtree(province.unit("SH"), province.on)
    return [unit for unit in units if unit.level is Level.BASE]
