"""What the plans ask in a period, of whomever: the same for every unit, so read once for all."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.utils.translation import get_language

from phoihop.kernel.periods import Period, PeriodKind, period_on
from phoihop.plans.selectors import assignments
from phoihop.plans.types import PlanRef, TargetRef, TaskRef
from phoihop.targets import FieldSpec, TargetSpec, explain, fields_of


@dataclass(frozen=True, slots=True)
class AskedTarget:
    """A target with the boxes it needs and its sentence for people."""

    target: TargetRef
    fields: tuple[FieldSpec, ...]
    aim: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The plans that run in a period, with the targets and duties that are due in it."""

    plans: dict[int, PlanRef]
    targets: tuple[AskedTarget, ...]
    duties: tuple[TaskRef, ...]


_is_settled: ContextVar[bool] = ContextVar("is_settled", default=False)


@contextmanager
def remembered_questions() -> Iterator[None]:
    """Remember in this block what is read inside transactions, too: no plan changes in it."""
    token = _is_settled.set(True)
    try:
        yield
    finally:
        _is_settled.reset(token)


def asked_in(period: Period) -> Asked:
    """Read the running plans, and what they ask only if a plan is new or amended since last time.

    Every amendment counts the version of its plan up, in whatever process. What is read inside a
    transaction may never be committed: it is not remembered.
    """
    running = tuple(assignments.plans_running(period.end, period.start))
    is_kept = _is_settled.get() or not connection.in_atomic_block
    return (_read if is_kept else _read.__wrapped__)(period, running, get_language())


def is_due(plan: PlanRef, period: Period) -> bool:
    """Tell whether a plan is reported on in a period: a yearly one is in the last quarter only.

    Not due is not missing: what is not due is not asked.
    """
    turn = period_on(PeriodKind(plan.cadence), period.end)
    return turn.kind.months <= period.kind.months or period.contains(min(turn.end, plan.period_to))


def is_counted(spec: TargetSpec, period: Period) -> bool:
    """Tell whether a period shares a day with the target's own window (next year's is not due)."""
    window = spec.window
    return window is None or (window.start <= period.end and period.start <= window.end)


@lru_cache(maxsize=16)
def _read(
    period: Period,
    running: tuple[PlanRef, ...],
    language: str | None,  # noqa: ARG001 – in which a target says its aim
) -> Asked:
    plans = {plan.id: plan for plan in running if is_due(plan, period)}
    targets = [
        target for target in assignments.targets_of_plans(plans) if is_counted(target.spec, period)
    ]
    return Asked(
        plans=plans,
        targets=tuple(
            AskedTarget(target, fields_of(target.spec), explain(target.spec)) for target in targets
        ),
        duties=tuple(assignments.duties_of_plans(plans)),
    )
