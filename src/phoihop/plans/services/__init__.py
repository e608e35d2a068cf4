"""The only writers of this room, and the drafts that ``plan_create`` takes."""

from phoihop.plans.drafts import (
    DeadlineDraft,
    DocumentDraft,
    PartyDraft,
    PlanDraft,
    SectionDraft,
    TargetDraft,
    TaskDraft,
)
from phoihop.plans.services.amendment import (
    plan_amend,
    target_drop,
    target_edit,
    task_drop,
    task_edit,
)
from phoihop.plans.services.cascade import cascade_apply, cascade_plan
from phoihop.plans.services.creation import plan_create
from phoihop.plans.services.own_numbers import unit_target_set
from phoihop.plans.services.withdrawal import guard_withdrawals, plan_withdraw

__all__ = [
    "DeadlineDraft",
    "DocumentDraft",
    "PartyDraft",
    "PlanDraft",
    "SectionDraft",
    "TargetDraft",
    "TaskDraft",
    "cascade_apply",
    "cascade_plan",
    "guard_withdrawals",
    "plan_amend",
    "plan_create",
    "plan_withdraw",
    "target_drop",
    "target_edit",
    "task_drop",
    "task_edit",
    "unit_target_set",
]
