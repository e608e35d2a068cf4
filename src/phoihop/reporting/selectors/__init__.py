"""The only readers of this room."""

from phoihop.reporting.selectors.desk import report_desk
from phoihop.reporting.selectors.forms import form_for
from phoihop.reporting.selectors.marks import periods_marked
from phoihop.reporting.selectors.progress import plan_progress
from phoihop.reporting.selectors.review_detail import review_detail
from phoihop.reporting.selectors.reviews import (
    completeness,
    reports_waiting,
    review_list,
    review_summary,
)
from phoihop.reporting.selectors.rounds import round_below, round_of_unit, rounds_of
from phoihop.reporting.selectors.submissions import (
    submission_current,
    submission_get,
    versions_of,
)
from phoihop.reporting.selectors.use import plan_in_use

__all__ = [
    "completeness",
    "form_for",
    "periods_marked",
    "plan_in_use",
    "plan_progress",
    "report_desk",
    "reports_waiting",
    "review_detail",
    "review_list",
    "review_summary",
    "round_below",
    "round_of_unit",
    "rounds_of",
    "submission_current",
    "submission_get",
    "versions_of",
]
