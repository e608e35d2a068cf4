"""Targets: every statement in which the issuer sets a number for itself or for those below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from phoihop.kernel.dates import find_dates
from phoihop.kernel.text import search_key, single_spaced
from phoihop.reading.interpret.bodies import bodies_at
from phoihop.reading.interpret.citations import cited_dates
from phoihop.reading.interpret.numbers import Frequency, Number, frequencies_in, numbers_in
from phoihop.reading.interpret.rhythm import heading_rhythm, opening_rhythm, rhythms_in, shortest
from phoihop.reading.lexicon import Hit, Words, lexicon
from phoihop.reading.model import Confidence, Force, Target
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run, clauses

_VERB_REACH = 3
"""Words between a verb of duty and the bare number it sets ("tổ chức 15 lớp")."""
_LONGEST_GROUP = 40
_UPWARDS_REACH = 6
_GROUP_MODALS = frozenset({"được", "phải", "có", "không", "sẽ", "đều", "là", "đã", "chưa", "cần"})
_ROLES_WITH_CUES = frozenset({"purpose", "other"})
"""Sections in which a number is a target only with "phấn đấu", "ít nhất" or the like."""
_CLOSING = " ,;.:"
_LINKS = frozenset({",", "và", ".", "…"})
"""What may stand between two statements of one sentence."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause around one number: from ``first`` to ``last``, in ``sentence`` and ``part``.

    ``part`` is what stands between two semicolons; ``first`` is where the statement about this
    number begins, ``last`` where it ends.
    """

    sentence: Run
    part: Run
    number: Number
    first: int
    last: int

    @property
    def words(self) -> Words:
        return self.sentence.words


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
    for sentence in node.sentences:
        inside = [number for number in numbers if sentence.start <= number.start < sentence.end]
        if inside:
            found += _share_predicates(list(_in_sentence(node, sentence, inside)))
    return found


def _in_sentence(
    node: Node, sentence: Run, numbers: Sequence[Number]
) -> Iterator[tuple[Target, str]]:
    """Give each target with the verb that stands before its number."""
    frequencies = frequencies_in(sentence.text)
    kept = [number for number in numbers if not _alternative(sentence.words, number)]
    for index, number in enumerate(kept):
        before = kept[index - 1] if index else None
        after = kept[index + 1] if index + 1 < len(kept) else None
        clause = _clause(sentence, number, before, after)
        if _sets(node, clause):
            yield _made(node, clause, frequencies), _tidy(_before(clause))


def _alternative(words: Words, number: Number) -> bool:
    return words.keys[max(0, number.word - 1)] == "hoặc"


def _clause(sentence: Run, number: Number, before: Number | None, after: Number | None) -> _Clause:
    part = next(
        (part for part in clauses(sentence) if part.first <= number.word < part.last), sentence
    )
    floor = part.first if before is None else max(part.first, before.after)
    first = _boundary(sentence.words, floor, number.word)
    last = part.last
    if after is not None and after.word < part.last:
        last = _boundary(sentence.words, number.after, after.word, default=after.word)
        while last > number.after and sentence.words.keys[last - 1] in (",", "và", ";"):
            last -= 1
    return _Clause(sentence, part, number, first, last)


def _boundary(words: Words, floor: int, number: int, default: int | None = None) -> int:
    """Give the word at which the statement about a number begins: after the last "," or "và" that
    a verb, "mỗi", "phấn đấu" or the number itself follows."""
    for index in range(number - 1, floor - 1, -1):
        if words.keys[index] in _LINKS and _begins_statement(words, index + 1, number):
            return index + 1
    return floor if default is None else default


def _begins_statement(words: Words, index: int, number: int) -> bool:
    if index >= number or lexicon().bodies.each.at(words, index) is not None:
        return True
    force = lexicon().verbs.force.at(words, index)
    if force is not None and force.value == "strive":
        return True
    if words.is_capital(index):
        return False
    stop = lexicon().verbs.stops.at(words, index)
    reach = 12
    return stop is not None and stop.value == "duty" and number - index <= reach


def _sets(node: Node, clause: _Clause) -> bool:
    """Tell whether the number is set as a target and not only mentioned."""
    cued = _has_cue(clause)
    if node.role in _ROLES_WITH_CUES and not cued:
        return False
    if clause.number.unit == "percent" or clause.number.every is not None:
        return not _in_brackets(clause)
    if _in_brackets(clause):
        return False
    counted = lexicon().measures.counted.at(clause.words, clause.number.after) is not None
    if cued:
        return True
    return counted and (_verb_before(clause) or node.role == "targets")


def _has_cue(clause: _Clause) -> bool:
    words, number = clause.words, clause.number
    if _comparator_hit(clause) is not None or number.value_to is not None:
        return True
    if _strives(clause):
        return True
    return any(
        lexicon().bodies.each.at(words, index) is not None
        for index in range(clause.first, number.word)
    )


def _verb_before(clause: _Clause) -> bool:
    words, number = clause.words, clause.number
    for index in range(max(clause.part.first, number.word - _VERB_REACH), number.word):
        hit = lexicon().verbs.stops.at(words, index)
        if hit is not None and hit.value == "duty" and hit.last == number.word:
            return True
    return False


def _in_brackets(clause: _Clause) -> bool:
    text = clause.words.text
    opened = text.rfind("(", clause.part.start, clause.number.start)
    return opened >= 0 and text.find(")", opened, clause.number.start) < 0


def _comparator_hit(clause: _Clause) -> Hit[str] | None:
    """Find where the words begin that say how the number is meant ("đạt ít nhất")."""
    measures, words = lexicon().measures, clause.words
    hit = measures.comparators.before(words, clause.number.word)
    if hit is not None and hit.first > 0:
        wider = measures.comparators.before(words, hit.first)
        return wider if wider is not None else hit
    return hit


def _strives(clause: _Clause) -> bool:
    forces = lexicon().verbs.force.find(clause.words, clause.part.first, clause.number.word)
    return any(hit.value == "strive" for hit in forces)


def _comparator(clause: _Clause) -> str:
    if clause.number.value_to is not None:
        return "range"
    words, number = clause.words, clause.number
    hit = lexicon().measures.comparators.before(words, number.word)
    upwards = lexicon().measures.upwards.first(
        words, number.after, min(len(words), number.after + 6)
    )
    if hit is not None and hit.value == ">" and upwards is not None:
        return ">="
    if hit is not None:
        return hit.value
    bare_quota = clause.number.unit == "percent" or _strives(clause) or _each(clause) is not None
    return ">=" if bare_quota and clause.number.every is None else "="


def _each(clause: _Clause) -> str | None:
    """Give for whom the number holds one by one: the nearest "mỗi …" before it."""
    words = clause.words
    for index in range(clause.number.word - 1, clause.part.first - 1, -1):
        if lexicon().bodies.each.at(words, index) is not None:
            return _named_after(words, index, clause.number.word)
    return None


def _named_after(words: Words, index: int, last: int) -> str | None:
    found = bodies_at(words, index, last)
    if found is not None and found.names:
        return found.names[0]
    end = index + 1
    while end < last and _verb(words, end) is None and words.keys[end] not in ",.;:":
        end += 1
    name = single_spaced(words.cut(index + 1, end))
    return name if name and search_key(name) not in lexicon().measures.time else None


def _verb(words: Words, index: int) -> str | None:
    hit = lexicon().verbs.stops.at(words, index)
    if hit is None or hit.value == "none" or words.is_capital(index):
        return None
    return hit.value


def _group_end(clause: _Clause) -> int:
    """Give the word after the group a percentage is taken of: where its predicate begins."""
    words, index = clause.words, clause.number.after
    limit = min(clause.last, index + _LONGEST_GROUP)
    while index < limit:
        key = words.keys[index]
        if key in (":", "("):
            if key == "(" and (close := _closing_bracket(words, index, limit)) is not None:
                index = close
                continue
            break
        hit = lexicon().verbs.stops.at(words, index)
        if hit is not None and hit.value == "none":
            index = hit.last
            continue
        duty = hit is not None and hit.value == "duty" and not words.is_capital(index)
        if duty or key in _GROUP_MODALS:
            break
        index += 1
    return min(index, clause.last)


def _rate(clause: _Clause) -> tuple[str, str | None] | None:
    """Read "tỷ lệ A … đạt 80%": the group and what it does stand before the number."""
    words, number = clause.words, clause.number
    at = next((at for at in range(clause.part.first, number.word) if _is_rate(words, at)), None)
    if at is None:
        return None
    hit = _comparator_hit(clause)
    last = hit.first if hit is not None else number.word
    before = replace(clause, number=replace(number, after=at + 2), last=last)
    end = _group_end(before)
    group = _tidy(words.cut(at + 2, end))
    return (group, _tidy(words.cut(end, last)) or None) if group else None


def _is_rate(words: Words, at: int) -> bool:
    return words.keys[at : at + 2] in (["tỷ", "lệ"], ["tỷ", "trọng"])


def _closing_bracket(words: Words, index: int, limit: int) -> int | None:
    for at in range(index, limit):
        if words.keys[at] == ")":
            return at + 1
    return None


def _noun(clause: _Clause) -> str | None:
    words, after = clause.words, clause.number.after
    hit = lexicon().measures.counted.at(words, after)
    if hit is not None:
        return words.cut(hit.first, hit.last)
    end = after
    while end < min(clause.last, after + 2) and words.keys[end][0].isalpha():
        if _verb(words, end) is not None:
            break
        end += 1
    return words.cut(after, end) or None


def _before(clause: _Clause) -> str:
    """Give the verb that reaches the number, without the body and the words of measure."""
    words = clause.words
    hit = _comparator_hit(clause)
    last = hit.first if hit is not None else clause.number.word
    forces = {
        index
        for force in lexicon().verbs.force.find(words, clause.first, last)
        for index in range(force.first, force.last)
    }
    for index in range(clause.first, last):
        if index not in forces and lexicon().verbs.stops.at(words, index) is not None:
            found = lexicon().verbs.stops.at(words, index)
            starts = index == clause.part.first or not words.is_capital(index)
            if found is not None and found.value == "duty" and starts:
                return words.cut(index, last)
    return ""


def _what(clause: _Clause, group_end: int) -> str | None:
    words = clause.words
    if clause.number.unit == "percent":
        text = words.cut(group_end, clause.last)
        return _tidy(text) or None
    parts = [_before(clause), words.cut(clause.number.after, clause.last)]
    return _tidy(" ".join(parts)) or None


def _tidy(text: str) -> str:
    tidy = single_spaced(text).strip(_CLOSING)
    for opening in ("có ", "và "):
        tidy = tidy.removeprefix(opening)
    for closing in (" đến", " cho", " và", " đạt", " có"):
        tidy = tidy.removesuffix(closing)
    return tidy


def _every(node: Node, clause: _Clause, frequency: Frequency | None) -> str | None:
    if clause.number.every is not None:
        return clause.number.every
    if frequency is not None:
        return frequency.every
    words = clause.words
    return (
        shortest(rhythms_in(clause.part))
        or opening_rhythm(words, words.at(node.start))
        or heading_rhythm(node)
    )


def _due(clause: _Clause) -> str | None:
    """Give the last date in the same part of the sentence, outside citations and brackets."""
    text = clause.words.text
    cited = set(cited_dates(text))
    dates = [
        found.last
        for found in find_dates(text[: clause.part.end])
        if found.start >= clause.part.start
        and (found.start, found.end) not in cited
        and not _bracketed(text, found.start)
    ]
    return max(dates) if dates else None


def _bracketed(text: str, offset: int) -> bool:
    opened = text.rfind("(", max(0, offset - 200), offset)
    return opened >= 0 and text.find(")", opened, offset) < 0


def _made(node: Node, clause: _Clause, frequencies: Sequence[Frequency]) -> Target:
    words, number, paragraph = clause.words, clause.number, node.paragraph
    start = clause.sentence.start
    frequency = next(
        (one for one in frequencies if number.end <= one.start + start < clause.part.end), None
    )
    percent = number.unit == "percent"
    group_end = _group_end(clause) if percent else number.after
    rate = _rate(clause) if percent else None
    begin, end = words.starts[clause.first], words.ends[max(clause.last, number.after) - 1]
    cued = _has_cue(clause)
    times = frequency.times if frequency else (1 if number.every else None)
    return Target(
        line=paragraph.line_at(start),
        span=paragraph.source_span(min(begin, number.start), max(end, number.end)),
        rule="target.percent" if percent else "target.quota" if cued else "target.count",
        confidence=_confidence(node, cued),
        text=single_spaced(words.text[min(begin, number.start) : max(end, number.end)]),
        value=number.value,
        value_to=number.value_to,
        comparator=_comparator(clause),
        unit=number.unit,
        noun=None if percent else _noun(clause),
        of=(rate[0] if rate else _tidy(words.cut(number.after, group_end)) or None)
        if percent
        else None,
        each=_each(clause),
        times=times,
        every=_every(node, clause, frequency),
        due=_due(clause),
        what=rate[1] if rate else _what(clause, group_end),
        force=_force(clause),
    )


def _confidence(node: Node, cued: bool) -> Confidence:
    if cued or node.role == "targets":
        return "sure"
    return "look"


def _force(clause: _Clause) -> Force:
    if _strives(clause):
        return "strive"
    hits = list(lexicon().verbs.force.find(clause.words, clause.first, clause.number.word))
    return "may" if hits and hits[-1].value == "may" else "must"


def _share_predicates(pairs: Sequence[tuple[Target, str]]) -> list[Target]:
    """Give percentages that only name a group the verb of the next ("100% A, 50% B đăng ký"), or
    the verb before them ("triển khai đến 100% CĐCS")."""
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
