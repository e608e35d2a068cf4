"""A target and a duty as rows of a page: figures as printed, the bar in percents of its axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from django.utils.translation import gettext as _

from phoihop.reporting.types import DutyProgress, TargetProgress, UnitStanding
from phoihop.targets import Evaluation, Quantity
from phoihop.web.components.tone import Tone
from phoihop.web.verdicts import in_words

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Bar:
    """``fill`` and ``expected`` are percents of what is needed; ``sentence`` is for the ear."""

    tone: str
    fill: Fraction | None
    expected: Fraction | None
    sentence: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One line of the table of targets. ``number`` counts from one, as people do.

    ``needed`` and ``reached`` are bare figures; ``noun`` is what they count, "" for percents.
    """

    id: int
    number: int
    label: str
    line: int | None
    is_confirmed: bool
    needed: str
    reached: str
    noun: str
    verdict: str
    bar: Bar
    course: tuple[Fraction | None, ...]
    coverage: str


@dataclass(frozen=True, slots=True)
class StandingRow:
    """How one unit right below stands with a target."""

    unit_id: int
    name: str
    needed: str
    reached: str
    noun: str
    verdict: str
    coverage: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class DutyCount:
    """How many units have done a duty; ``bar`` is drawn where some are to do it."""

    done: int
    reported: int
    expected: int
    bar: Bar


def target_row(progress: TargetProgress) -> TargetRow:
    target, found = progress.target, progress.evaluation
    return TargetRow(
        id=target.id,
        number=target.order + 1,
        label=target.label,
        line=target.line,
        is_confirmed=target.confirmed,
        needed=figure(found.needed),
        reached=figure(found.reached),
        noun=found.needed.noun,
        verdict=in_words(found.label),
        bar=bar_of(found),
        course=tuple(point.reached for point in progress.series),
        coverage=coverage_of(found),
    )


def standing_row(standing: UnitStanding) -> StandingRow:
    found = standing.evaluation
    return StandingRow(
        unit_id=standing.unit.id,
        name=standing.unit.short_name,
        needed=figure(found.needed),
        reached=figure(found.reached),
        noun=found.needed.noun,
        verdict=in_words(found.label),
        coverage=coverage_of(found),
        bar=bar_of(found),
    )


def lowest_first(standings: Iterable[UnitStanding]) -> list[StandingRow]:
    """Put those behind on top, the widest gap first; then those without figures; then the rest."""

    def place(standing: UnitStanding) -> tuple[int, Fraction]:
        found = standing.evaluation
        rank = 0 if found.status.is_behind else 1 if found.reached is None else 2
        return rank, found.gap.value if found.gap else Fraction(0)

    return [standing_row(standing) for standing in sorted(standings, key=place)]


def duty_count(progress: DutyProgress) -> DutyCount:
    share = Fraction(100 * progress.done, progress.expected) if progress.expected else None
    numbers = {"done": progress.done, "expected": progress.expected}
    sentence = _("%(done)s trên %(expected)s đơn vị đã thực hiện") % numbers
    tone = Tone.DONE if progress.done == progress.expected else Tone.ON_TRACK
    bar = Bar(tone, share, None, sentence)
    return DutyCount(progress.done, progress.reported, progress.expected, bar)


def bar_of(found: Evaluation) -> Bar:
    sentence = _("đạt %(reached)s so với chỉ tiêu %(needed)s") % {
        "reached": printed(found.reached),
        "needed": found.needed,
    }
    fill = _share(found.reached, found.needed)
    return Bar(found.css, fill, _share(found.expected_today, found.needed), sentence)


def printed(quantity: Quantity | None) -> str:
    """Print a figure; what is missing is a dash, never zero."""
    return NOTHING if quantity is None else str(quantity)


def figure(quantity: Quantity | None) -> str:
    """Print the number alone, for a column that names what it counts below."""
    return NOTHING if quantity is None else str(replace(quantity, noun=""))


def coverage_of(found: Evaluation) -> str:
    return f"{found.coverage.num}/{found.coverage.den}" if found.coverage.den else ""


def _share(part: Quantity | None, whole: Quantity) -> Fraction | None:
    if part is None or not whole.value:
        return None
    return 100 * part.value / whole.value
