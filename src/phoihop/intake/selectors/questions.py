"""What a person is asked before the plan is made: everything the paper leaves open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from phoihop.intake.proposals import (
    cadence_proposed,
    levels_proposed,
    period_proposed,
    section_at,
)
from phoihop.intake.selectors.runs import items_of, run_get, run_reading
from phoihop.intake.types import (
    ItemRef,
    Questions,
    RunRef,
    TargetQuestion,
    TaskQuestion,
    Verdict,
)
from phoihop.org.types import Level, Viewer
from phoihop.plans.types import Cadence
from phoihop.targets import Level as TargetLevel
from phoihop.targets import Question, TargetSpec, TargetUnreadable, spec_from_reading

SAYS = ("value", "value_to", "comparator", "unit")
"""Fields in which two statements of one target must agree; a rhythm may be said only once."""


def questions_of(
    viewer: Viewer, run_id: int, period: tuple[date | None, date | None] | None = None
) -> Questions:
    """Propose the plan with its open questions; ``period`` is an answer given already."""
    run, reading = run_get(viewer, run_id), run_reading(viewer, run_id)
    kept = [item for item in items_of(viewer, run_id) if item.verdict is not Verdict.DROPPED]
    level = viewer.unit.level if viewer.unit else Level.PROVINCE
    starts, ends = period or period_proposed(run.header)
    targets = _targets(_part(kept, "targets"), run, level, (starts, ends))
    read_cadence = cadence_proposed(item.fields for item in _part(kept, "reporting"))
    return Questions(
        period_from=starts,
        period_to=ends,
        cadence=read_cadence or Cadence.QUARTER,
        cadence_is_read=read_cadence is not None,
        targets=targets,
        tasks=_tasks(kept, reading.get("sections", []), level, targets),
    )


def _part(items: Sequence[ItemRef], part: str) -> list[ItemRef]:
    return [item for item in items if item.part == part]


def _targets(
    items: Sequence[ItemRef],
    run: RunRef,
    level: Level,
    period: tuple[date | None, date | None],
) -> tuple[TargetQuestion, ...]:
    by_order = {item.order: item for item in items}
    found: list[TargetQuestion] = []
    previous: tuple[int | None, TargetSpec] | None = None
    for item in items:
        before = previous[1] if previous and previous[0] == item.line else None
        question = _target(item, run, level, period, before)
        if question is None:
            continue
        previous = (item.line, question.spec)
        same = by_order.get(item.read.get("same_as", -1))
        found.append(replace(question, same_as=same, differs=_differs(item, same)))
    return tuple(found)


def _target(
    item: ItemRef,
    run: RunRef,
    level: Level,
    period: tuple[date | None, date | None],
    previous: TargetSpec | None,
) -> TargetQuestion | None:
    """Propose what the target says; None for one without a number, which stays a task."""
    try:
        proposal = spec_from_reading(
            item.fields,
            period_from=period[0],
            period_to=period[1],
            issued_on=run.header.get("issued_on"),
            issuer=TargetLevel(level),
            previous=previous,
        )
    except TargetUnreadable:
        return None
    asked = tuple(one for one in proposal.questions if one is not Question.MISSING_WINDOW)
    return TargetQuestion(item=item, spec=proposal.spec, questions=asked)


def _differs(item: ItemRef, same: ItemRef | None) -> bool:
    if same is None:
        return False
    rhythms = {fields["every"] for fields in (item.fields, same.fields) if fields.get("every")}
    return len(rhythms) > 1 or _said(item.fields) != _said(same.fields)


def _said(fields: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(fields.get(name) for name in SAYS)


def _tasks(
    items: Sequence[ItemRef],
    sections: Sequence[Mapping[str, object]],
    level: Level,
    targets: Sequence[TargetQuestion],
) -> tuple[TaskQuestion, ...]:
    """Propose who reports on each task: nobody on what is forbidden or counted already."""
    readable = {question.item.id for question in targets}
    counted = {question.item.line for question in targets}
    found = []
    for item in items:
        if item.part == "targets" and item.id not in readable:
            found.append(TaskQuestion(item=item, levels=()))
        if item.part != "tasks":
            continue
        at = section_at(sections, item.line)
        role = None if at is None else str(sections[at]["role"])
        silent = item.fields.get("force") == "must_not" or item.line in counted
        levels = levels_proposed(item.fields.get("assignees") or (), role, level)
        found.append(TaskQuestion(item=item, levels=() if silent else levels))
    return tuple(found)
