"""The statement around one number: where it begins and ends, how the number is meant, for whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from phoihop.kernel.text import search_key, single_spaced
from phoihop.reading.interpret.bodies import bodies_at
from phoihop.reading.interpret.numbers import Number
from phoihop.reading.lexicon import Hit, Words, lexicon
from phoihop.reading.segment.sentences import Run

_VERB_REACH = 3
"""Words between a verb of duty and the bare number it sets ("tổ chức 15 lớp")."""
_BOUND_REACH = 6
_STATEMENT_REACH = 12
"""Words between the verb with which a statement begins and its number."""
_LONGEST_PART = 120
"""Words on either side of the number that are looked at."""
_LINKS = frozenset({",", "và", ".", "…"})
"""What may stand between two statements of one sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The statement around one number: from ``first`` to ``last``, in ``sentence`` and ``part``.

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
        """The words of the paragraph."""
        return self.sentence.words


_LEADS = frozenset({",", ";", "và", "có"})
"""Words that only join a number to the one before it."""


def statement_of(
    sentence: Run,
    parts: Sequence[Run],
    number: Number,
    before: Number | None,
    after: Number | None,
) -> Statement:
    """Cut the statement about a number out of its sentence, between its neighbours.

    ``parts`` are the clauses of the sentence. Of a part longer than any sentence that people write,
    only the surroundings of the number count: the cost stays linear.
    """
    at = bisect_right(parts, number.word, key=lambda part: part.first) - 1
    whole = parts[at] if at >= 0 and number.word < parts[at].last else sentence
    part = Run(
        whole.words,
        max(whole.first, number.word - _LONGEST_PART),
        min(whole.last, number.after + _LONGEST_PART),
    )
    floor = part.first if before is None else max(part.first, before.after)
    first = _boundary(sentence.words, floor, number.word)
    last = part.last
    if after is not None and after.word < part.last:
        last = _boundary(sentence.words, number.after, after.word, default=after.word)
        last = _without_lead(sentence.words, number.after, last)
    return Statement(sentence, part, number, first, last)


def _without_lead(words: Words, first: int, last: int) -> int:
    """Leave out what leads to the next number: "… thể thao, có trên" of "có trên 80%"."""
    while last > first:
        measure = lexicon().measures.comparators.before(words, last)
        if measure is not None and measure.first >= first:
            last = measure.first
        elif words.keys[last - 1] in _LEADS:
            last -= 1
        else:
            break
    return last


def _boundary(words: Words, floor: int, number: int, default: int | None = None) -> int:
    """Give the word at which the statement about a number begins.

    It is the one after the last "," or "và" that a verb, "mỗi", "phấn đấu" or the number follows.
    """
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
    return stop is not None and stop.value == "duty" and number - index <= _STATEMENT_REACH


def has_cue(statement: Statement) -> bool:
    """Tell whether "phấn đấu", "ít nhất", "mỗi" or the like shows that the number is set."""
    words, number = statement.words, statement.number
    if measure_hit(statement) is not None or number.value_to is not None:
        return True
    if strives(statement):
        return True
    return any(
        lexicon().bodies.each.at(words, index) is not None
        for index in range(statement.first, number.word)
    )


def sets_firmly(statement: Statement) -> bool:
    """Tell whether a cue shows that the number is set, and cannot only tell what was found."""
    hit = measure_hit(statement)
    firm = lexicon().measures.firm.before(statement.words, statement.number.word)
    told = hit is not None and firm is None and not strives(statement)
    return has_cue(statement) and not told


def is_reported(statement: Statement) -> bool:
    """Tell whether the number tells what was found ("ước đạt 8%", "đã xây dựng 45 nhà")."""
    if strives(statement):
        return False
    words, hit = statement.words, measure_hit(statement)
    at = statement.number.word if hit is None else hit.first
    verb = _verb_before(statement, at)
    places = [at] if verb is None else [at, verb.first]
    return any(lexicon().measures.reported.before(words, place) for place in places)


def is_mark(statement: Statement) -> bool:
    """Tell whether a sentence gives marks ("đạt 100% cộng 05 điểm"): its numbers are no targets."""
    words, run = statement.words, statement.sentence
    for hit in lexicon().measures.marks.find(words, run.first, run.last):
        number, noun = (words.keys[at : at + 1] for at in (hit.last, hit.last + 1))
        if noun == ["điểm"] and number[0][0].isdigit():
            return True
    return False


def has_verb_before(statement: Statement) -> bool:
    """Tell whether a verb of duty stands right before the number."""
    return _verb_before(statement, statement.number.word) is not None


def _verb_before(statement: Statement, at: int) -> Hit[str] | None:
    for index in range(max(statement.part.first, at - _VERB_REACH), at):
        hit = lexicon().verbs.stops.at(statement.words, index)
        if hit is not None and hit.value == "duty" and hit.last == at:
            return hit
    return None


def in_brackets(statement: Statement) -> bool:
    """Tell whether the number only stands in brackets."""
    text = statement.words.text
    opened = text.rfind("(", statement.part.start, statement.number.start)
    return opened >= 0 and text.find(")", opened, statement.number.start) < 0


def measure_hit(statement: Statement) -> Hit[str] | None:
    """Find where the words begin that say how the number is meant ("đạt ít nhất")."""
    measures, words = lexicon().measures, statement.words
    hit = measures.comparators.before(words, statement.number.word)
    if hit is not None and hit.first > 0:
        wider = measures.comparators.before(words, hit.first)
        return wider if wider is not None else hit
    return hit


def strives(statement: Statement) -> bool:
    """Tell whether "phấn đấu" stands between the last semicolon and the number."""
    first, last = statement.part.first, statement.number.word
    forces = lexicon().verbs.force.find(statement.words, first, last)
    return any(hit.value == "strive" for hit in forces)


def comparator_of(statement: Statement) -> str:
    """Tell how the number is meant: ``>=``, ``>``, ``<=``, ``=`` or ``range``."""
    if statement.number.value_to is not None:
        return "range"
    words, number = statement.words, statement.number
    hit = lexicon().measures.comparators.before(words, number.word)
    reach = min(statement.last, number.after + _BOUND_REACH)
    bound = lexicon().measures.bounds.first(words, number.after, reach)
    if bound is not None:
        return bound.value
    if hit is not None:
        return hit.value
    quota = number.unit == "percent" or strives(statement) or each_of(statement) is not None
    return ">=" if quota and number.every is None else "="


def each_of(statement: Statement) -> str | None:
    """Give for whom the number holds one by one: the nearest "mỗi …" before it."""
    words = statement.words
    for index in range(statement.number.word - 1, statement.part.first - 1, -1):
        if lexicon().bodies.each.at(words, index) is not None:
            return _named_after(words, index, statement.number.word)
    return None


def _named_after(words: Words, index: int, last: int) -> str | None:
    found = bodies_at(words, index, last)
    if found is not None and found.names:
        return found.names[0]
    end = index + 1
    while end < last and verb_at(words, end) is None and words.keys[end] not in ",.;:":
        end += 1
    name = single_spaced(words.cut(index + 1, end))
    return name if name and search_key(name) not in lexicon().measures.time else None


def verb_at(words: Words, index: int) -> str | None:
    """Tell whether a word is a verb of duty (``duty``) or stands before one (``modal``)."""
    hit = lexicon().verbs.stops.at(words, index)
    if hit is None or hit.value == "none" or words.is_capital(index):
        return None
    return hit.value
