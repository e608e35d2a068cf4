"""A target asks those it concerns and nobody else."""

import pytest
from tests.targets.makers import target

from phoihop.targets import Level, Population, UnitFacts, concerns

OFFICE = UnitFacts(Level.BASE, "public_admin", "base_union", workers=85, members=80)
FACTORY = UnitFacts(Level.BASE, "fdi", "base_union", workers=2400, members=2100)
ZONE = UnitFacts(Level.UPPER, "other", "zone_union")
PROVINCE = UnitFacts(Level.PROVINCE, "other", "provincial_federation")
ALL = {OFFICE, FACTORY, ZONE, PROVINCE}

BASE = frozenset({Level.BASE})


@pytest.mark.parametrize(
    ("population", "concerned"),
    [
        (Population(), ALL),
        (Population(levels=BASE), {OFFICE, FACTORY}),
        (Population(levels=frozenset({Level.PROVINCE, Level.UPPER})), {PROVINCE, ZONE}),
        (Population(levels=BASE, sectors=frozenset({"fdi"})), {FACTORY}),
        (Population(kinds=frozenset({"zone_union"})), {ZONE}),
        # The size binds base units; the upper union's officers are meant too.
        (Population(levels=BASE | {Level.UPPER}, min_size=2000), {FACTORY, ZONE}),
        (Population(levels=BASE, min_size=2400), {FACTORY}),
        (Population(levels=BASE, max_size=85), {OFFICE}),
        (Population(levels=BASE, max_size=84), set()),
    ],
)
def test_a_population_is_level_sector_kind_and_size(
    population: Population, concerned: set[UnitFacts]
) -> None:
    """An empty field means all; the bounds of size are inside."""
    spec = target(population=population)
    assert {unit for unit in ALL if concerns(spec, unit)} == concerned
