"""The only writers of this room, and the shapes of what they take."""

from phoihop.plans.drafts import (
    DeadlineDraft,
    DocumentDraft,
    PartyDraft,
    PlanDraft,
    SectionDraft,
    TargetDraft,
    TaskDraft,
)
from phoihop.plans.guards import guard_withdrawals
from phoihop.plans.services.amendment import (
    plan_amend,
    target_drop,
    target_edit,
    task_drop,
    task_edit,
)
from phoihop.plans.services.cascade import cascade_apply, cascade_plan
from phoihop.plans.services.confirmation import target_confirm, task_confirm
from phoihop.plans.services.creation import plan_create
from phoihop.plans.services.own_numbers import unit_target_set
from phoihop.plans.services.withdrawal import plan_withdraw
from phoihop.plans.terms import TargetTerms, terms_of, with_terms

__all__ = [
    "DeadlineDraft",
    "DocumentDraft",
    "PartyDraft",
    "PlanDraft",
    "SectionDraft",
    "TargetDraft",
    "TargetTerms",
    "TaskDraft",
    "cascade_apply",
    "cascade_plan",
    "guard_withdrawals",
    "plan_amend",
    "plan_create",
    "plan_withdraw",
    "target_confirm",
    "target_drop",
    "target_edit",
    "task_confirm",
    "task_drop",
    "task_edit",
    "terms_of",
    "unit_target_set",
    "with_terms",
]
