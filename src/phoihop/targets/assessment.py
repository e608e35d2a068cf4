"""Whether a target is met, on any day, by the assessment rule of the plan.

Every step is exact (whole numbers and fractions); rounding happens only in printed labels.
"""

from __future__ import annotations

from datetime import date

from phoihop.targets.aggregate import Aggregate
from phoihop.targets.evaluation import Evaluation, Rule
from phoihop.targets.growth import assess_growth
from phoihop.targets.spec import Form, TargetSpec
from phoihop.targets.turns import assess_deliverable, assess_frequency


def evaluate(spec: TargetSpec, found: Aggregate, on: date, rule: Rule | None = None) -> Evaluation:
    """Judge ``spec`` by the sums in ``found`` at the end of the day ``on``.

    ``found`` must tell of the days of ``counting_window(spec, on)`` (a frequency: of its
    ``closed_periods``) and of no others. What is expected is measured at ``found.through``: figures
    that reach to the end of June are compared with what June asked.
    """
    rule = rule or Rule()
    if spec.form is Form.DELIVERABLE:
        return assess_deliverable(spec, found, on, rule)
    if spec.form is Form.FREQUENCY:
        return assess_frequency(spec, found, on, rule)
    return assess_growth(spec, found, on, rule)
