"""The forms of an amendment: what stands in their fields, and reading back what was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from phoihop.intake.fields import Wrong, day
from phoihop.kernel.dates import first_day, last_day
from phoihop.kernel.quantities import parse_decimal
from phoihop.org.types import Level as OrgLevel
from phoihop.org.types import UnitRef
from phoihop.plans.services import TargetTerms, terms_of
from phoihop.plans.types import Cadence, PlanChanges, PlanRef, TargetRef, TaskChanges, TaskRef
from phoihop.targets import Comparator, Level, Unit
from phoihop.web import formats
from phoihop.web.components.fields import Field, Option
from phoihop.web.pages.review_fields import COMPARATOR, date_in_words
from phoihop.web.pages.typed import Form

LABEL_LENGTH, TITLE_LENGTH, CODE_LENGTH, TEXT_LENGTH = 500, 1000, 80, 4000


def plan_fields(form: Form, plan: PlanRef) -> list[Field]:
    return [
        form.field("title", _("Trích yếu"), plan.title, kind="textarea"),
        form.field("code", _("Số, ký hiệu"), plan.code, optional=True),
        form.field("period_from", _("Từ ngày"), formats.day(plan.period_from)),
        form.field("period_to", _("Đến ngày"), formats.day(plan.period_to)),
        form.field(
            "cadence", _("Kỳ báo cáo"), plan.cadence, kind="select", options=cadence_options()
        ),
    ]


def read_plan(form: Form, plan: PlanRef) -> PlanChanges:
    """Read the head of a plan; a field that stays as it was says nothing."""
    title = form.words("title", TITLE_LENGTH, _("Kế hoạch chưa có tên. Đồng chí nhập trích yếu."))
    first = _day(form, "period_from", first_day)
    last = _day(form, "period_to", last_day)
    if first and last and last < first:
        before = _("Ngày kết thúc trước ngày bắt đầu. Đồng chí kiểm tra lại hai ngày.")
        form.errors["period_to"] = before
    code = form.read("code", str) or ""
    if len(code) > CODE_LENGTH:
        form.errors["code"] = _("Số, ký hiệu dài quá %(most)d ký tự.") % {"most": CODE_LENGTH}
    cadence = next((one for one in Cadence if one == form.shown("cadence", "")), plan.cadence)
    return PlanChanges(title, code, first, last, cadence)


def target_fields(form: Form, target: TargetRef) -> list[Field]:
    terms, unit = terms_of(target.spec, target.label), _unit(target)
    compared = tuple(Option(value, str(label)) for value, label in COMPARATOR)
    of_plan = _("Để trống thì theo thời gian của kế hoạch.")
    no_start = _("Chưa có thì để trống: chỉ tiêu sẽ ghi “chưa đánh giá” cho đến khi có.")
    return [
        form.field("label", _("Tên chỉ tiêu"), terms.label, kind="textarea"),
        form.field(
            "comparator", _("So sánh"), terms.comparator, kind="select", options=compared
        ),
        _number(form, "value", _("Mức"), terms.value, unit),
        _number(form, "value_to", _("Đến mức"), terms.value_to, unit, _("Chỉ khi là khoảng.")),
        form.field(
            "due", _("Thời hạn"), formats.day(terms.due) if terms.due else "",
            hint=of_plan, placeholder="31/12/2028", optional=True,
        ),
        _number(form, "start", _("Số đầu kỳ"), terms.start, unit, no_start),
    ]  # fmt: skip


def read_target(form: Form, target: TargetRef, plan: PlanRef) -> TargetTerms:
    """Read the terms of a target and check what one sees at once; the algebra checks the rest."""
    now = terms_of(target.spec, target.label)
    label = form.words("label", LABEL_LENGTH, _("Chưa có tên. Đồng chí nhập tên chỉ tiêu."))
    said = form.shown("comparator", "")
    terms = TargetTerms(
        label=label,
        comparator=next((one for one in Comparator if one == said), now.comparator),
        value=_amount(form, "value", target) or Decimal(0),
        value_to=_amount(form, "value_to", target),
        due=_day(form, "due", last_day),
        start=_amount(form, "start", target),
        levels=frozenset(Level(one) for one in _levels(form)),
    )
    _check_terms(form, terms, target, plan)
    return terms


def task_fields(form: Form, task: TaskRef) -> list[Field]:
    due = date_in_words(task.due) if task.due else ""
    return [
        form.field("text", _("Nội dung"), task.text, kind="textarea"),
        form.field("due", _("Thời hạn"), due, optional=True, placeholder="31/12/2028"),
    ]


def read_task(form: Form) -> TaskChanges:
    missing = _("Nhiệm vụ chưa có nội dung. Đồng chí nhập nội dung.")
    return TaskChanges(
        text=form.words("text", TEXT_LENGTH, missing),
        due=form.read("due", day) or "",
        levels=tuple(_levels(form)),
    )


def cadence_options() -> tuple[Option, ...]:
    return (
        Option(Cadence.MONTH, _("hằng tháng")),
        Option(Cadence.QUARTER, _("hằng quý")),
        Option(Cadence.HALF, _("6 tháng một lần")),
        Option(Cadence.YEAR, _("hằng năm")),
    )


def level_options(owner: UnitRef) -> tuple[Option, ...]:
    """Name the owner's level and those below it."""
    levels = list(OrgLevel)
    return tuple(
        Option(level, level_in_words(level)) for level in levels[levels.index(owner.level) :]
    )


