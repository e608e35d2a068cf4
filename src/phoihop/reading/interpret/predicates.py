"""What a number is about: the group a percentage is taken of, the thing counted, the deed."""

from __future__ import annotations

from dataclasses import replace

from phoihop.kernel.text import single_spaced
from phoihop.reading.interpret.statements import Statement, measure_hit, verb_at
from phoihop.reading.lexicon import Words, lexicon

_LONGEST_GROUP = 40
_GROUP_MODALS = frozenset({"được", "phải", "có", "không", "sẽ", "đều", "là", "đã", "chưa", "cần"})
_CLOSING = " ,;.:"


def group_end(statement: Statement) -> int:
    """Give the word after the group a percentage is taken of: where its predicate begins."""
    words, index = statement.words, statement.number.after
    limit = min(statement.last, index + _LONGEST_GROUP)
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
    return min(index, statement.last)


def rate_of(statement: Statement) -> tuple[str, str | None] | None:
    """Read "tỷ lệ A … đạt 80%": the group and what it does stand before the number."""
    words, number = statement.words, statement.number
    at = next((at for at in range(statement.part.first, number.word) if _is_rate(words, at)), None)
    if at is None:
        return None
    hit = measure_hit(statement)
    last = hit.first if hit is not None else number.word
    before = replace(statement, number=replace(number, after=at + 2), last=last)
    end = group_end(before)
    group = tidy(words.cut(at + 2, end))
    return (group, tidy(words.cut(end, last)) or None) if group else None


def _is_rate(words: Words, at: int) -> bool:
    return words.keys[at : at + 2] in (["tỷ", "lệ"], ["tỷ", "trọng"])


def _closing_bracket(words: Words, index: int, limit: int) -> int | None:
    for at in range(index, limit):
        if words.keys[at] == ")":
            return at + 1
    return None


def noun_of(statement: Statement) -> str | None:
    """Give what is counted: the longest known noun, else the first words up to a verb."""
    words, after = statement.words, statement.number.after
    hit = lexicon().measures.counted.at(words, after)
    if hit is not None:
        return words.cut(hit.first, hit.last)
    end = after
    while end < min(statement.last, after + 2) and words.keys[end][0].isalpha():
        if verb_at(words, end) is not None:
            break
        end += 1
    return words.cut(after, end) or None


def verb_before_number(statement: Statement) -> str:
    """Give the verb that reaches the number, without the body and the words of measure."""
    words = statement.words
    hit = measure_hit(statement)
    last = hit.first if hit is not None else statement.number.word
    forces = {
        index
        for force in lexicon().verbs.force.find(words, statement.first, last)
        for index in range(force.first, force.last)
    }
    for found in lexicon().verbs.stops.find(words, statement.first, last):
        starts = found.first == statement.part.first or not words.is_capital(found.first)
        if found.first not in forces and found.value == "duty" and starts:
            return words.cut(found.first, last)
    return ""


def what_of(statement: Statement, group_last: int) -> str | None:
    """Give the thing to be reached, without the number; ``group_last`` is where the group ends."""
    words = statement.words
    if statement.number.unit == "percent":
        text = words.cut(group_last, statement.last)
        return tidy(text) or None
    parts = [verb_before_number(statement), words.cut(statement.number.after, statement.last)]
    return tidy(" ".join(parts)) or None


def tidy(text: str) -> str:
    """Drop the small words and signs that a cut leaves at either end."""
    kept = single_spaced(text).strip(_CLOSING)
    for opening in ("có ", "và "):
        kept = kept.removeprefix(opening)
    for closing in (" đến", " cho", " và", " đạt", " có"):
        kept = kept.removesuffix(closing)
    return kept
