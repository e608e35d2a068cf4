"""The shapes that this room hands to others."""

from phoihop.reporting.types.progress import (
    DutyProgress,
    PlanProgress,
    SeriesPoint,
    TargetProgress,
    UnitStanding,
)
from phoihop.reporting.types.reports import (
    Checked,
    DraftSaved,
    Entry,
    FormEntry,
    FormField,
    ReportDesk,
    ReportForm,
    RoundRef,
    SubmissionRef,
    SubmissionState,
    Values,
)
from phoihop.reporting.types.reviews import (
    Comparison,
    CompletenessRef,
    Jump,
    ReviewDetail,
    ReviewList,
    ReviewRow,
    ReviewState,
    ReviewSummary,
)

__all__ = [
    "Checked",
    "Comparison",
    "CompletenessRef",
    "DraftSaved",
    "DutyProgress",
    "Entry",
    "FormEntry",
    "FormField",
    "Jump",
    "PlanProgress",
    "ReportDesk",
    "ReportForm",
    "ReviewDetail",
    "ReviewList",
    "ReviewRow",
    "ReviewState",
    "ReviewSummary",
    "RoundRef",
    "SeriesPoint",
    "SubmissionRef",
    "SubmissionState",
    "TargetProgress",
    "UnitStanding",
    "Values",
]
