"""Judging a figure that grows over its window towards an aim, or has to stay under a limit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from phoihop.targets import status as words
from phoihop.targets.aggregate import EACH, Aggregate, meets, reached_by
from phoihop.targets.course import Course, course_of
from phoihop.targets.evaluation import Evaluation, Quantity, Rule, behind_label
from phoihop.targets.spec import Force, Form, TargetSpec, Unit
from phoihop.targets.status import LABELS, Label, Status
from phoihop.targets.windows import counting_window


def assess_growth(spec: TargetSpec, found: Aggregate, on: date, rule: Rule) -> Evaluation:
    """Compare what is reached with what the course of the target expects by now."""
    window = counting_window(spec, on)
    course = course_of(spec, window, min(on, found.through or on))
    reached = reached_by(spec, found)
    if reached is None:
        through = min(on, found.through or on)
        is_early = window is not None and through < window.start
        status = Status.CHUA_DEN_KY if is_early else Status.CHUA_DU_SO_LIEU
        return _evaluation(spec, found, course, status, Label(LABELS[status]))
    status, label = _verdict(spec, found, course, reached, rule)
    if status is not Status.DAT and window is not None and on > window.end:
        status, label = _after_the_end(status, label)
    if spec.force is Force.MAY and status.is_behind:
        status, label = Status.DUNG, Label(words.OPTIONAL)
    return _evaluation(spec, found, course, status, label)


def _verdict(
    spec: TargetSpec, found: Aggregate, course: Course, reached: Fraction, rule: Rule
) -> tuple[Status, Label]:
    is_met = reached >= course.aim if spec.form in EACH else meets(spec, reached)
    # A sum only grows, so what has been reached stays reached whoever has not reported yet.
    is_certain = is_met and spec.form is Form.TOTAL and spec.limit is None
    if rule.is_thin(found.coverage) and not is_certain:
        return Status.CHUA_DU_SO_LIEU, Label(LABELS[Status.CHUA_DU_SO_LIEU])
    if is_met:
        return Status.DAT, Label(words.WITHIN_LIMIT if spec.floor is None else LABELS[Status.DAT])
    if _is_over(spec, reached) and (spec.floor is not None or course.expected is None):
        return Status.CHAM, Label(words.OVER_LIMIT)
    gap = _gap(spec, course, reached)
    if gap is None:
        return Status.CHUA_DANH_GIA, Label(LABELS[Status.CHUA_DANH_GIA])
    status = rule.status_of(gap / course.length)
    if status is Status.CHAM:
        return status, behind_label(_quantity(spec, -gap))
    return status, Label(LABELS[status])


def _after_the_end(status: Status, label: Label) -> tuple[Status, Label]:
    if status in (Status.VUOT, Status.DUNG, Status.CHU_Y, Status.CHAM):
        is_missed = label.template != words.OVER_LIMIT
        return Status.CHAM, Label(words.MISSED) if is_missed else label
    return status, label


def _is_over(spec: TargetSpec, reached: Fraction) -> bool:
    return spec.form not in EACH and spec.limit is not None and reached > spec.limit


def _gap(spec: TargetSpec, course: Course, reached: Fraction | None) -> Fraction | None:
    if reached is None or course.expected is None:
        return None
    falls = spec.floor is None and spec.form not in EACH
    return course.expected - reached if falls else reached - course.expected


def _evaluation(
    spec: TargetSpec, found: Aggregate, course: Course, status: Status, label: Label
) -> Evaluation:
    reached = reached_by(spec, found)
    gap = _gap(spec, course, reached)
    return Evaluation(
        status=status,
        label=label,
        needed=_quantity(spec, course.aim),
        reached=None if reached is None else _quantity(spec, reached),
        expected_today=None if course.expected is None else _quantity(spec, course.expected),
        gap=None if gap is None else _quantity(spec, gap),
        coverage=found.coverage,
    )


def _quantity(spec: TargetSpec, value: Fraction) -> Quantity:
    if spec.unit is Unit.PERCENT or spec.form in EACH:
        return Quantity(value, Unit.PERCENT)
    return Quantity(value, Unit.COUNT, spec.noun)
