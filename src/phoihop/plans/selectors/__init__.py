"""The only readers of this room. ``assignments`` knows no viewer: for services and the worker."""

from phoihop.plans.selectors import assignments
from phoihop.plans.selectors.amending import (
    amendments_of,
    plan_amendable,
    plan_is_in_use,
    reach_of_target,
    reach_of_task,
)
from phoihop.plans.selectors.cascade import cascade_of, duties_handed
from phoihop.plans.selectors.contents import (
    deadlines_of,
    parties_of,
    sections_of,
    targets_of,
    tasks_of,
)
from phoihop.plans.selectors.documents import document_file, document_of, document_text
from phoihop.plans.selectors.plans import plan_get, plan_scope, plan_sizes, plans_visible

__all__ = [
    "amendments_of",
    "assignments",
    "cascade_of",
    "deadlines_of",
    "document_file",
    "document_of",
    "document_text",
    "duties_handed",
    "parties_of",
    "plan_amendable",
    "plan_get",
    "plan_is_in_use",
    "plan_scope",
    "plan_sizes",
    "plans_visible",
    "reach_of_target",
    "reach_of_task",
    "sections_of",
    "targets_of",
    "tasks_of",
]
