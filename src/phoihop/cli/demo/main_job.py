"""The main job on the sample province; each step looks first at what is there already."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings

from phoihop.analytics import FactStore
from phoihop.cli.demo import outcome
from phoihop.cli.demo.documents import take_in
from phoihop.cli.demo.folder import NOW, DemoFolder
from phoihop.cli.demo.offices import load_offices, read_people
from phoihop.cli.demo.people import OFFICER, persona
from phoihop.cli.demo.progress import Progress
from phoihop.cli.demo.quarters import QUARTERS
from phoihop.cli.demo.reports import report_quarter
from phoihop.cli.home import update_database
from phoihop.cli.unit_table import read_units
from phoihop.foundation.types import SYSTEM
from phoihop.kernel.periods import parse_period
from phoihop.org.services import units_import
from phoihop.papers import selectors as papers
from phoihop.papers.services import review_write
from phoihop.reporting.selectors import periods_marked
from phoihop.reporting.services import period_rollup

SINCE = NOW.date().replace(month=1, day=1)
OFFICE = ("TLD", "SH", "SH-LS", "CD")
"""Codes with which the units of the small scale begin; the chair's and the zones' come too."""


class MainJob:
    """Units, papers, plans, two quarters of reports, totals, review reports."""

    def __init__(self, home: Path, samples: Path, scale: str) -> None:
        self.home, self.samples, self.scale = home, samples, scale
        self.kept = DemoFolder(home)
        self.progress = Progress()

    def run(self, documents: Sequence[Path]) -> dict[str, Any]:
        """Do what is not done yet, and give the outcome of all of it."""
        with self.progress.step("database", "Chuẩn bị cơ sở dữ liệu"):
            update_database()
        with self.progress.step("units", "Nhập đơn vị và tài khoản"):
            self._load_units()
        with self.progress.step("documents", "Đọc văn bản, lập kế hoạch, phân bổ"):
            for path in documents:
                self._take_in(path)
        for quarter in QUARTERS:
            with self.progress.step(f"reports {quarter.code}", f"Báo cáo {quarter.period.label}"):
                self._report(quarter.code)
        with self.progress.step("rollup", "Tổng hợp số liệu"):
            self._roll_up()
        with self.progress.step("papers", "Soạn báo cáo sơ kết"):
            self._write_papers()
        return outcome.outcome_of(self.kept, self.progress)

    def _load_units(self) -> None:
        if self.kept.is_done("units"):
            return
        drafts = read_units(self.samples / "units" / "units.csv")
        chosen = [draft for draft in drafts if self._is_in_scale(draft.code)]
        offices = self.samples / "units" / "offices.toml"
        units_import(actor=SYSTEM, drafts=chosen, year=SINCE.year)
        load_offices(offices, SINCE, self.kept.password)
        self.kept.set_people(
            [
                {"username": person.username, "name": person.display_name}
                for person in read_people(offices)
            ]
        )
        self.kept.finish("units", len(chosen))

    def _is_in_scale(self, code: str) -> bool:
        if self.scale == "province" or "-" not in code:
            return True
        zone = code.startswith("SH-KCN") and code <= "SH-KCN-020"
        return zone or code.startswith(OFFICE[2:])

    def _take_in(self, path: Path) -> None:
        step = f"document {path.name}"
        if not self.kept.is_done(step):
            taken = take_in(persona(OFFICER, NOW.date()), path)
            self.kept.finish(step, asdict(taken))

    def _report(self, code: str) -> None:
        step = f"reports {code}"
        if not self.kept.is_done(step):
            quarter = next(each for each in QUARTERS if each.code == code)
            resumed = self.kept.is_done(f"begun {code}")
            self.kept.finish(f"begun {code}")
            counts = report_quarter(quarter, self._plan_ids(), self.progress, resumed=resumed)
            self.kept.finish(step, counts)

    def _roll_up(self) -> None:
        """Roll up what is marked; a demo that is being served leaves that to its worker."""
        marked = periods_marked()
        if marked:
            with FactStore(settings.PHOIHOP_FACTS) as store:
                for period in marked:
                    period_rollup(period=period, store=store)

    def _write_papers(self) -> None:
        viewer = persona(OFFICER, NOW.date())
        period = parse_period(QUARTERS[-1].code)
        folder = self.home / "so-ket"
        folder.mkdir(exist_ok=True)
        for plan_id in self._plan_ids():
            step = f"paper {plan_id}"
            if not self.kept.is_done(step):
                paper = review_write(viewer=viewer, plan_id=plan_id, period=period)
                file = papers.paper_file(viewer, paper.id)
                path = folder / f"{plan_id}-{file.name}"
                path.write_bytes(file.data)
                self.kept.finish(step, str(path))

    def _plan_ids(self) -> list[int]:
        return [taken["plan_id"] for taken in outcome.documents_of(self.kept)]
