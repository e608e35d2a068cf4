"""What an officer may amend of a target, apart from its kind: in one value, out of a spec and back.

Pure. What is counted, and of whom a share is taken, is not amended: that is another target.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from phoihop.kernel.periods import Period
from phoihop.targets import Comparator, Level, TargetSpec


@dataclass(frozen=True, slots=True)
class TargetTerms:
    """``due`` is the last day of the target's time, None where it has the plan's."""

    label: str
    comparator: Comparator
    value: Decimal
    value_to: Decimal | None
    due: date | None
    start: Decimal | None
    levels: frozenset[Level]


def terms_of(spec: TargetSpec, label: str) -> TargetTerms:
    return TargetTerms(
        label=label,
        comparator=spec.comparator,
        value=spec.value,
        value_to=spec.value_to,
        due=spec.window.end if spec.window else None,
        start=spec.start,
        levels=spec.population.levels,
    )


def with_terms(spec: TargetSpec, terms: TargetTerms, since: date) -> TargetSpec:
    """Give the spec with these terms; ``since`` begins the time of a target that had none.

    Raises ``TargetUnreadable`` or ``PeriodUnreadable`` when the terms contradict each other.
    """
    is_compared_anew = terms.comparator is not spec.comparator
    return replace(
        spec,
        comparator=terms.comparator,
        value=terms.value,
        value_to=terms.value_to,
        window=_window(spec.window, terms.due, since),
        start=terms.start,
        population=replace(spec.population, levels=terms.levels),
        ceiling=spec.ceiling and not is_compared_anew,
    )


def _window(now: Period | None, due: date | None, since: date) -> Period | None:
    if due is None:
        return None
    if now is None:
        return Period(since, due)
    return now if now.end == due else Period(now.start, due)
