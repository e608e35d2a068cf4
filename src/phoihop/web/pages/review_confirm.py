"""Before the plan is made: what the paper leaves open is asked, with a proposal for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from phoihop.intake.drafting import merged
from phoihop.intake.fields import Wrong, day
from phoihop.intake.selectors import progress_of, questions_of, run_get, run_is_open
from phoihop.intake.services import run_confirm
from phoihop.intake.types import Answers, Questions, RunState, TargetQuestion, TaskQuestion
from phoihop.kernel.dates import first_day, last_day
from phoihop.kernel.problems import Problem
from phoihop.kernel.quantities import parse_decimal
from phoihop.org.types import Level, Viewer
from phoihop.plans.types import Cadence
from phoihop.targets import Question, Unit, explain
from phoihop.web import formats
from phoihop.web.components.fields import Field, Option
from phoihop.web.components.lists import Crumb
from phoihop.web.components.toast import toast_next
from phoihop.web.middleware.problems import status_of
from phoihop.web.pages.review_desk import desk_url, frame
from phoihop.web.pages.review_items import SLUGS
from phoihop.web.viewer import with_viewer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenTarget:
    """A target with a question: its starting figure, or who reports on it."""

    question: TargetQuestion
    explained: str
    start: Field | None
    levels: tuple[Option, ...]
    chosen: frozenset[str]


@dataclass(frozen=True, slots=True)
class Duty:
    """A task with the levels that are to report on it."""

    question: TaskQuestion
    chosen: frozenset[str]


@with_viewer
def desk_confirm(request: HttpRequest, viewer: Viewer, run_id: int) -> HttpResponse:
    run = run_get(viewer, run_id)
    if run.state is RunState.CONFIRMED and not run_is_open(viewer, run_id):
        return redirect("plan_cascade", run.plan_id)
    questions = questions_of(viewer, run_id)
    errors: dict[str, str] = {}
    status = 200
    if request.method == "POST":
        answers = _answers(request.POST, questions, errors)
        status = 422
        if not errors:
            try:
                plan = run_confirm(viewer=viewer, run_id=run_id, answers=answers)
            except Problem as problem:
                errors["period_from"], status = problem.sentence, status_of(problem)
            else:
                toast_next(request, _("Đã tạo kế hoạch %(name)s.") % {"name": plan.code})
                return redirect("plan_cascade", plan.id)
    context = frame(viewer, run) | _context(viewer, run_id, questions, request.POST, errors)
    context["page_title"] = _("Tạo kế hoạch")
    context["crumbs"] = [
        *context["crumbs"][:1],
        Crumb(run.name, desk_url(run_id, SLUGS["targets"])),
        Crumb(_("Tạo kế hoạch")),
    ]
    context["back"] = desk_url(run_id, SLUGS["targets"])
    return render(request, "review/confirm.html", context, status=status)


def _context(
    viewer: Viewer, run_id: int, questions: Questions, typed: QueryDict, errors: dict[str, str]
) -> dict[str, Any]:
    repeated = merged(questions, Answers())
    into = {item.id for items in repeated.values() for item in items}
    below = _levels_below(viewer)
    progress = progress_of(viewer, run_id)
    targets = [
        _open_target(question, typed, errors, below)
        for question in questions.targets
        if question.item.id not in into
    ]
    return {
        "period": _period_fields(questions, typed, errors),
        "cadence": _cadence_field(questions, typed),
        "open_targets": [one for one in targets if one.start or one.levels],
        "repeated": [one for one in questions.targets if one.item.id in into],
        "conflicts": [one for one in questions.targets if one.same_as and one.differs],
        "kept_apart": {int(one) for one in typed.getlist("apart") if one.isdigit()},
        "levels": below,
        "duties": [_duty(question, typed) for question in questions.tasks],
        "total": progress.count - len(into),
        "waiting": progress.total - progress.reviewed,
        "errors": errors,
    }


def _period_fields(questions: Questions, typed: QueryDict, errors: dict[str, str]) -> list[Field]:
    given = {"period_from": questions.period_from, "period_to": questions.period_to}
    labels = {"period_from": _("Từ ngày"), "period_to": _("Đến ngày")}
    return [
        Field(
            name=name,
            label=labels[name],
            value=typed.get(name, formats.day(day) if day else ""),
            placeholder="31/12/2028",
            error=errors.get(name, ""),
        )
        for name, day in given.items()
    ]


def _cadence_field(questions: Questions, typed: QueryDict) -> Field:
    words = {
        Cadence.MONTH: _("hằng tháng"),
        Cadence.QUARTER: _("hằng quý"),
        Cadence.HALF: _("6 tháng một lần"),
        Cadence.YEAR: _("hằng năm"),
    }
    hint = "" if questions.cadence_is_read else _("Văn bản không nêu kỳ báo cáo; đề xuất hằng quý.")
    return Field(
        name="cadence",
        label=_("Đơn vị báo cáo số liệu"),
        kind="select",
        value=typed.get("cadence", questions.cadence),
        hint=hint,
        options=tuple(Option(cadence, label) for cadence, label in words.items()),
    )


def _open_target(
    question: TargetQuestion,
    typed: QueryDict,
    errors: dict[str, str],
    below: tuple[Option, ...],
) -> OpenTarget:
    name = f"start-{question.item.id}"
    asks_start = Question.MISSING_START_VALUE in question.questions
    start = Field(
        name=name,
        label=_("Số đầu kỳ"),
        kind="number",
        value=typed.get(name, ""),
        unit="%" if question.spec.unit is Unit.PERCENT else question.spec.noun[:20],
        hint=_("Chưa có thì để trống: chỉ tiêu sẽ ghi “chưa đánh giá” cho đến khi có."),
        error=errors.get(name, ""),
        optional=True,
        decimals=True,
    )
    asks_who = Question.WHO_COUNTS in question.questions
    said = typed.getlist(f"who-{question.item.id}")
    proposed = question.spec.population.levels
    return OpenTarget(
        question=question,
        explained=explain(question.spec),
        start=start if asks_start else None,
        levels=below if asks_who else (),
        chosen=frozenset(said or (level.value for level in proposed)),
    )


def _duty(question: TaskQuestion, typed: QueryDict) -> Duty:
    said = typed.getlist(f"duty-{question.item.id}") if typed else list(question.levels)
    return Duty(question, frozenset(said))


def _levels_below(viewer: Viewer) -> tuple[Option, ...]:
    own = viewer.unit.level if viewer.unit else Level.PROVINCE
    names = {
        Level.PROVINCE: _("Tỉnh"),
        Level.UPPER: _("Cấp trên cơ sở"),
        Level.BASE: _("CĐCS"),
    }
    levels = list(Level)[list(Level).index(own) + 1 :]
    return tuple(Option(level, names[level]) for level in levels if level in names)


def _answers(typed: QueryDict, questions: Questions, errors: dict[str, str]) -> Answers:
    def read(name: str, how: Callable[[str], T]) -> T | None:
        text = typed.get(name, "").strip()
        try:
            return how(text) if text else None
        except (Problem, Wrong) as error:
            errors[name] = str(error)
            return None

    starts = {
        question.item.id: read(f"start-{question.item.id}", _start(question))
        for question in questions.targets
    }
    return Answers(
        period_from=read("period_from", lambda text: first_day(day(text) or "")),
        period_to=read("period_to", lambda text: last_day(day(text) or "")),
        cadence=next((one for one in Cadence if one == typed.get("cadence")), None),
        starts={item_id: start for item_id, start in starts.items() if start is not None},
        target_levels=_chosen(typed, "who", [one.item.id for one in questions.targets]),
        task_levels={one.item.id: () for one in questions.tasks}
        | _chosen(typed, "duty", [one.item.id for one in questions.tasks]),
        kept_apart=frozenset(int(one) for one in typed.getlist("apart") if one.isdigit()),
    )


def _start(question: TargetQuestion) -> Callable[[str], Decimal]:
    def read(text: str) -> Decimal:
        found = parse_decimal(text.replace("%", " "))
        if question.spec.unit is Unit.PERCENT and found > 100:
            raise Wrong(_("Tỷ lệ không thể lớn hơn 100%. Đồng chí kiểm tra lại con số."))
        return found

    return read


def _chosen(typed: QueryDict, name: str, ids: list[int]) -> dict[int, tuple[str, ...]]:
    known = set(Level)
    said = {item_id: typed.getlist(f"{name}-{item_id}") for item_id in ids}
    return {
        item_id: tuple(level for level in levels if level in known)
        for item_id, levels in said.items()
        if levels
    }
