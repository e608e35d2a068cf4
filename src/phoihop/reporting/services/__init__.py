"""The only writers of this room."""

from phoihop.reporting.services.changes import plan_changed
from phoihop.reporting.services.drafts import draft_save, submission_reopen
from phoihop.reporting.services.reviewing import submission_accept, submission_return
from phoihop.reporting.services.rollup import period_rollup
from phoihop.reporting.services.rounds import round_close, round_open, round_reopen
from phoihop.reporting.services.submitting import submission_submit

__all__ = [
    "draft_save",
    "period_rollup",
    "plan_changed",
    "round_close",
    "round_open",
    "round_reopen",
    "submission_accept",
    "submission_reopen",
    "submission_return",
    "submission_submit",
]
