"""Registers units, one or a whole list, with their place in the tree and their headcount."""

from collections.abc import Sequence

from django.db import transaction

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.kernel import clock
from phoihop.kernel.text import folded
from phoihop.org.errors import UnitsInvalid
from phoihop.org.models import Headcount, Unit, UnitPlace
from phoihop.org.selectors import tree
from phoihop.org.services.unit_list import parents_first, problems_of
from phoihop.org.types import UnitDraft, UnitRef

BATCH = 2000


@transaction.atomic
def unit_create(*, actor: Actor, draft: UnitDraft) -> UnitRef:
    """Register one unit under its superior."""
    units_import(actor=actor, drafts=[draft], year=draft.established_on.year)
    place = UnitPlace.objects.get(unit__code=draft.code)
    return tree.unit_at(place.unit_id, place.valid_from)


@transaction.atomic
def units_import(*, actor: Actor, drafts: Sequence[UnitDraft], year: int) -> int:
    """Register a list of units in any order, all or none; ``year`` is that of the headcounts.

    A list is refused with one sentence per row that does not fit. Gives the number of units.
    """
    known = _standing({draft.parent for draft in drafts if draft.parent})
    taken = _taken([draft.code for draft in drafts])
    if problems := problems_of(drafts, known=set(known), taken=taken):
        raise UnitsInvalid(problems)
    ordered = parents_first(drafts)
    units = _insert_units(ordered)
    _insert_places(ordered, units, known)
    Headcount.objects.bulk_create(
        [_headcount(units[draft.code], draft, year) for draft in ordered], batch_size=BATCH
    )
    _trace(actor, ordered, units)
    return len(ordered)


def _standing(codes: set[str]) -> dict[str, UnitPlace]:
    """Look up the superiors that are registered already, as they stand now."""
    places = UnitPlace.objects.filter(valid_to__isnull=True, unit__code__in=codes)
    return {place.unit.code: place for place in places.select_related("unit")}


def _taken(codes: list[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(codes), BATCH):
        part = Unit.objects.filter(code__in=codes[start : start + BATCH])
        found.update(part.values_list("code", flat=True))
    return found


def _insert_units(drafts: list[UnitDraft]) -> dict[str, int]:
    rows = [
        Unit(
            code=draft.code,
            name=draft.name,
            short_name=draft.short_name,
            folded=folded(f"{draft.name} {draft.short_name} {draft.code}")[:400],
            kind=draft.kind,
            sector=draft.sector,
            industry=draft.industry,
            area=draft.area,
            established_on=draft.established_on,
        )
        for draft in drafts
    ]
    Unit.objects.bulk_create(rows, batch_size=BATCH)
    return {row.code: row.pk for row in rows}


def _insert_places(
    drafts: list[UnitDraft], units: dict[str, int], known: dict[str, UnitPlace]
) -> None:
    """Open the places; a unit older than its superior stands under it from the superior's day."""
    places = dict(known)
    for draft in drafts:
        above = places[draft.parent] if draft.parent else None
        places[draft.code] = UnitPlace(
            unit_id=units[draft.code],
            parent_id=above.unit_id if above else None,
            path=f"{above.path if above else '/'}{units[draft.code]}/",
            valid_from=max(draft.established_on, above.valid_from)
            if above
            else draft.established_on,
        )
    UnitPlace.objects.bulk_create([places[draft.code] for draft in drafts], batch_size=BATCH)


def _headcount(unit_id: int, draft: UnitDraft, year: int) -> Headcount:
    heads = draft.headcounts
    return Headcount(
        unit_id=unit_id,
        year=year,
        workers=heads.workers,
        women=heads.women,
        members=heads.members,
        officers=heads.officers,
    )


def _trace(actor: Actor, drafts: list[UnitDraft], units: dict[str, int]) -> None:
    """One line for one unit; one line for a whole list, which names its codes."""
    single = len(drafts) == 1
    audit_record(
        actor=actor,
        action="unit.create" if single else "unit.import",
        object_type="unit" if single else "unit_list",
        object_id=units[drafts[0].code] if single else clock.today().isoformat(),
        detail={"codes": [draft.code for draft in drafts], "count": len(drafts)},
    )
