"""From a target as the reader found it to a proposed ``TargetSpec`` with the questions left open.

The machine proposes, the officer decides: nothing that the document does not say is made up; what
a rule had to assume is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from phoihop.kernel.periods import Period
from phoihop.targets import phrases
from phoihop.targets.spec import (
    Base,
    Cadence,
    Comparator,
    Force,
    Form,
    Level,
    Owner,
    Population,
    TargetSpec,
    TargetUnreadable,
    Unit,
)
from phoihop.targets.when import Day, window_of
from phoihop.targets.whom import Group, group_of, levels_in, lowered, people_base, population_of

_BASE = frozenset({Level.BASE})
_GROWING = frozenset(Form) - {Form.DELIVERABLE, Form.FREQUENCY}
_SHORT = ("month", "quarter", "half")
_A_YEAR = 366


class Question(StrEnum):
    """What the person who confirms is asked; ``sentence`` is what the review desk prints."""

    MISSING_START_VALUE = "missing_start_value"
    MISSING_WINDOW = "missing_window"
    MISSING_BASE = "missing_base"
    MISSING_SUBGROUP = "missing_subgroup"
    WHO_COUNTS = "who_counts"
    TWO_POPULATIONS = "two_populations"
    IS_QUOTA = "is_quota"

    @property
    def sentence(self) -> str:
        """The question in Vietnamese."""
        return _SENTENCES[self]


_SENTENCES = {
    Question.MISSING_START_VALUE: "Số đầu kỳ của chỉ tiêu này là bao nhiêu?",
    Question.MISSING_WINDOW: "Chỉ tiêu này thực hiện từ ngày nào đến ngày nào?",
    Question.MISSING_BASE: "Tỷ lệ này tính trên tổng số nào?",
    Question.MISSING_SUBGROUP: "Tỷ lệ này tính trên kết quả của chỉ tiêu nào?",
    Question.WHO_COUNTS: "Những cấp công đoàn nào báo cáo số liệu cho chỉ tiêu này?",
    Question.TWO_POPULATIONS: "Văn bản nêu hai nhóm. Có cần tách thành hai chỉ tiêu không?",
    Question.IS_QUOTA: "Số lớn hơn là mức tối đa hay là mức phấn đấu?",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A target that can be confirmed as it stands, and what should be asked before."""

    spec: TargetSpec
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class _Shape:
    form: Form
    population: Population
    owner: Owner
    base: Base | None = None
    questions: tuple[Question, ...] = ()


def spec_from_reading(
    item: Mapping[str, Any],
    *,
    period_from: Day = None,
    period_to: Day = None,
    issued_on: Day = None,
    issuer: Level = Level.PROVINCE,
    previous: TargetSpec | None = None,
) -> Proposal:
    """Propose a target for one entry of a Reading's ``targets`` (see the reader's format).

    ``period_from`` … ``period_to`` is the document's period (dates, or ISO dates cut short),
    ``issuer`` the level that issued it, ``previous`` the target before it in the same sentence, of
    which a percentage without a group is taken. Raises ``TargetUnreadable`` without a number.
    """
    is_percent = item.get("unit") == Unit.PERCENT
    shape = _percent_shape(item, issuer, previous) if is_percent else _count_shape(item, issuer)
    window = window_of(item.get("due"), period_from, period_to, issued_on)
    spec = TargetSpec(
        form=shape.form,
        comparator=Comparator(item.get("comparator") or Comparator.AT_LEAST),
        value=_value(item, shape.form),
        value_to=_decimal(item.get("value_to")),
        unit=Unit.PERCENT if is_percent else Unit.COUNT,
        noun=_noun(item, shape.form),
        what=item.get("what") or "",
        population=shape.population,
        owner=shape.owner,
        base=shape.base,
        times=item.get("times") if is_percent else None,
        cadence=_cadence(item, shape.form, window),
        window=window,
        force=_force(item),
        ceiling=_is_quota(item),
    )
    return Proposal(spec, (*shape.questions, *_open_questions(spec)))


def _percent_shape(item: Mapping[str, Any], issuer: Level, previous: TargetSpec | None) -> _Shape:
    of, each = item.get("of"), item.get("each")
    words = lowered(of)
    if each:
        who = population_of(lowered(each), each, _BASE)
        return _Shape(Form.SHARE_EACH, who, _owner_each(who), people_base(words or "đoàn viên"))
    owner = Owner(issuer)
    if not of:
        return _share_of_nobody(owner, previous)
    who = population_of(words, of, _BASE)
    group = group_of(words)
    if group is Group.PEOPLE:
        base = people_base(words)
        asked = (Question.MISSING_BASE,) if base is Base.ASKED else ()
        return _Shape(Form.PEOPLE_SHARE, who, owner, base, asked)
    if group is Group.UNITS:
        is_double = re.search(r"\bvà " + phrases.PEOPLE_FIRST, words)
        asked = (Question.TWO_POPULATIONS,) if is_double else ()
        return _Shape(Form.UNIT_SHARE, who, owner, Base.UNITS, asked)
    who = replace(who, levels=levels_in(words) or frozenset())
    return _Shape(Form.THING_SHARE, who, owner, Base.ASKED, (Question.WHO_COUNTS,))


