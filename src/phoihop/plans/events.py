"""News of this room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A plan was made, amended, withdrawn, or handed down anew: what is derived of it is stale."""

    plan_id: int
