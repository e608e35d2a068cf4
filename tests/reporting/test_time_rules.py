"""How the figures of several periods become one."""

from decimal import Decimal

import pytest

from phoihop.indicators.types import Flow, TimeRule
from phoihop.plans.services.counting import flow_of, time_rule_of
from phoihop.reporting.services.rollup.questions import over_periods
from phoihop.reporting.services.rollup.windows import Over
from phoihop.targets import Base, Form, TargetSpec, Unit

PERCENT = {"value": Decimal(80), "unit": Unit.PERCENT}


@pytest.mark.parametrize(
    ("spec", "rule", "flow", "over"),
    [
        # A person who trains in both quarters is one person: never 90 + 90 of 100.
        (
            TargetSpec(form=Form.PEOPLE_SHARE, base=Base.WORKFORCE, **PERCENT),
            TimeRule.LATEST,
            Flow.TO_DATE,
            {"num": Over.LATEST, "den": Over.LATEST},
        ),
        (
            TargetSpec(form=Form.SHARE_EACH, base=Base.MEMBERS, **PERCENT),
            TimeRule.LATEST,
            Flow.TO_DATE,
            {"num": Over.LATEST, "den": Over.LATEST},
        ),
        # 10 of 20 things and then 8 of 12 are 18 of 32, not 18 of 12.
        (
            TargetSpec(form=Form.THING_SHARE, base=Base.ASKED, noun="sản phẩm", **PERCENT),
            TimeRule.SUM,
            Flow.IN_PERIOD,
            {"num": Over.ADDED, "den": Over.ADDED},
        ),
        # Who has done it once has done it.
        (
            TargetSpec(form=Form.UNIT_SHARE, base=Base.UNITS, **PERCENT),
            TimeRule.EVER,
            Flow.IN_PERIOD,
            {"yes": Over.MOST},
        ),
        (
            TargetSpec(form=Form.TOTAL, value=Decimal(48), noun="nhà"),
            TimeRule.SUM,
            Flow.IN_PERIOD,
            {"count": Over.ADDED},
        ),
    ],
    ids=lambda value: value.form if isinstance(value, TargetSpec) else None,
)
def test_periods_combine_as_what_is_counted_demands(
    spec: TargetSpec, rule: TimeRule, flow: Flow, over: dict[str, Over]
) -> None:
    """People are counted once, things add up, a yes stays said."""
    assert (time_rule_of(spec), flow_of(spec)) == (rule, flow)
    assert over_periods(spec, rule) == over
