"""How many grassroots units of each subtree have to report for a period, and how many have."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from phoihop.kernel import clock
from phoihop.kernel.periods import Period
from phoihop.org.types import Level, UnitPlaceRef
from phoihop.reporting.models import Completeness, Submission
from phoihop.reporting.services.rollup.tables import replace_rows
from phoihop.reporting.types import SubmissionState

COLUMNS = (
    "period",
    "unit_id",
    "expected",
    "submitted",
    "accepted",
    "returned",
    "rolled_up_at",
)
KEYS = 2


def write_completeness(period: Period, places: Mapping[int, UnitPlaceRef], due: set[int]) -> None:
    """Write the period's rows anew, in the caller's transaction; ``places`` hold all of ``due``."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    states = _states(period)
    for unit_id in due:
        place = places.get(unit_id)
        if place is None or place.level is not Level.BASE:
            continue
        found = ("expected", *states.get(unit_id, ()))
        for node in place.path:
            counts[node].update(found)
    at = clock.now()
    replace_rows(
        Completeness.objects.filter(period=period.code),
        COLUMNS,
        KEYS,
        (
            (period.code, node, *(found[name] for name in COLUMNS[2:6]), at)
            for node, found in counts.items()
        ),
    )


def _states(period: Period) -> dict[int, tuple[str, ...]]:
    """Say of each unit whether it has handed in, and what was decided."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Submission.objects.filter(period=period.code)
    for unit_id, state, current, counts in rows.values_list(
        "unit_id", "state", "current", "counts"
    ):
        if counts:
            found[unit_id] |= {"submitted", "accepted"}
        elif current and state == SubmissionState.SUBMITTED:
            found[unit_id].add("submitted")
        elif current and state == SubmissionState.RETURNED:
            found[unit_id].add("returned")
    return {unit_id: tuple(words) for unit_id, words in found.items()}
