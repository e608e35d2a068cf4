"""The only readers of this room."""

from phoihop.intake.selectors.questions import questions_of
from phoihop.intake.selectors.runs import (
    item_get,
    items_of,
    progress_of,
    reviewed_counts,
    run_file,
    run_get,
    run_is_open,
    run_reading,
    run_text,
    runs_visible,
)

__all__ = [
    "item_get",
    "items_of",
    "progress_of",
    "questions_of",
    "reviewed_counts",
    "run_file",
    "run_get",
    "run_is_open",
    "run_reading",
    "run_text",
    "runs_visible",
]
