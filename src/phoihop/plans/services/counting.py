"""What has to be counted to judge a target, or to tell how a duty goes."""

from datetime import date

from phoihop.foundation.types import Actor
from phoihop.indicators.services import indicator_create
from phoihop.indicators.types import Flow, IndicatorRef, Measure, TimeRule
from phoihop.targets import Base, Form, TargetSpec

MEASURES = {
    Form.TOTAL: Measure.COUNT,
    Form.PEOPLE_SHARE: Measure.SHARE,
    Form.UNIT_SHARE: Measure.YES_NO,
    Form.THING_SHARE: Measure.SHARE,
    Form.FLOOR_EACH: Measure.COUNT,
    Form.SHARE_EACH: Measure.SHARE,
    Form.AVERAGE_EACH: Measure.COUNT,
    Form.FREQUENCY: Measure.COUNT,
    Form.DELIVERABLE: Measure.YES_NO,
    Form.SUBGROUP_SHARE: Measure.SHARE,
}
# Stored and printed in official papers, which are always Vietnamese.
TIMES, UNITS, PEOPLE = "lần", "đơn vị", "người"
_DISTINCT_PEOPLE = (Form.PEOPLE_SHARE, Form.SHARE_EACH)
"""Who took part twice is one person: what the quarters report cannot be added, so each reports how
many it has come to since the window began."""
_BASES = {Base.WORKFORCE: "workers", Base.MEMBERS: "members"}
_HEADCOUNTS = {"workers", "members"}


def measure_of(spec: TargetSpec) -> Measure:
    return MEASURES[spec.form]


def time_rule_of(spec: TargetSpec) -> TimeRule:
    if measure_of(spec) is Measure.YES_NO:
        return TimeRule.EVER
    return TimeRule.LATEST if spec.form in _DISTINCT_PEOPLE else TimeRule.SUM


def flow_of(spec: TargetSpec) -> Flow:
    return Flow.TO_DATE if spec.form in _DISTINCT_PEOPLE else Flow.IN_PERIOD


def indicator_of_target(
    *, actor: Actor, owner_unit_id: int, spec: TargetSpec, label: str, since: date
) -> IndicatorRef:
    """Define what this one target counts; a later catalogue merges what several plans count."""
    measure = measure_of(spec)
    return indicator_create(
        actor=actor,
        owner_unit_id=owner_unit_id,
        name=label,
        measure=measure,
        unit_label=_unit_label(spec, measure),
        time_rule=time_rule_of(spec),
        flow=flow_of(spec),
        base=_base(spec, measure),
        valid_from=since,
    )


def indicator_of_duty(*, actor: Actor, owner_unit_id: int, text: str, since: date) -> IndicatorRef:
    return indicator_create(
        actor=actor,
        owner_unit_id=owner_unit_id,
        name=text,
        measure=Measure.DUTY,
        unit_label=TIMES,
        time_rule=TimeRule.SUM,
        flow=Flow.IN_PERIOD,
        base="",
        valid_from=since,
    )


def _base(spec: TargetSpec, measure: Measure) -> str:
    if measure is Measure.YES_NO:
        return "units"
    if measure is not Measure.SHARE:
        return ""
    return _BASES.get(spec.base or Base.ASKED, "asked")


def _unit_label(spec: TargetSpec, measure: Measure) -> str:
    if measure is Measure.YES_NO:
        return UNITS
    if measure is Measure.SHARE and _base(spec, measure) in _HEADCOUNTS:
        return PEOPLE
    return (spec.noun or TIMES)[:80]
