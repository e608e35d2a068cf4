"""The facts of a period, read from the reports that count, and whether the fact store has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.db.models import Count, Sum

from phoihop.kernel.periods import Period
from phoihop.org.selectors import tree
from phoihop.reporting.models import Submission
from phoihop.reporting.types import Values

if TYPE_CHECKING:
    import pyarrow as pa

    from phoihop.analytics import FactStore

STATE = "accepted"
WORDS = frozenset({"note", "reason", "raw"})
SOURCE, SOURCE_AXIS = 0, "submission"
"""Beside its figures each unit leaves the id of the report they come from: by their number and
their sum the store shows whether it holds what the main database holds."""


def refresh_facts(store: FactStore, period: Period, unit_ids: Iterable[int]) -> bool:
    """Bring the store's facts of a period up to date; tell whether all of them were read again."""
    changed = set(unit_ids)
    if changed:
        store.replace_units(period.code, changed, _facts(period, changed))
    if _is_current(store, period):
        return False
    store.replace_period(period.code, _facts(period, None))
    return True


def _is_current(store: FactStore, period: Period) -> bool:
    counting = Submission.objects.filter(period=period.code, counts=True)
    known = counting.aggregate(reports=Count("pk"), ids=Sum("pk"))
    held = store.sum_of(period.code, SOURCE, SOURCE_AXIS, state=STATE)
    return held == (known["ids"] or 0, known["reports"])


def _facts(period: Period, unit_ids: set[int] | None) -> pa.Table:
    rows = Submission.objects.filter(period=period.code, counts=True)
    if unit_ids is not None:
        rows = rows.filter(unit_id__in=unit_ids)
    from phoihop.analytics import Fact, facts_table  # its engine is the worker's, not the web's

    reports = list(rows.values_list("pk", "unit_id", "values"))
    paths = paths_in(period, {unit_id for _, unit_id, _ in reports})
    code = period.code
    return facts_table(
        Fact(code, STATE, paths[unit_id], indicator, axis, value)
        for pk, unit_id, values in reports
        for indicator, axis, value in _figures(pk, values)
    )


def _figures(submission_id: int, values: Values) -> Iterator[tuple[int, str, int]]:
    yield SOURCE, SOURCE_AXIS, submission_id
    for key, entry in values.items():
        for axis, value in entry.items():
            if axis not in WORDS:
                yield int(key), axis, int(value)


def paths_in(period: Period, unit_ids: set[int]) -> dict[int, tuple[int, ...]]:
    """Give each unit's path on the last day of the period, else the one it began the period with.

    A unit that was there on neither day stands alone: its figures are its own, nobody's sum.
    """
    found = tree.places_at(unit_ids, period.end)
    if gone := unit_ids - found.keys():
        found |= tree.places_at(gone, period.start)
    paths = {unit_id: place.path for unit_id, place in found.items()}
    return {unit_id: paths.get(unit_id, (unit_id,)) for unit_id in unit_ids}
