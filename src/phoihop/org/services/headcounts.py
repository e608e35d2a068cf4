"""Keeps how many people a unit has in a year."""

from dataclasses import asdict

from django.db import transaction

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.org.errors import UnitInvalid
from phoihop.org.models import Headcount
from phoihop.org.services.unit_list import headcount_faults
from phoihop.org.types import Headcounts


@transaction.atomic
def headcount_set(*, actor: Actor, unit_id: int, year: int, headcounts: Headcounts) -> None:
    """Set the numbers of one year; those of other years stay."""
    for sentence in headcount_faults(headcounts):
        raise UnitInvalid(sentence[:1].upper() + sentence[1:])
    before = Headcount.objects.filter(unit_id=unit_id, year=year)
    old = before.values("workers", "women", "members", "officers").first()
    Headcount.objects.update_or_create(unit_id=unit_id, year=year, defaults=asdict(headcounts))
    audit_record(
        actor=actor,
        action="unit.headcount",
        object_type="unit",
        object_id=unit_id,
        detail={"year": year, "before": old, "after": asdict(headcounts)},
    )
