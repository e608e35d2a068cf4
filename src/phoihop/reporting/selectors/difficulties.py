"""What units wrote about a duty or a target that they could not carry out as asked."""

from collections.abc import Collection
from dataclasses import dataclass

from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.reporting.access import require_sight
from phoihop.reporting.models import Submission

WORDS = "note"


@dataclass(frozen=True, slots=True)
class Note:
    """The words of one unit about one indicator, from a report that counts."""

    unit_id: int
    indicator_id: int
    text: str


def notes_of(
    viewer: Viewer, unit: UnitRef, period: Period, indicator_ids: Collection[int]
) -> list[Note]:
    """List the notes of the subtree of ``unit`` in accepted reports, in the order of the units."""
    require_sight(viewer, unit)
    rows = Submission.objects.filter(
        period=period.code, counts=True, unit_id__in=tree.subtree_ids(unit, viewer.on)
    )
    found = rows.order_by("unit_id").values_list("unit_id", "values")
    return [
        Note(unit_id, indicator_id, text)
        for unit_id, values in found.iterator()
        for indicator_id in indicator_ids
        if (text := str(values.get(str(indicator_id), {}).get(WORDS, "")).strip())
    ]
