"""Writing reports quickly: somebody at a unit sends, somebody above accepts."""

from datetime import date

from tests.reporting.conftest import Work

from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.org.types import Level, Role, UnitRef, Viewer
from phoihop.reporting.services import round_open, submission_accept, submission_submit
from phoihop.reporting.types import SubmissionRef


def person_of(work: Work, unit: UnitRef) -> Viewer:
    """Somebody who reports and decides at a unit."""
    return Viewer(1, "Cán bộ", Role.LEADER, "Chủ tịch", unit, None, None, work.province.on)


def base_units(work: Work) -> list[UnitRef]:
    """The six grassroots units of the small province, in the order of the tree."""
    units = tree.subtree(work.province.unit("SH"), work.province.on)
    return [unit for unit in units if unit.level is Level.BASE]


def open_round(work: Work, period: Period) -> None:
    officer = work.officer
    assert officer.unit is not None
    round_open(
        viewer=officer,
        owner_unit_id=officer.unit.id,
        period=period,
        unit_due=max(period.start, date(2026, 9, 23)),
        review_due=max(period.start, date(2026, 9, 25)),
    )


def send(work: Work, unit: UnitRef, period: Period, values: dict[str, object]) -> SubmissionRef:
    viewer = person_of(work, unit)
    return submission_submit(viewer=viewer, unit_id=unit.id, period=period, values=values)


def accept(work: Work, sent: SubmissionRef) -> None:
    above = tree.unit_at(sent.superior_id or 0, work.province.on)
    submission_accept(viewer=person_of(work, above), submission_ids=[sent.id])


def report(work: Work, unit: UnitRef, period: Period, values: dict[str, object]) -> SubmissionRef:
    """Send a report of one unit and have its superior accept it."""
    sent = send(work, unit, period, values)
    accept(work, sent)
    return sent
