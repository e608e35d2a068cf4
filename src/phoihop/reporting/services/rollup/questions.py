"""What is asked of whom in a period: the targets and duties that are due, with their units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from phoihop.indicators.types import TimeRule
from phoihop.kernel.periods import Period
from phoihop.plans.selectors import assignments
from phoihop.plans.types import PlanRef, TargetRef, TaskRef
from phoihop.reporting.selectors.questions import is_counted, is_due
from phoihop.reporting.services.rollup.windows import Over, codes_in
from phoihop.targets import Form, TargetSpec, ValueKind, closed_periods, counting_window, fields_of


@dataclass(frozen=True, slots=True)
class TargetQuestion:
    """``codes`` are the periods that count, ``turns`` those of each closed turn of a frequency."""

    target: TargetRef
    owner_id: int
    due: bool
    units: frozenset[int]
    codes: tuple[str, ...]
    over: dict[str, Over]
    turns: tuple[tuple[str, ...], ...] | None


@dataclass(frozen=True, slots=True)
class DutyQuestion:
    task: TaskRef
    owner_id: int
    due: bool
    units: frozenset[int]
    codes: tuple[str, ...]

    @property
    def indicator_id(self) -> int:
        return self.task.indicator.id if self.task.indicator else 0


@dataclass(frozen=True, slots=True)
class Questions:
    targets: tuple[TargetQuestion, ...]
    duties: tuple[DutyQuestion, ...]

    @property
    def units(self) -> set[int]:
        """Everybody who is asked something, now or in another period of the plans."""
        return set().union(*(asked.units for asked in self._all))

    @property
    def codes(self) -> set[str]:
        """Every period whose figures are needed to answer."""
        turns = [codes for asked in self.targets for codes in asked.turns or ()]
        return set().union(*turns, *(asked.codes for asked in self._all))

    @property
    def units_due(self) -> set[int]:
        """Everybody who has to report for this period."""
        return set().union(*(asked.units for asked in self._all if asked.due))

    @property
    def _all(self) -> tuple[TargetQuestion | DutyQuestion, ...]:
        return (*self.targets, *self.duties)


def questions_of(period: Period) -> Questions:
    """Ask of every running plan, also of one that is not reported on in this very period."""
    running = assignments.plans_running(period.end, period.start)
    plans = {plan.id: plan for plan in running}
    targets = [
        target for target in assignments.targets_of_plans(plans) if is_counted(target.spec, period)
    ]
    duties = assignments.duties_of_plans(plans)
    asked = assignments.units_asked_for([target.id for target in targets])
    doing = assignments.duty_units([task.id for task in duties])
    return Questions(
        tuple(_of_target(plans[each.plan_id], each, asked[each.id], period) for each in targets),
        tuple(_of_duty(plans[each.plan_id], each, doing[each.id], period) for each in duties),
    )


def _of_target(
    plan: PlanRef, target: TargetRef, units: Iterable[int], period: Period
) -> TargetQuestion:
    spec = target.spec
    return TargetQuestion(
        target=target,
        owner_id=plan.owner_unit_id,
        due=is_due(plan, period),
        units=frozenset(units),
        codes=codes_in(period.kind, counting_window(spec, period.end), period),
        over=over_periods(spec, target.indicator.time_rule),
        turns=_turns(spec, period),
    )


def _of_duty(plan: PlanRef, task: TaskRef, units: Iterable[int], period: Period) -> DutyQuestion:
    window = Period(plan.period_from, plan.period_to)
    return DutyQuestion(
        task=task,
        owner_id=plan.owner_unit_id,
        due=is_due(plan, period),
        units=frozenset(units),
        codes=codes_in(period.kind, window, period),
    )


def over_periods(spec: TargetSpec, rule: TimeRule) -> dict[str, Over]:
    """Say how each axis goes over several periods; once yes is yes, whatever the rule."""
    by_rule = {TimeRule.SUM: Over.ADDED, TimeRule.LATEST: Over.LATEST, TimeRule.EVER: Over.MOST}
    return {
        field.key: Over.MOST if field.kind is ValueKind.YES_NO else by_rule[rule]
        for field in fields_of(spec)
    }


def _turns(spec: TargetSpec, period: Period) -> tuple[tuple[str, ...], ...] | None:
    """Give the periods inside each closed period of a frequency; None where reports are rarer."""
    if spec.form is not Form.FREQUENCY:
        return None
    turns = closed_periods(spec, period.end + timedelta(days=1))
    if any(turn.kind.months < period.kind.months for turn in turns):
        return None
    return tuple(codes_in(period.kind, turn, period) for turn in turns)
