"""The facts of a review report, gathered once; every number in the paper is one of these."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The plan that is reviewed. ``issued`` is printed, empty where the paper bears no date."""

    kind: str
    code: str
    issued: str
    title: str


@dataclass(frozen=True, slots=True)
class IssuerFacts:
    """The unit that writes. ``symbol`` is what stands after the number, e.g. ``BC-LĐLĐ``."""

    name: str
    superior: str
    symbol: str
    place: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many units were to report, have sent, have been accepted."""

    expected: int
    submitted: int
    accepted: int
    missing: tuple[str, ...]
    """Names of units directly below with reports missing, the most first."""

    @property
    def waiting(self) -> int:
        return self.submitted - self.accepted

    @property
    def silent(self) -> int:
        return self.expected - self.submitted


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """One target. ``reached`` is None without a figure; ``verdict`` is as the page shows it."""

    id: int
    order: int
    label: str
    needed: str
    reached: str | None
    verdict: str
    group: str
    is_behind: bool
    sentence: str
    indicator: str
    period: str
    accepted: int
    expected: int
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """A duty without a number: how many of the units concerned have done it."""

    order: int
    text: str
    done: int
    reported: int
    expected: int
    indicator: str


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit directly below: its reports and its figure for each target, in the plan's order."""

    name: str
    expected: int
    accepted: int
    reached: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What a unit wrote about a duty; ``units`` counts those that wrote the same."""

    text: str
    about: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    plan: PlanFacts
    issuer: IssuerFacts
    period: str
    as_of: datetime
    completeness: Completeness
    targets: tuple[TargetFacts, ...]
    duties: tuple[DutyFacts, ...]
    units: tuple[UnitFacts, ...]
    difficulties: tuple[Difficulty, ...]
