"""Whether somebody has reported on a plan already."""

from collections.abc import Iterable

from phoihop.plans.selectors import assignments
from phoihop.reporting.models import Submission
from phoihop.reporting.types import SubmissionState


def plan_in_use(plan_id: int) -> bool:
    """Tell whether a report with a figure for the plan was ever sent: it is no longer withdrawn.

    What an amendment took out of the plan counts as well: somebody has worked for it.
    """
    return _is_sent(assignments.counted_by(plan_id)) or _is_sent(
        assignments.counted_before(plan_id)
    )


def _is_sent(indicator_ids: Iterable[int]) -> bool:
    keys = [str(indicator_id) for indicator_id in indicator_ids]
    sent = Submission.objects.exclude(state=SubmissionState.DRAFT)
    return bool(keys) and sent.filter(values__has_any_keys=keys).exists()
