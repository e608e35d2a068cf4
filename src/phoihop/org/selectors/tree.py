"""The tree of units on one day, unguarded: for services, jobs and the guarded selectors."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet, Value
from django.db.models.functions import StrIndex, Substr
from django.utils.translation import gettext as _

from phoihop.org.errors import UnitMissing
from phoihop.org.models import Headcount, UnitPlace
from phoihop.org.types import LEVEL_OF_KIND, Level, Sector, UnitKind, UnitPlaceRef, UnitRef

LARGEST_ID = 2**63
BASE_KINDS = [kind for kind, level in LEVEL_OF_KIND.items() if level is Level.BASE]


def places_on(on: date) -> QuerySet[UnitPlace]:
    return UnitPlace.objects.filter(valid_from__lte=on).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )


def unit_at(unit_id: int, on: date) -> UnitRef:
    """Give a unit; a number that no database can hold is nobody's, like any other unknown one."""
    found = unit_id < LARGEST_ID and refs(places_on(on).filter(unit_id=unit_id), on)
    if not found:
        raise UnitMissing
    return found[0]


def by_code(code: str, on: date) -> UnitRef:
    found = refs(places_on(on).filter(unit__code=code), on)
    if not found:
        raise UnitMissing(_("Không có đơn vị nào mang mã %(code)s.") % {"code": code})
    return found[0]


def units_at(unit_ids: Iterable[int], on: date) -> dict[int, UnitRef]:
    return {ref.id: ref for ref in refs(places_on(on).filter(unit_id__in=list(unit_ids)), on)}


def places_at(unit_ids: Iterable[int], on: date) -> dict[int, UnitPlaceRef]:
    """Give where units stand, without their names and people: several times as quick."""
    rows = places_on(on).filter(unit_id__in=list(unit_ids))
    return {
        unit_id: UnitPlaceRef(LEVEL_OF_KIND[UnitKind(kind)], path_of(path))
        for unit_id, kind, path in rows.values_list("unit_id", "unit__kind", "path")
    }


def subtree(unit: UnitRef, on: date) -> list[UnitRef]:
    """List the unit itself and everything below it, parents before children."""
    return refs(places_on(on).filter(path__startswith=path_text(unit.path)), on)


def children(unit: UnitRef, on: date) -> list[UnitRef]:
    return refs(places_on(on).filter(parent_id=unit.id), on)


def subtree_ids(unit: UnitRef, on: date) -> QuerySet[UnitPlace, int]:
    """Give the ids of the subtree as a query, to stand inside another one."""
    places = places_on(on).filter(path__startswith=path_text(unit.path))
    return places.values_list("unit_id", flat=True)


def below(unit: UnitRef, on: date) -> tuple[Q, Substr]:
    """Say for a query over rows with a ``unit`` which ones stand below one, and under which child.

    The child comes as text, the one thing that a path can give.
    """
    places, prefix = "unit__places__", path_text(unit.path)
    open_end = Q(**{f"{places}valid_to__isnull": True}) | Q(**{f"{places}valid_to__gt": on})
    inside = Q(**{f"{places}path__startswith": prefix, f"{places}valid_from__lte": on})
    return inside & open_end & ~Q(unit=unit.id), _step_after(prefix, f"{places}path")


def grassroots(unit: UnitRef, on: date) -> QuerySet[UnitPlace]:
    """Give the places of all grassroots units of a subtree, as a query to narrow further."""
    inside = places_on(on).filter(path__startswith=path_text(unit.path))
    return inside.filter(unit__kind__in=BASE_KINDS)


def base_counts(unit: UnitRef, on: date) -> dict[int, int]:
    """Count the grassroots units of each branch right below one; a branch without any is absent."""
    prefix = path_text(unit.path)
    steps = (
        grassroots(unit, on).exclude(unit_id=unit.id).annotate(child=_step_after(prefix, "path"))
    )
    counted = steps.values_list("child").annotate(units=Count("pk")).order_by()
    return {int(child): units for child, units in counted}


def _step_after(prefix: str, path: str) -> Substr:
    rest = Substr(path, len(prefix) + 1)
    return Substr(rest, 1, StrIndex(rest, Value("/")) - 1)


def path_text(path: tuple[int, ...]) -> str:
    return "/" + "/".join(map(str, path)) + "/"


def path_of(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.strip("/").split("/")))


def refs(places: QuerySet[UnitPlace], on: date, limit: int | None = None) -> list[UnitRef]:
    """Turn places into references with the headcount of the latest year not after ``on``."""
    heads = Headcount.objects.filter(year__lte=on.year).order_by("-year")
    rows = places.select_related("unit").prefetch_related(
        Prefetch("unit__headcounts", queryset=heads)
    )
    return [_ref(place) for place in rows.order_by("path")[:limit]]


def _ref(place: UnitPlace) -> UnitRef:
    unit = place.unit
    kind = UnitKind(unit.kind)
    head = next(iter(unit.headcounts.all()), None)
    return UnitRef(
        id=unit.id,
        code=unit.code,
        name=unit.name,
        short_name=unit.short_name,
        kind=kind,
        level=LEVEL_OF_KIND[kind],
        sector=Sector(unit.sector),
        path=path_of(place.path),
        workers=head.workers if head else 0,
        women=head.women if head else 0,
        members=head.members if head else 0,
        officers=head.officers if head else 0,
    )


def count_by_level(unit: UnitRef, on: date) -> dict[Level, int]:
    counts: dict[Level, int] = dict.fromkeys(Level, 0)
    kinds = places_on(on).filter(path__startswith=path_text(unit.path))
    for kind in kinds.values_list("unit__kind", flat=True):
        counts[LEVEL_OF_KIND[UnitKind(kind)]] += 1
    return counts
