"""The shapes that this room hands to others."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from phoihop.org.types import UnitRef
from phoihop.plans.types import PlanRef, TargetRef, TaskRef
from phoihop.reporting.types import TargetProgress


class Urgency(StrEnum):
    """How near the day of a thing to do is, the most urgent first."""

    OVERDUE = "overdue"
    SOON = "soon"
    WAITING = "waiting"
    """It waits for the viewer; nobody set a day, or the day is far."""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing to do with its next action: ``url_name`` and ``url_args`` lead to it."""

    kind: str
    title: str
    note: str
    action: str
    urgency: Urgency
    url_name: str
    url_args: tuple[str | int, ...] = ()
    due: date | None = None
    minutes: int | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found among what the viewer may see."""

    plans: tuple[PlanRef, ...] = ()
    targets: tuple[TargetRef, ...] = ()
    units: tuple[UnitRef, ...] = ()
    words: str = field(default="", compare=False)

    def __bool__(self) -> bool:
        return bool(self.plans or self.targets or self.units)


@dataclass(frozen=True, slots=True)
class JointSide:
    """One party of a joint programme with its duties; ``is_own`` marks the viewer's side."""

    name: str
    is_own: bool
    tasks: tuple[TaskRef, ...]


@dataclass(frozen=True, slots=True)
class JointView:
    """``common`` holds the duties that name both sides or neither."""

    sides: tuple[JointSide, ...]
    common: tuple[TaskRef, ...]
    focal_points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """How the targets of one plan stand at the viewer's unit."""

    plan: PlanRef
    targets: tuple[TargetProgress, ...]


@dataclass(frozen=True, slots=True)
class MyWork:
    """``plans`` are those at work today; ``standings`` tell how the newest of them are."""

    items: tuple[WorkItem, ...] = ()
    plans: tuple[PlanRef, ...] = ()
    standings: tuple[PlanStanding, ...] = ()