def level_in_words(level: str) -> str:
    return {
        OrgLevel.NATIONAL: _("Tổng Liên đoàn"),
        OrgLevel.PROVINCE: _("Tỉnh"),
        OrgLevel.UPPER: _("Cấp trên cơ sở"),
        OrgLevel.BASE: _("CĐCS"),
    }[OrgLevel(level)]


def _check_terms(form: Form, terms: TargetTerms, target: TargetRef, plan: PlanRef) -> None:
    """Say beside the field what would contradict another one."""
    is_range = terms.comparator is Comparator.RANGE
    found = {}
    if not form.shown("value", "").strip():
        found["value"] = _("Chưa có mức cần đạt. Đồng chí nhập số.")
    if is_range and terms.value_to is None:
        found["value_to"] = _("Khoảng cần hai số. Đồng chí nhập số thứ hai.")
    if not is_range and terms.value_to is not None:
        found["comparator"] = _("Đã có hai số. Đồng chí chọn cách so sánh là khoảng.")
    if terms.value_to is not None and terms.value_to < terms.value:
        found["value_to"] = _("Số sau nhỏ hơn số trước. Đồng chí đổi chỗ hai số.")
    begins = target.spec.window.start if target.spec.window else plan.period_from
    if terms.due and terms.due < begins:
        found["due"] = _("Thời hạn trước ngày bắt đầu %(day)s. Đồng chí kiểm tra lại.") % {
            "day": formats.day(begins)
        }
    form.errors = found | form.errors


def _amount(form: Form, name: str, target: TargetRef) -> Decimal | None:
    is_percent = target.spec.unit is Unit.PERCENT

    def read(text: str) -> Decimal:
        found = parse_decimal(text.replace("%", " "))
        if is_percent and found > 100:
            raise Wrong(_("Tỷ lệ không thể lớn hơn 100%. Đồng chí kiểm tra lại con số."))
        if not is_percent and found != found.to_integral_value() and name != "start":
            raise Wrong(_("Số lượng phải là số nguyên. Đồng chí kiểm tra lại con số."))
        return found

    return form.read(name, read)


def _number(
    form: Form, name: str, label: str, now: Decimal | None, unit: str, hint: str = ""
) -> Field:
    shown = "" if now is None else formats.number(now, 4)
    return form.field(
        name, label, shown, kind="number", unit=unit, hint=hint, decimals=True, optional=bool(hint)
    )


def _unit(target: TargetRef) -> str:
    return "%" if target.spec.unit is Unit.PERCENT else target.spec.noun[:20]


def _day(form: Form, name: str, end: Callable[[str], date]) -> date | None:
    found = form.read(name, lambda text: end(day(text) or ""))
    if found is None and name != "due":
        form.errors.setdefault(name, _("Chưa có ngày. Đồng chí nhập ngày."))
    return found


def _levels(form: Form) -> list[str]:
    return [level for level in form.chosen("levels") if level in set(OrgLevel)]
