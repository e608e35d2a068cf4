"""The tables of this room; private to it."""

from phoihop.plans.models.document import Document
from phoihop.plans.models.plan import Plan
from phoihop.plans.models.plan_deadline import PlanDeadline
from phoihop.plans.models.plan_party import PlanParty
from phoihop.plans.models.plan_revision import PlanRevision
from phoihop.plans.models.section import Section
from phoihop.plans.models.target import Target
from phoihop.plans.models.task import Task
from phoihop.plans.models.unit_duty import UnitDuty
from phoihop.plans.models.unit_target import UnitTarget

__all__ = [
    "Document",
    "Plan",
    "PlanDeadline",
    "PlanParty",
    "PlanRevision",
    "Section",
    "Target",
    "Task",
    "UnitDuty",
    "UnitTarget",
]
