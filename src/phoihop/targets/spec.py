"""What a target says: one frozen value that can state every number of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from phoihop.kernel.periods import Period, PeriodKind, day_label
from phoihop.kernel.problems import Problem


class TargetUnreadable(Problem):
    """A target contradicts itself or lacks what no default can supply."""

    code = "target_unreadable"


class Form(StrEnum):
    """What kind of number it is, and so what is asked of a unit and how it is judged."""

    TOTAL = "total"
    """A sum over the population: 48 houses."""
    PEOPLE_SHARE = "people_share"
    """People out of people: 85 % of members and workers."""
    UNIT_SHARE = "unit_share"
    """Units that say yes out of units: every CĐCS has a page."""
    THING_SHARE = "thing_share"
    """Things out of things: 70 % of the material is digitised."""
    FLOOR_EACH = "floor_each"
    """A count that every unit must reach by itself (or stay under, with ``ceiling``)."""
    SHARE_EACH = "share_each"
    """A share of people that every unit must reach by itself: over 80 % take part."""
    AVERAGE_EACH = "average_each"
    """A sum divided by the units: one person per CĐCS on average."""
    FREQUENCY = "frequency"
    """So many in each period, judged by the periods that have closed."""
    DELIVERABLE = "deliverable"
    """One thing that is done or not by a day."""
    SUBGROUP_SHARE = "subgroup_share"
    """A share of those that another target counts: of the registered, 80 % recognised."""


class Comparator(StrEnum):
    """How the figure is compared, in the signs of the reader's format."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    EXACTLY = "="
    RANGE = "range"


class Unit(StrEnum):
    """In what the value is stated."""

    PERCENT = "percent"
    COUNT = "count"


class Level(StrEnum):
    """A level of the union; the same words as the organisation's."""

    NATIONAL = "national"
    PROVINCE = "province"
    UPPER = "upper"
    BASE = "base"


class Owner(StrEnum):
    """Who answers for the target: one level, or each level for itself."""

    NATIONAL = "national"
    PROVINCE = "province"
    UPPER = "upper"
    BASE = "base"
    EACH = "each"


class Base(StrEnum):
    """What a ratio is taken of."""

    MEMBERS = "members"
    WORKFORCE = "workforce"
    """Members and workers together."""
    UNITS = "units"
    ASKED = "asked"
    """No headcount knows it: each unit is asked."""


class Cadence(StrEnum):
    """After how long the count begins again."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    TWO_YEARS = "two_years"
    TERM = "term"

    @property
    def period_kind(self) -> PeriodKind | None:
        """The calendar period, or None for a term, which runs over the whole window."""
        return None if self is Cadence.TERM else PeriodKind(self.value)


class Force(StrEnum):
    """How binding the sentence is."""

    MUST = "must"
    STRIVE = "strive"
    MAY = "may"
    MUST_NOT = "must_not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """For whom the target holds; an empty field means "all".

    ``min_size`` and ``max_size`` are numbers of workers and bind base units only: an upper union
    has no workers of its own. ``label`` keeps the document's words for people.
    """

    levels: frozenset[Level] = frozenset()
    sectors: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    min_size: int | None = None
    max_size: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Milestone:
    """A step of the road map (lộ trình): what must be reached at the end of the day ``on``."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSpec:
    """One number that an issuer sets for itself or for those below it.

    ``value`` and ``value_to`` are in percent points or in whole things (``unit``). ``times`` is how
    often each person or unit must be served in one ``cadence``. ``window`` is the term, the year or
    the campaign; ``cadence`` None means one count over the whole window, from zero. ``start`` is
    the figure at the beginning of the window (số đầu kỳ). ``ceiling`` turns the value (of a range:
    the upper one) into a limit. Raises ``TargetUnreadable`` when the parts contradict each other.
    """

    form: Form
    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal
    value_to: Decimal | None = None
    unit: Unit = Unit.COUNT
    noun: str = ""
    what: str = ""
    population: Population = Population()
    owner: Owner = Owner.PROVINCE
    base: Base | None = None
    times: int | None = None
    cadence: Cadence | None = None
    window: Period | None = None
    start: Decimal | None = None
    milestones: tuple[Milestone, ...] = ()
    force: Force = Force.MUST
    ceiling: bool = False
    weight: int = 1

    def __post_init__(self) -> None:
        if self.window is not None:
            object.__setattr__(self, "window", Period(self.window.start, self.window.end))
        self._check()

    def _check(self) -> None:
        self._check_numbers()
        if self.value_to is not None and self.value_to < self.value:
            raise TargetUnreadable(
                f"Khoảng từ {self.value} đến {self.value_to} bị ngược. Đồng chí đổi chỗ hai số."
            )
        if (self.value_to is None) is (self.comparator is Comparator.RANGE):
            raise TargetUnreadable("Chỉ tiêu dạng khoảng cần đủ hai số, từ và đến.")
        for step in self.milestones:
            if self.window and not self.window.contains(step.on):
                raise TargetUnreadable(
                    f"Mốc lộ trình {day_label(step.on)} nằm ngoài thời gian thực hiện. "
                    "Đồng chí chọn ngày trong thời gian thực hiện."
                )

    def _check_numbers(self) -> None:
        for number in (self.value, self.value_to):
            if number is None:
                continue
            if not number.is_finite() or number < 0:
                raise TargetUnreadable(f"{number} không phải số từ 0 trở lên. Đồng chí nhập lại.")
            if self.unit is Unit.PERCENT and number > 100:
                raise TargetUnreadable(
                    f"{number}% nằm ngoài khoảng 0–100%. Đồng chí kiểm tra lại con số."
                )

    @property
    def limit(self) -> Decimal | None:
        """What must not be exceeded: the ceiling or the quota's upper end; None without one."""
        if self.comparator is Comparator.AT_MOST:
            return self.value
        if not self.ceiling:
            return None
        return self.value if self.value_to is None else self.value_to

    @property
    def floor(self) -> Decimal | None:
        """What must be reached: ``=`` means at least, a range from its lower bound; or None."""
        is_limit_only = self.limit is not None and self.value_to is None
        return None if is_limit_only else self.value
