"""Targets: every statement in which the issuer sets a number for itself or for those below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from phoihop.kernel.dates import find_dates, last_day
from phoihop.kernel.text import search_key, single_spaced
from phoihop.reading.interpret.citations import cited_dates
from phoihop.reading.interpret.numbers import Frequency, Number, frequencies_in, numbers_in
from phoihop.reading.interpret.predicates import (
    group_end,
    noun_of,
    rate_of,
    tidy,
    verb_before_number,
    what_of,
)
from phoihop.reading.interpret.rhythm import heading_rhythm, opening_rhythm, rhythms_in, shortest
from phoihop.reading.interpret.statements import (
    Statement,
    comparator_of,
    each_of,
    has_cue,
    has_verb_before,
    in_brackets,
    is_mark,
    is_reported,
    sets_firmly,
    statement_of,
    strives,
)
from phoihop.reading.items import Confidence, Force, Target
from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run

_ROLES_WITH_CUES = frozenset({"purpose", "other"})
"""Sections in which a number is a target only with "phấn đấu", "ít nhất" or the like."""


def targets_of(nodes: Sequence[Node]) -> tuple[Target, ...]:
    """Read the targets out of the items of a body."""
    found = [target for node in nodes for target in targets_in(node)]
    return tuple(_marked_repeats(found))


def targets_in(node: Node) -> list[Target]:
    """Read the targets of one item."""
    words = node.paragraph.words
    first = words.at(node.start)
    numbers = numbers_in(words, first)
    if not numbers:
        return []
    found: list[Target] = []
    starts = [number.start for number in numbers]
    for sentence, parts in zip(node.sentences, node.clauses, strict=True):
        first, last = (bisect_left(starts, at) for at in (sentence.start, sentence.end))
        if first < last:
            found += _share_predicates(
                list(_in_sentence(node, sentence, parts, numbers[first:last]))
            )
    return found


def _in_sentence(
    node: Node, sentence: Run, parts: Sequence[Run], numbers: Sequence[Number]
) -> Iterator[tuple[Target, str]]:
    """Give each target with the verb that stands before its number."""
    kept = [number for number in numbers if not _alternative(sentence.words, number)]
    for index, number in enumerate(kept):
        before = kept[index - 1] if index else None
        after = kept[index + 1] if index + 1 < len(kept) else None
        statement = statement_of(sentence, parts, number, before, after)
        if _sets(node, statement):
            yield _made(node, statement), tidy(verb_before_number(statement))


def _alternative(words: Words, number: Number) -> bool:
    return words.keys[max(0, number.word - 1)] == "hoặc"


def _sets(node: Node, statement: Statement) -> bool:
    """Tell whether the number is set as a target and not only mentioned."""
    if in_brackets(statement) or is_reported(statement) or is_mark(statement):
        return False
    if node.role in _ROLES_WITH_CUES and not sets_firmly(statement):
        return False
    cued = has_cue(statement)
    if cued or statement.number.unit == "percent" or statement.number.every is not None:
        return True
    counted = lexicon().measures.counted.at(statement.words, statement.number.after) is not None
    return counted and (has_verb_before(statement) or node.role == "targets")


def _every(node: Node, statement: Statement, frequency: Frequency | None) -> str | None:
    if statement.number.every is not None:
        return statement.number.every
    if frequency is not None:
        return frequency.every
    words = statement.words
    return (
        shortest(rhythms_in(statement.part))
        or opening_rhythm(words, words.at(node.start))
        or heading_rhythm(node)
    )


def _due(statement: Statement) -> str | None:
    """Give the last date in the same part of the sentence, outside citations and brackets."""
    text = statement.part.text
    cited = set(cited_dates(text))
    dates = [
        found.last
        for found in find_dates(text)
        if (found.start, found.end) not in cited and not _bracketed(text, found.start)
    ]
    return max(dates, key=last_day, default=None)


def _bracketed(text: str, offset: int) -> bool:
    opened = text.rfind("(", max(0, offset - 200), offset)
    return opened >= 0 and text.find(")", opened, offset) < 0


def _made(node: Node, statement: Statement) -> Target:
    words, number, paragraph = statement.words, statement.number, node.paragraph
    start = statement.sentence.start
    frequency = next(iter(frequencies_in(words.text[number.end : statement.part.end])), None)
    percent = number.unit == "percent"
    group_last = group_end(statement) if percent else number.after
    rate = rate_of(statement) if percent else None
    begin, end = words.starts[statement.first], words.ends[max(statement.last, number.after) - 1]
    cued = has_cue(statement)
    times = frequency.times if frequency else (1 if number.every else None)
    return Target(
        line=paragraph.line_at(start),
        span=paragraph.source_span(min(begin, number.start), max(end, number.end)),
        rule="target.percent" if percent else "target.quota" if cued else "target.count",
        confidence=_confidence(node, cued),
        text=single_spaced(words.text[min(begin, number.start) : max(end, number.end)]),
        value=number.value,
        value_to=number.value_to,
        comparator=comparator_of(statement),
        unit=number.unit,
        noun=None if percent else noun_of(statement),
        of=(rate[0] if rate else tidy(words.cut(number.after, group_last)) or None)
        if percent
        else None,
        each=each_of(statement),
        times=times,
        every=_every(node, statement, frequency),
        due=_due(statement),
        what=rate[1] if rate else what_of(statement, group_last),
        force=_force(statement),
    )


def _confidence(node: Node, cued: bool) -> Confidence:
    if cued or node.role == "targets":
        return "sure"
    return "look"


def _force(statement: Statement) -> Force:
    if strives(statement):
        return "strive"
    hits = list(lexicon().verbs.force.find(statement.words, statement.first, statement.number.word))
    # What must not be exceeded is a bound ("không tổ chức quá 02"), which the comparator says.
    return "may" if hits and hits[-1].value == "may" else "must"


def _share_predicates(pairs: Sequence[tuple[Target, str]]) -> list[Target]:
    """Give percentages that only name a group the deed stated with the next, else before them.

    "100% A, 50% B đăng ký" shares "đăng ký"; in "triển khai đến 100% CĐCS" it stands before.
    """
    shared: list[Target] = []
    for target, verb in reversed(pairs):
        follower = shared[-1] if shared and shared[-1].unit == "percent" else None
        if target.unit == "percent" and target.what is None:
            shared.append(replace(target, what=follower.what if follower else verb or None))
        else:
            shared.append(target)
    return shared[::-1]


def _marked_repeats(targets: Sequence[Target]) -> Iterator[Target]:
    """Mark the targets that repeat an earlier one, so that a person can merge them."""
    known: dict[tuple[object, ...], int] = {}
    for index, target in enumerate(targets):
        key = (
            target.value, target.value_to, target.unit, search_key(target.noun or ""),
            search_key(target.of or ""), search_key(target.each or ""),
            tuple(search_key(target.what or "").split()[:6]),
        )  # fmt: skip
        yield replace(target, same_as=known[key]) if key in known else target
        known.setdefault(key, index)
