"""Reporting: every duty to report on, or to review, how the document is carried out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from phoihop.reading.interpret.actors import subject_of
from phoihop.reading.interpret.bodies import bodies_at
from phoihop.reading.interpret.deadlines import deadlines_in
from phoihop.reading.interpret.rhythm import rhythms_in
from phoihop.reading.interpret.tasks import bodies_of_item, inherited_bodies, last_due
from phoihop.reading.items import Reporting
from phoihop.reading.lexicon import Hit, Words, lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run

_ROLES = frozenset({"content", "responsibilities", "implementation", "appendix", "other"})
_TO = frozenset({"về", "cho", "gửi", "với", "lên", "đến"})
_TO_REACH = 14
_ABOUT_REACH = 14
_CARRIED_OUT = (
    "thực hiện",
    "triển khai",
    "chương trình",
    "kế hoạch",
    "phối hợp",
    "quy chế",
    "nội dung",
)


@dataclass(frozen=True, slots=True)
class _Duty:
    """One word for a report or review, and to whom it goes."""

    hit: Hit[str]
    to_whom: str | None


def reporting_of(nodes: Sequence[Node], issuers: Sequence[str]) -> tuple[Reporting, ...]:
    """Read the duties to report and review."""
    found: list[Reporting] = []
    for node in nodes:
        if node.role in _ROLES and not node.is_section and not node.is_caption:
            found += _in_node(node, issuers)
    return tuple(found)


def _in_node(node: Node, issuers: Sequence[str]) -> Iterator[Reporting]:
    words = node.paragraph.words
    first = words.at(node.start)
    if lexicon().verbs.reviews.first(words, first) is None:
        return
    whole_item = bodies_of_item(node, issuers) or inherited_bodies(node)
    due = last_due([one for one in deadlines_in(node) if one.kind == "due"])
    for sentence, parts in zip(node.sentences, node.clauses, strict=True):
        duties = list(_duties(parts))
        if duties:
            who = _who(sentence, parts, whole_item)
            yield from _merged(node, sentence, duties, who, due)


def _duties(parts: Sequence[Run]) -> Iterator[_Duty]:
    for clause in parts:
        periodic = bool(rhythms_in(clause))
        for hit in lexicon().verbs.reviews.find(clause.words, clause.first, clause.last):
            to_whom = _to_whom(clause, hit.last)
            if hit.value == "review" and _is_duty(clause, hit, to_whom, periodic=periodic):
                yield _Duty(hit, to_whom)


def _is_duty(clause: Run, hit: Hit[str], to_whom: str | None, *, periodic: bool) -> bool:
    """Tell a report on the document from others: it names a body, a rhythm or the document."""
    words = clause.words
    key = " ".join(words.keys[hit.first : hit.last])
    if words.is_capital(hit.first) and hit.first > clause.first:
        return False
    if to_whom is not None:
        return True
    if key == "phản ánh":
        return False
    if key in ("sơ kết", "tổng kết", "sơ , tổng kết"):
        return _carried_out(words, hit.last, clause.last) or periodic
    about = words.cut(hit.last, min(clause.last, hit.last + _ABOUT_REACH)).lower()
    named = any(word in about for word in ("chương trình", "kế hoạch", "quy chế"))
    return named or (key == "báo cáo" and (periodic or "kết quả" in about))


def _carried_out(words: Words, first: int, last: int) -> bool:
    about = words.cut(first, min(last, first + 2 * _ABOUT_REACH)).lower()
    return any(word in about for word in _CARRIED_OUT)


def _to_whom(clause: Run, first: int) -> str | None:
    words = clause.words
    for index in range(first, min(clause.last, first + _TO_REACH)):
        key = words.keys[index]
        at = index + 1 if key in _TO else index if index == first else None
        if key in (".", ";", ":"):
            return None
        if at is not None:
            found = bodies_at(words, at, clause.last)
            if found is not None:
                return words.cut(at, found.last).rstrip(" ,")
        if index > first and lexicon().verbs.reviews.at(words, index) is not None:
            return None
    return None


def _who(sentence: Run, parts: Sequence[Run], whole_item: Sequence[str]) -> str | None:
    asked = _asked(sentence)
    if asked is not None:
        return asked
    for clause in parts:
        subject = subject_of(clause)
        if subject is not None:
            return clause.words.cut(subject.first, subject.last).rstrip(" ,:")
    return ", ".join(whole_item) or None


def _asked(sentence: Run) -> str | None:
    """Give whom the sentence asks or tells ("yêu cầu các ban … báo cáo")."""
    words = sentence.words
    for hit in lexicon().bodies.asks.find(words, sentence.first, sentence.last):
        found = bodies_at(words, hit.last, sentence.last)
        if found is not None and found.acts:
            return words.cut(found.first, found.last).rstrip(" ,")
    return None


def _merged(
    node: Node, sentence: Run, duties: Sequence[_Duty], who: str | None, due: str | None
) -> Iterator[Reporting]:
    """Give one entry for each rhythm that the sentence names, or one without any."""
    rhythms: list[str | None] = [*dict.fromkeys(rhythms_in(sentence))] or [None]
    paragraph, words = node.paragraph, sentence.words
    reports = words.cut(duties[0].hit.first, duties[0].hit.last).lower() == "báo cáo"
    to_whom = next((duty.to_whom for duty in duties if duty.to_whom), None)
    entry = Reporting(
        line=paragraph.line_at(sentence.start),
        span=paragraph.source_span(sentence.start, sentence.end),
        rule="reporting.report" if reports else "reporting.review",
        confidence="look",
        who=who,
        to_whom=to_whom,
        every=None,
        due=due,
    )
    for rhythm in rhythms:
        yield replace(entry, every=rhythm)
