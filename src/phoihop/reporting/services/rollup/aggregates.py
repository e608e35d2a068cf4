"""What each target and duty has come to at every unit of the plan's tree, up to one period."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.db.models import Model, QuerySet

from phoihop.kernel.periods import Period, parse_period
from phoihop.reporting.models import DutyFigure, TargetFigure
from phoihop.reporting.services.rollup.questions import DutyQuestion, Questions, TargetQuestion
from phoihop.reporting.services.rollup.sums import Sums
from phoihop.reporting.services.rollup.tables import replace_rows
from phoihop.reporting.services.rollup.windows import Over, Report, Windows
from phoihop.targets import Form, Rule, TargetSpec, passes

Paths = Mapping[int, tuple[int, ...]]
Nodes = Collection[int] | None

TARGET_COLUMNS = ("target_id", "unit_id", "period", "aggregate")
DUTY_COLUMNS = ("task_id", "unit_id", "period", "expected", "reported", "done", "count")
KEYS = 3
_EACH = (Form.FLOOR_EACH, Form.SHARE_EACH, Form.UNIT_SHARE)
_NOTHING = Report()
_ENOUGH = Rule().coverage


def write_aggregates(
    questions: Questions, windows: Windows, period: Period, paths: Paths, nodes: Nodes
) -> None:
    """Write the rows of ``nodes`` anew (of all units for None), in the caller's transaction."""
    code = period.code
    replace_rows(
        _standing(TargetFigure, code, nodes),
        TARGET_COLUMNS,
        KEYS,
        (
            (asked.target.id, node, code, _stored(sums))
            for asked in questions.targets
            for node, sums in _up(asked.owner_id, _target_sums(asked, windows), paths, nodes)
        ),
    )
    replace_rows(
        _standing(DutyFigure, code, nodes),
        DUTY_COLUMNS,
        KEYS,
        (
            (asked.task.id, node, code, sums.expected, sums.reported, sums.yes, sums.num)
            for asked in questions.duties
            for node, sums in _up(asked.owner_id, _duty_sums(asked, windows), paths, nodes)
        ),
    )


def _standing(model: type[Model], code: str, nodes: Nodes) -> QuerySet[Any]:
    rows = model._default_manager.filter(period=code)  # noqa: SLF001 – of either table
    return rows if nodes is None else rows.filter(unit_id__in=nodes)


def _up(
    owner_id: int, own: Iterator[tuple[int, Sums]], paths: Paths, nodes: Nodes
) -> Iterator[tuple[int, Sums]]:
    """Add what each unit has up its path, as far as the plan's owner.

    The units of one superior are added to each other first, so only one sum climbs for them all.
    """
    totals: dict[int, Sums] = defaultdict(Sums)
    climbing: dict[tuple[int, ...], Sums] = defaultdict(Sums)
    for unit_id, sums in own:
        above = paths.get(unit_id, (unit_id,))[:-1]
        if owner_id in above:
            climbing[above].add(sums)
        if nodes is None or unit_id in nodes:
            totals[unit_id] = sums
    for above, sums in climbing.items():
        for node in above[above.index(owner_id) :]:
            if nodes is None or node in nodes:
                totals[node].add(sums)
    yield from totals.items()


def _target_sums(asked: TargetQuestion, windows: Windows) -> Iterator[tuple[int, Sums]]:
    spec, indicator = asked.target.spec, asked.target.indicator.id
    reports = windows.reports(asked.codes).get(indicator, {})
    turns = None
    if asked.turns is not None:
        turns = [windows.reports(codes).get(indicator, {}) for codes in asked.turns]
    passing = _Passing(spec)
    for unit_id in asked.units:
        report = reports.get(unit_id, _NOTHING)
        if report.is_not_applicable:
            continue
        sums = _unit_sums(report, asked.over, passing)
        if turns is not None:
            found = [turn.get(unit_id, _NOTHING) for turn in turns]
            sums.by_period = [each.over("count", Over.ADDED) for each in found]
        yield unit_id, sums


def _unit_sums(report: Report, over: Mapping[str, Over], passing: "_Passing") -> Sums:
    if not report.axes:
        return Sums(expected=1)
    figures = {axis: values[over.get(axis, Over.ADDED)] for axis, values in report.axes.items()}
    return Sums(
        expected=1,
        reported=1,
        num=figures.get("num", 0) + figures.get("count", 0),
        den=figures.get("den", 0),
        yes=figures.get("yes", 0),
        passing=passing(figures),
        last={report.last: 1},
    )


class _Passing:
    """Judges units one by one where the target asks that of them; equal figures only once."""

    def __init__(self, spec: TargetSpec) -> None:
        self._spec, self._is_each = spec, spec.form in _EACH
        self._known: dict[frozenset[tuple[str, int]], int] = {}

    def __call__(self, figures: Mapping[str, int]) -> int:
        if not self._is_each:
            return 0
        key = frozenset(figures.items())
        if key not in self._known:
            self._known[key] = int(bool(passes(self._spec, figures)))
        return self._known[key]


def _duty_sums(asked: DutyQuestion, windows: Windows) -> Iterator[tuple[int, Sums]]:
    reports = windows.reports(asked.codes).get(asked.indicator_id, {})
    for unit_id in asked.units:
        report = reports.get(unit_id, _NOTHING)
        if report.is_not_applicable:
            continue
        yield (
            unit_id,
            Sums(
                expected=1,
                reported=int("done" in report.axes),
                yes=report.over("done", Over.MOST) or 0,
                num=report.over("count", Over.ADDED) or 0,
            ),
        )


def _stored(sums: Sums) -> dict[str, Any]:
    """Give what ``selectors.aggregates`` reads; what is nothing is left out."""
    through = sums.through(_ENOUGH)
    stated = {
        "num": sums.num,
        "den": sums.den,
        "yes": sums.yes,
        "passing": sums.passing,
        "expected": sums.expected,
        "reported": sums.reported,
        "through": _last_day(through) if through else None,
        "by_period": sums.by_period,
    }
    return {name: value for name, value in stated.items() if value}


@lru_cache(maxsize=256)
def _last_day(code: str) -> str:
    return parse_period(code).end.isoformat()
