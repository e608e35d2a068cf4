"""The only readers of this room."""

from phoihop.reporting.selectors.forms import form_for
from phoihop.reporting.selectors.progress import plan_progress
from phoihop.reporting.selectors.rounds import round_of_unit, rounds_of
from phoihop.reporting.selectors.submissions import (
    submission_current,
    submission_get,
    versions_of,
)

__all__ = [
    "form_for",
    "plan_progress",
    "round_of_unit",
    "rounds_of",
    "submission_current",
    "submission_get",
    "versions_of",
]
