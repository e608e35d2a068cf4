"""Takes papers in, reviews them as an officer would, and makes live plans of them.

What a paper leaves open gets stated defaults: everything that was read is accepted, units report
each quarter, counts begin at nothing. A paper whose term is over is taken as if it were issued for
this year: its dates move by whole years.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from phoihop.intake import selectors as intake
from phoihop.intake.services import (
    item_decide,
    items_accept_sure,
    paper_upload,
    run_confirm,
)
from phoihop.intake.types import Answers, ItemRef, Questions, RunState, Verdict
from phoihop.kernel.problems import Problem
from phoihop.org.types import Viewer
from phoihop.plans.services import cascade_plan
from phoihop.plans.types import Cadence
from phoihop.targets import Question

DATES = {"targets": ("due",), "tasks": ("due",), "deadlines": ("from", "to")}
_TYPES = {
    ".txt": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class PaperUnread(Problem):
    """A paper of the demo could not be read."""

    code = "paper_unread"


@dataclass(slots=True)
class Taken:
    """What became of one paper."""

    name: str
    code: str
    title: str
    plan_id: int
    counts: dict[str, int]
    years_moved: int = 0
    assumed: list[str] = field(default_factory=list)


def take_in(viewer: Viewer, path: Path) -> Taken:
    """Read, review, confirm and hand down one paper."""
    kind = _TYPES.get(path.suffix, "application/octet-stream")
    run_id = paper_upload(viewer=viewer, data=path.read_bytes(), name=path.name, content_type=kind)
    run = intake.run_get(viewer, run_id)
    if run.state is not RunState.REVIEW:
        raise PaperUnread(f"{path.name}: {run.failure}")
    items_accept_sure(viewer=viewer, run_id=run_id)
    items = intake.items_of(viewer, run_id)
    moved = _years_over(intake.questions_of(viewer, run_id), items, viewer.on)
    for item in items:
        _accept(viewer, item, moved)
    answers, assumed = _answers(viewer, run_id, moved)
    plan = run_confirm(viewer=viewer, run_id=run_id, answers=answers)
    cascade_plan(viewer=viewer, plan_id=plan.id)
    reading = intake.run_reading(viewer, run_id)
    return Taken(
        name=path.name,
        code=plan.code,
        title=plan.title,
        plan_id=plan.id,
        counts={part: len(found) for part, found in reading.items() if isinstance(found, list)},
        years_moved=moved,
        assumed=assumed,
    )


def _years_over(questions: Questions, items: list[ItemRef], today: date) -> int:
    """Give by how many years a paper moves so that its term begins this year; 0 while it runs.

    A paper that states no term, a campaign, is over with the last of its dates.
    """
    first, last = questions.period_from, questions.period_to
    if first is not None and last is not None:
        return 0 if last >= today else today.year - first.year
    years = [
        int(item.fields[name][:4])
        for item in items
        for name in DATES.get(item.part, ())
        if item.fields.get(name)
    ]
    return max(today.year - max(years), 0) if years else 0


def _accept(viewer: Viewer, item: ItemRef, years: int) -> None:
    moved = {
        name: _moved(item.fields[name], years)
        for name in DATES.get(item.part, ())
        if years and item.fields.get(name)
    }
    if moved or item.verdict is Verdict.PENDING:
        item_decide(viewer=viewer, item_id=item.id, verdict=Verdict.ACCEPTED, edited=moved or None)


def _moved(text: str, years: int) -> str:
    """Move an ISO date, perhaps cut short, by years; 29 February becomes the 28th."""
    moved = f"{int(text[:4]) + years}{text[4:]}"
    return moved.replace("-02-29", "-02-28")


def _answers(viewer: Viewer, run_id: int, years: int) -> tuple[Answers, list[str]]:
    questions = intake.questions_of(viewer, run_id)
    first, last = questions.period_from, questions.period_to
    assumed = Counter[str]()
    if first is None or last is None:
        first, last = date(viewer.on.year, 1, 1), date(viewer.on.year, 12, 31)
        assumed["thời gian thực hiện: năm nay"] += 1
    else:
        first, last = first.replace(year=first.year + years), last.replace(year=last.year + years)
    if years:
        assumed[f"thời hạn đã qua: dời {years} năm"] += 1
    if questions.cadence is not Cadence.QUARTER or not questions.cadence_is_read:
        assumed["kỳ báo cáo: hằng quý"] += 1
    starts = _starts(intake.questions_of(viewer, run_id, (first, last)))
    assumed["số đầu kỳ: 0"] += len(starts)
    answers = Answers(period_from=first, period_to=last, cadence=Cadence.QUARTER, starts=starts)
    return answers, [f"{what} ({times})" for what, times in assumed.items() if times]


def _starts(questions: Questions) -> dict[int, Decimal]:
    """Begin every count at nothing: what was done before the term is not known here."""
    return {
        asked.item.id: Decimal(0)
        for asked in questions.targets
        if Question.MISSING_START_VALUE in asked.questions
    }
