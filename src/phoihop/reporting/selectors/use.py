"""Whether somebody has reported on a plan already."""

from phoihop.plans.selectors import assignments
from phoihop.reporting.models import Submission
from phoihop.reporting.types import SubmissionState


def plan_in_use(plan_id: int) -> bool:
    """Tell whether a report with a figure for the plan was ever sent: it is no longer withdrawn."""
    targets = assignments.targets_of_plan(plan_id)
    duties = assignments.duties_of_plan(plan_id)
    counted = [target.indicator for target in targets] + [duty.indicator for duty in duties]
    keys = [str(indicator.id) for indicator in counted if indicator is not None]
    sent = Submission.objects.exclude(state=SubmissionState.DRAFT)
    return bool(keys) and sent.filter(values__has_any_keys=keys).exists()