def _share_of_nobody(owner: Owner, previous: TargetSpec | None) -> _Shape:
    if previous is None:
        who = Population(levels=_BASE)
        return _Shape(Form.UNIT_SHARE, who, owner, Base.UNITS, (Question.MISSING_BASE,))
    # The sentence before may name several groups; the registered of all of them are meant.
    who = replace(previous.population, sectors=frozenset(), label="")
    base = Base.UNITS if previous.form is Form.UNIT_SHARE else Base.ASKED
    return _Shape(Form.SUBGROUP_SHARE, who, owner, base, (Question.MISSING_SUBGROUP,))


def _count_shape(item: Mapping[str, Any], issuer: Level) -> _Shape:
    words, each = lowered(item.get("text")), item.get("each")
    if each:
        who = population_of(lowered(each), each, _BASE)
        is_average = re.search(phrases.AVERAGE, words)
        form = Form.AVERAGE_EACH if is_average else Form.FLOOR_EACH
        return _Shape(form, who, Owner(issuer) if is_average else _owner_each(who))
    owner, itself = Owner(issuer), Population(levels=frozenset({issuer}))
    if item.get("times") or item.get("every") in _SHORT:
        return _Shape(Form.FREQUENCY, itself, owner)
    if item.get("value") == 1 and item.get("comparator") == Comparator.EXACTLY:
        return _Shape(Form.DELIVERABLE, itself, owner)
    if re.search(phrases.ADMISSIONS, words):
        return _Shape(Form.TOTAL, Population(levels=_BASE), owner)
    if levels_in(words) == frozenset({issuer}):
        return _Shape(Form.TOTAL, itself, owner)
    who = Population(levels=frozenset({issuer, Level.UPPER}))
    return _Shape(Form.TOTAL, who, owner, questions=(Question.WHO_COUNTS,))


def _owner_each(who: Population) -> Owner:
    return Owner(next(iter(who.levels))) if len(who.levels) == 1 else Owner.EACH


def _cadence(item: Mapping[str, Any], form: Form, window: Period | None) -> Cadence | None:
    if item.get("every"):
        return Cadence(item["every"])
    is_long = window is not None and window.days > _A_YEAR
    return Cadence.TERM if is_long and form in _GROWING else None


def _value(item: Mapping[str, Any], form: Form) -> Decimal:
    if form is Form.FREQUENCY and item.get("times"):
        return Decimal(str(item["times"]))
    value = _decimal(item.get("value"))
    if value is None:
        raise TargetUnreadable(
            "Chỉ tiêu này chưa có con số. Đồng chí nhập số cần đạt hoặc chuyển thành nhiệm vụ.",
            fields={"line": item.get("line")},
        )
    return value


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _noun(item: Mapping[str, Any], form: Form) -> str:
    if form is Form.THING_SHARE:
        return item.get("of") or ""
    if form is Form.FREQUENCY and item.get("times"):
        return "lần"
    return item.get("noun") or ""


def _force(item: Mapping[str, Any]) -> Force:
    if item.get("force"):
        return Force(item["force"])
    words = lowered(item.get("text"))
    if re.search(phrases.MUST_NOT, words):
        return Force.MUST_NOT
    if re.search(phrases.STRIVE, words):
        return Force.STRIVE
    return Force.MAY if re.search(phrases.MAY, words) else Force.MUST


def _is_quota(item: Mapping[str, Any]) -> bool:
    words = lowered(item.get("text"))
    is_range = item.get("comparator") == Comparator.RANGE
    return bool(is_range and re.search(phrases.QUOTA, words) and "ít nhất" not in words)


def _open_questions(spec: TargetSpec) -> tuple[Question, ...]:
    has_no_start = spec.form in _GROWING and spec.cadence is Cadence.TERM and spec.floor is not None
    asked = {
        Question.IS_QUOTA: spec.ceiling,
        Question.MISSING_WINDOW: spec.window is None,
        Question.MISSING_START_VALUE: has_no_start,
    }
    return tuple(question for question, is_open in asked.items() if is_open)
