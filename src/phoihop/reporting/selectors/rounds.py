"""Rounds as units and their superiors see them."""

from phoihop.kernel.periods import Period, parse_period
from phoihop.org.types import UnitRef, Viewer
from phoihop.reporting.models import Round
from phoihop.reporting.types import RoundRef


def round_ref(row: Round) -> RoundRef:
    return RoundRef(
        id=row.pk,
        owner_unit_id=row.owner_unit_id,
        period=parse_period(row.period),
        unit_due=row.unit_due,
        review_due=row.review_due,
        closed_at=row.closed_at,
    )


def round_of_unit(unit: UnitRef, period: Period) -> RoundRef | None:
    """Give the round in which a unit reports: its nearest superior's, else one of its own."""
    rows = Round.objects.filter(owner_unit_id__in=unit.path, period=period.code)
    found = sorted(rows, key=lambda row: _nearness(unit, row.owner_unit_id))
    return round_ref(found[-1]) if found else None


def round_below(unit: UnitRef, period: Period) -> RoundRef | None:
    """Give the round in which the units below this one report: its own, else the nearest above."""
    rows = Round.objects.filter(owner_unit_id__in=unit.path, period=period.code)
    found = sorted(rows, key=lambda row: unit.path.index(row.owner_unit_id))
    return round_ref(found[-1]) if found else None


def rounds_of(viewer: Viewer, limit: int = 12) -> list[RoundRef]:
    """List the rounds in which the viewer's unit reports or decides, the newest period first."""
    if viewer.unit is None:
        return []
    by_period: dict[str, Round] = {}
    rows = Round.objects.filter(owner_unit_id__in=viewer.unit.path)
    for row in sorted(rows, key=lambda row: _nearness(viewer.unit, row.owner_unit_id)):
        by_period[row.period] = row
    refs = [round_ref(row) for row in by_period.values()]
    return sorted(refs, key=lambda ref: (ref.period.end, ref.period.start), reverse=True)[:limit]


def _nearness(unit: UnitRef | None, owner_unit_id: int) -> int:
    if unit is None or owner_unit_id == unit.id:
        return -1
    return unit.path.index(owner_unit_id)
