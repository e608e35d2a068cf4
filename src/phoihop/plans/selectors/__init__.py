"""The only readers of this room. ``assignments`` knows no viewer: for services and the worker."""

from phoihop.plans.selectors import assignments
from phoihop.plans.selectors.cascade import cascade_of, duties_handed
from phoihop.plans.selectors.contents import (
    deadlines_of,
    parties_of,
    revisions_of,
    sections_of,
    targets_of,
    tasks_of,
)
from phoihop.plans.selectors.documents import document_file, document_of, document_text
from phoihop.plans.selectors.plans import plan_get, plan_scope, plan_sizes, plans_visible

__all__ = [
    "assignments",
    "cascade_of",
    "deadlines_of",
    "document_file",
    "document_of",
    "document_text",
    "duties_handed",
    "parties_of",
    "plan_get",
    "plan_scope",
    "plan_sizes",
    "plans_visible",
    "revisions_of",
    "sections_of",
    "targets_of",
    "tasks_of",
]
