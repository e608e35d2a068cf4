"""What each target and duty has come to at every unit of the plan's tree, up to one period."""

import json
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

from phoihop.kernel.periods import Period, parse_period
from phoihop.reporting.models import DutyFigure, TargetFigure
from phoihop.reporting.services.rollup.questions import DutyQuestion, Questions, TargetQuestion
from phoihop.reporting.services.rollup.sums import Sums
from phoihop.reporting.services.rollup.tables import insert_rows
from phoihop.reporting.services.rollup.windows import Over, Report, Windows
from phoihop.targets import Form, Rule, TargetSpec, passes

Paths = Mapping[int, tuple[int, ...]]
Nodes = Collection[int] | None

TARGET_COLUMNS = ("target_id", "unit_id", "period", "aggregate")
DUTY_COLUMNS = ("task_id", "unit_id", "period", "expected", "reported", "done", "count")
_EACH = (Form.FLOOR_EACH, Form.SHARE_EACH, Form.UNIT_SHARE)
_NOTHING = Report()
_ENOUGH = Rule().coverage


def write_aggregates(
    questions: Questions, windows: Windows, period: Period, paths: Paths, nodes: Nodes
) -> None:
    """Write the rows of ``nodes`` anew (of all units for None), in the caller's transaction."""
    code = period.code
    for model in (TargetFigure, DutyFigure):
        stale = model.objects.filter(period=code)
        (stale if nodes is None else stale.filter(unit_id__in=nodes)).delete()
    insert_rows(
        TargetFigure,
        TARGET_COLUMNS,
        (
            (asked.target.id, node, code, json.dumps(_stored(sums)))
            for asked in questions.targets
            for node, sums in _up(asked.owner_id, _target_sums(asked, windows), paths, nodes)
        ),
    )
    insert_rows(
        DutyFigure,
        DUTY_COLUMNS,
        (
            (asked.task.id, node, code, sums.expected, sums.reported, sums.yes, sums.num)
            for asked in questions.duties
            for node, sums in _up(asked.owner_id, _duty_sums(asked, windows), paths, nodes)
        ),
    )


def _up(
    owner_id: int, own: Iterator[tuple[int, Sums]], paths: Paths, nodes: Nodes
) -> Iterator[tuple[int, Sums]]:
    """Add what each unit has up its path, as far as the plan's owner."""
    totals: dict[int, Sums] = {}
    for unit_id, sums in own:
        path = paths.get(unit_id, (unit_id,))
        first = path.index(owner_id) if owner_id in path else len(path) - 1
        for node in path[first:]:
            if nodes is None or node in nodes:
                totals.setdefault(node, Sums()).add(sums)
    yield from totals.items()


def _target_sums(asked: TargetQuestion, windows: Windows) -> Iterator[tuple[int, Sums]]:
    spec, indicator = asked.target.spec, asked.target.indicator.id
    reports = windows.reports(asked.codes)
    turns = None if asked.turns is None else [windows.reports(codes) for codes in asked.turns]
    for unit_id in asked.units:
        report = reports.get((indicator, unit_id), _NOTHING)
        if report.is_not_applicable:
            continue
        sums = _unit_sums(spec, report, asked.over)
        if turns is not None:
            found = [turn.get((indicator, unit_id), _NOTHING) for turn in turns]
            sums.by_period = [each.over("count", Over.ADDED) for each in found]
        yield unit_id, sums


def _unit_sums(spec: TargetSpec, report: Report, over: Mapping[str, Over]) -> Sums:
    if not report.axes:
        return Sums(expected=1)
    figures = {axis: values[over.get(axis, Over.ADDED)] for axis, values in report.axes.items()}
    return Sums(
        expected=1,
        reported=1,
        num=figures.get("num", 0) + figures.get("count", 0),
        den=figures.get("den", 0),
        yes=figures.get("yes", 0),
        passing=int(spec.form in _EACH and bool(passes(spec, figures))),
        last={report.last: 1},
    )


def _duty_sums(asked: DutyQuestion, windows: Windows) -> Iterator[tuple[int, Sums]]:
    reports = windows.reports(asked.codes)
    for unit_id in asked.units:
        report = reports.get((asked.indicator_id, unit_id), _NOTHING)
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
