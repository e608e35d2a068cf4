"""The algebra of targets: what a target says, whom it concerns, whether it is met."""

from phoihop.targets.aggregate import (
    Aggregate,
    meets,
    passes,
)
from phoihop.targets.allocation import AllocationImpossible, allocate
from phoihop.targets.assessment import evaluate
from phoihop.targets.evaluation import Evaluation, Quantity, Rule
from phoihop.targets.explain import explain
from phoihop.targets.fields import FieldSpec, Headcount, ValueKind, fields_of
from phoihop.targets.population import UnitFacts, concerns
from phoihop.targets.proposal import Proposal, Question, spec_from_reading
from phoihop.targets.spec import (
    Base,
    Cadence,
    Comparator,
    Force,
    Form,
    Level,
    Milestone,
    Owner,
    Population,
    TargetSpec,
    TargetUnreadable,
    Unit,
)
from phoihop.targets.status import TEMPLATES, Label, Status
from phoihop.targets.stored import from_dict, to_dict
from phoihop.targets.windows import closed_periods, counting_window

__all__ = [
    "TEMPLATES",
    "Aggregate",
    "AllocationImpossible",
    "Base",
    "Cadence",
    "Comparator",
    "Evaluation",
    "FieldSpec",
    "Force",
    "Form",
    "Headcount",
    "Label",
    "Level",
    "Milestone",
    "Owner",
    "Population",
    "Proposal",
    "Quantity",
    "Question",
    "Rule",
    "Status",
    "TargetSpec",
    "TargetUnreadable",
    "Unit",
    "UnitFacts",
    "ValueKind",
    "allocate",
    "closed_periods",
    "concerns",
    "counting_window",
    "evaluate",
    "explain",
    "fields_of",
    "from_dict",
    "meets",
    "passes",
    "spec_from_reading",
    "to_dict",
]
