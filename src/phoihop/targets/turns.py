"""Judging what does not grow: so many in each period, and one thing done by a day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from phoihop.kernel.quantities import Ratio, print_number
from phoihop.targets import status as words
from phoihop.targets.aggregate import Aggregate, meets
from phoihop.targets.evaluation import Evaluation, Quantity, Rule
from phoihop.targets.spec import Comparator, Force, TargetSpec, Unit
from phoihop.targets.status import LABELS, Label, Status
from phoihop.targets.windows import closed_periods


def assess_frequency(spec: TargetSpec, found: Aggregate, on: date, rule: Rule) -> Evaluation:
    """Of the periods that have closed and been reported: how many had as many as asked.

    Without ``by_period`` the sum is judged against the number asked times the closed periods.
    """
    closed = len(closed_periods(spec, on))
    if not closed:
        return _turns(Status.CHUA_DEN_KY, Label(LABELS[Status.CHUA_DEN_KY]), closed, found)
    kept = _turns_kept(spec, found, closed)
    if not kept.den or rule.is_thin(Ratio(kept.den, closed)):
        status = Status.CHUA_DU_SO_LIEU
        return _turns(status, Label(LABELS[status]), closed, found)
    status, label = _by_missed(kept, rule)
    if status is Status.DUNG and spec.window is not None and on > spec.window.end:
        status, label = Status.DAT, Label(LABELS[Status.DAT])
    if spec.force is Force.MAY and status.is_behind:
        status, label = Status.DUNG, Label(words.OPTIONAL)
    return _turns(status, label, closed, found, kept)


def assess_deliverable(spec: TargetSpec, found: Aggregate, on: date, rule: Rule) -> Evaluation:
    """Done when a unit that owns it says so; else by its day, the last of the window."""
    needed = max(found.units_expected, 1)
    status, label = _by_day(spec, found.units_yes >= needed, on, rule)
    if spec.force is Force.MAY and status.is_behind:
        status, label = Status.DUNG, Label(words.OPTIONAL)
    done = Quantity(Fraction(found.units_yes), Unit.COUNT, spec.noun)
    return Evaluation(
        status=status,
        label=label,
        needed=Quantity(Fraction(needed), Unit.COUNT, spec.noun),
        reached=done if found.units_reported else None,
        coverage=found.coverage,
    )


def _by_missed(kept: Ratio, rule: Rule) -> tuple[Status, Label]:
    missed = kept.den - kept.num
    status = rule.status_of(Fraction(-missed, kept.den))
    if status is Status.CHAM:
        return status, Label(words.BEHIND_PERIODS, {"gap": print_number(missed)})
    return status, Label(LABELS[status])


def _turns_kept(spec: TargetSpec, found: Aggregate, closed: int) -> Ratio:
    if found.by_period is not None:
        counts = [count for count in found.by_period if count is not None]
        return Ratio(sum(meets(spec, Fraction(count)) for count in counts), len(counts))
    if not found.units_reported:
        return Ratio(0, 0)
    if spec.floor is None:
        # How the sum lies over the periods is not known: one of them at least went over.
        return Ratio(closed if found.num <= spec.value * closed else closed - 1, closed)
    is_more = spec.comparator is Comparator.MORE_THAN
    each = floor(spec.floor) + 1 if is_more else ceil(spec.floor)
    return Ratio(min(found.num // each, closed) if each else closed, closed)


def _turns(
    status: Status, label: Label, closed: int, found: Aggregate, kept: Ratio | None = None
) -> Evaluation:
    """``kept`` is taken of the periods that were reported: one without a report is not missed."""
    return Evaluation(
        status=status,
        label=label,
        needed=_periods(closed),
        expected_today=_periods(closed if kept is None else kept.den),
        reached=None if kept is None else _periods(kept.num),
        gap=None if kept is None else _periods(kept.num - kept.den),
        coverage=found.coverage,
    )


def _periods(count: int) -> Quantity:
    return Quantity(Fraction(count), Unit.COUNT, "kỳ")


def _by_day(spec: TargetSpec, done: bool, on: date, rule: Rule) -> tuple[Status, Label]:
    if done:
        return Status.DA_XONG, Label(LABELS[Status.DA_XONG])
    if spec.window is None:
        return Status.CHUA_DANH_GIA, Label(LABELS[Status.CHUA_DANH_GIA])
    due = spec.window.end
    if on > due:
        days = print_number((on - due).days)
        return Status.QUA_HAN, Label(words.OVERDUE_DAYS, {"gap": days})
    is_near = on >= due - timedelta(days=rule.notice_days)
    status = Status.CHU_Y if is_near else Status.CHUA_DEN_KY
    return status, Label(LABELS[status])
