"""From reviewed items and a person's answers to the draft of a plan. Nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from phoihop.intake.proposals import same_body, section_at
from phoihop.intake.types import Answers, ItemRef, Questions, RunRef, TargetQuestion, Verdict
from phoihop.org.types import AgencyRef, UnitRef
from phoihop.plans.services import (
    DeadlineDraft,
    DocumentDraft,
    PartyDraft,
    PlanDraft,
    SectionDraft,
    TargetDraft,
    TaskDraft,
)
from phoihop.targets import Level, TargetSpec, explain


@dataclass(frozen=True, slots=True)
class Material:
    """All that the draft is made of: what was read, reviewed, asked and answered."""

    run: RunRef
    text: str
    reading: Mapping[str, Any]
    items: Sequence[ItemRef]
    questions: Questions
    answers: Answers
    owner: UnitRef
    agencies: Sequence[AgencyRef]

    def part(self, name: str) -> list[ItemRef]:
        return [
            item for item in self.items if item.part == name and item.verdict is not Verdict.DROPPED
        ]

    def section(self, line: int | None) -> int | None:
        return section_at(self.reading["sections"], line)


def plan_draft(material: Material, period_from: date, period_to: date) -> PlanDraft:
    answers, questions = material.answers, material.questions
    return PlanDraft(
        document=_document(material),
        period_from=period_from,
        period_to=period_to,
        cadence=answers.cadence or questions.cadence,
        sections=tuple(_section(section) for section in material.reading["sections"]),
        targets=tuple(_targets(material)),
        tasks=tuple(_tasks(material)),
        parties=tuple(_party(material, item) for item in material.part("parties")),
        deadlines=tuple(_deadline(item) for item in material.part("deadlines")),
    )


def _document(material: Material) -> DocumentDraft:
    head = material.run.header
    return DocumentDraft(
        kind=head.get("kind") or "other",
        title=(head.get("title") or material.run.file.name)[:1000],
        code=(head.get("code") or "")[:80],
        issued_on=head.get("issued_on"),
        text=material.text,
        file_id=material.run.file.id,
        header=dict(head),
        legal_bases=[item.fields for item in material.part("legal_bases")],
        signatories=list(material.reading["signatories"]),
        recipients=list(material.reading["recipients"]),
    )


def _section(section: Mapping[str, Any]) -> SectionDraft:
    return SectionDraft(
        line=section["line"],
        marker=section["marker"][:40],
        level=section["level"],
        title=section["title"][:1000],
        role=section["role"],
    )


def _targets(material: Material) -> list[TargetDraft]:
    repeated = merged(material.questions, material.answers)
    return [
        _target(material, question, repeated.get(question.item.id, []))
        for question in material.questions.targets
        if not any(question.item in group for group in repeated.values())
    ]


def merged(questions: Questions, answers: Answers) -> dict[int, list[ItemRef]]:
    """Give the repetitions that go into another item's target, by the id of that item.

    Two statements that say different numbers are never merged silently: they stay two targets.
    """
    made = {question.item.id for question in questions.targets}
    found: dict[int, list[ItemRef]] = {}
    first: dict[int, int] = {}
    for question in questions.targets:
        same, item = question.same_as, question.item
        if same is None or same.id not in made:
            continue
        if question.differs or item.id in answers.kept_apart:
            continue
        into = first.get(same.id, same.id)
        first[item.id] = into
        found.setdefault(into, []).append(item)
    return found


def _target(material: Material, question: TargetQuestion, also: Sequence[ItemRef]) -> TargetDraft:
    item = question.item
    spec = _answered(question, material.answers)
    return TargetDraft(
        line=item.line,
        section=material.section(item.line),
        text=item.fields["text"],
        label=_label(item.fields["text"], spec),
        spec=spec,
        source={
            "read": item.read,
            "also": [{"line": one.line, "text": one.fields["text"]} for one in also],
        },
        confirmed=item.verdict is not Verdict.PENDING,
    )


def _label(text: str, spec: TargetSpec) -> str:
    """Keep the paper's words; of half a sentence, which says not who, the software's own."""
    words = explain(spec) if text[:1].islower() else text
    return words.strip().rstrip(".;,")[:500]


def _answered(question: TargetQuestion, answers: Answers) -> TargetSpec:
    spec, item_id = question.spec, question.item.id
    if item_id in answers.starts:
        spec = replace(spec, start=answers.starts[item_id])
    if levels := answers.target_levels.get(item_id):
        who = replace(spec.population, levels=frozenset(Level(level) for level in levels))
        spec = replace(spec, population=who)
    return spec


def _tasks(material: Material) -> list[TaskDraft]:
    levels = material.answers.task_levels
    return [
        TaskDraft(
            line=question.item.line,
            section=material.section(question.item.line),
            text=question.item.fields["text"],
            assignees=tuple(question.item.fields.get("assignees") or ()),
            partners=tuple(question.item.fields.get("partners") or ()),
            due=question.item.fields.get("due"),
            force=question.item.fields.get("force") or "must",
            levels=levels.get(question.item.id, question.levels),
            source={"read": question.item.read},
            confirmed=question.item.verdict is not Verdict.PENDING,
        )
        for question in material.questions.tasks
    ]


def _party(material: Material, item: ItemRef) -> PartyDraft:
    """Recognise the office itself and the agencies it is paired with by their names."""
    name, owner = item.fields["name"], material.owner
    is_owner = any(same_body(name, own) for own in (owner.name, owner.short_name))
    agency = next(
        (
            one.id
            for one in material.agencies
            if any(same_body(name, known) for known in (one.name, one.short_name))
        ),
        None,
    )
    return PartyDraft(
        name=name[:300],
        role=item.fields["role"],
        line=item.line,
        unit_id=owner.id if is_owner else None,
        agency_id=agency,
    )


def _deadline(item: ItemRef) -> DeadlineDraft:
    return DeadlineDraft(
        line=item.line,
        kind=item.fields["kind"],
        starts=item.fields.get("from"),
        ends=item.fields.get("to"),
        what=item.fields.get("what") or "",
    )
