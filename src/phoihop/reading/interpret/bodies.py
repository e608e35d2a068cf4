"""Names of bodies in running text: where they begin, where they end, and how a list is divided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from phoihop.kernel.text import search_key, single_spaced
from phoihop.reading.lexicon import Hit, Words, lexicon

_LONGEST = 45
"""Words: no list of bodies is longer; the bound keeps the cost linear."""
_LONGEST_BRACKET = 20
_MOST_LEADING = 3
"""Words for leaders in a row ("đại diện lãnh đạo Ban …"); a text may repeat them for ever."""
_LONGEST_NAME = 400
"""Characters: a heading longer than this does more than name bodies."""
_HARD_STOPS = frozenset('.;:!?…“”"«»/')
_SEPARATORS = frozenset({",", "và"})
_BRACKETED = re.compile(r"\s?\([^()]{0,80}\)")


@dataclass(frozen=True, slots=True)
class Bodies:
    """Bodies named one after the other: words ``first`` up to ``last``.

    ``acts``: a verb or a colon follows, so that they are who is to do it. ``each``: "mỗi" or "từng"
    stands before one of them.
    """

    first: int
    last: int
    names: tuple[str, ...]
    acts: bool
    each: bool


def begins_body(words: Words, index: int, leading: int = _MOST_LEADING) -> int | None:
    """Give the word after the head of a body's name that begins at ``index``, if one does.

    ``leading`` is how many words for leaders may still stand before the name.
    """
    tables = lexicon().bodies
    quantifier = tables.quantifiers.at(words, index)
    at = quantifier.last if quantifier else index
    head = tables.heads.at(words, at)
    if head is None:
        return None
    if _stands(words, head, leading, quantified=quantifier is not None):
        return head.last
    return None


def _stands(words: Words, head: Hit[str], leading: int, *, quantified: bool) -> bool:
    """Tell whether the head of a name is one here, by what stands around it."""
    if "named" in head.value and head.last < len(words) and words.is_capital(head.last):
        return True
    if "leading" in head.value:
        follows = leading > 0 and begins_body(words, head.last, leading - 1) is not None
        return quantified or follows
    if "quantified" in head.value:
        return quantified
    return "plain" in head.value


def bodies_at(words: Words, index: int, last: int | None = None) -> Bodies | None:
    """Read the list of bodies that begins at word ``index``; ``None`` if none does."""
    at = begins_body(words, index)
    if at is None:
        return None
    limit = min(len(words) if last is None else last, index + _LONGEST)
    starts, acts = [index], False
    while at < limit:
        key = words.keys[at]
        if key in _HARD_STOPS or key[0].isdigit():
            acts = key == ":"
            break
        if key == "(":
            at = _after_bracket(words, at, limit)
            continue
        if key in _SEPARATORS:
            following = _after_separator(words, at, limit)
            if following is None:
                acts = key == "," and _verb_follows(words, at + 1)
                break
            head = begins_body(words, following)
            if head is not None:
                starts.append(following)
            at = head or following + 1
            continue
        hit = lexicon().verbs.stops.at(words, at)
        if hit is not None and hit.value == "none":
            at = hit.last
        elif hit is not None and not words.is_capital(at):
            acts = True
            break
        else:
            at += 1
    return _made(words, starts, min(at, limit), acts)


def body_names(text: str) -> tuple[str, ...]:
    """Give the bodies that a heading or label names and nothing else ("Trách nhiệm của …")."""
    if len(text) > _LONGEST_NAME:
        return ()
    words = Words(text.rstrip(" :.;"))
    gives = lexicon().bodies.gives.at(words, 0)
    found = bodies_at(words, gives.last if gives else 0)
    return found.names if found is not None and found.last == len(words) else ()


def without_committee(name: str) -> str:
    """Give the body a committee acts for, without bracketed abbreviation."""
    words = Words(single_spaced(_BRACKETED.sub("", name)))
    hit = lexicon().bodies.committees.at(words, 0)
    if hit is not None and begins_body(words, hit.last) is not None:
        return words.cut(hit.last, len(words))
    return words.text


def begins_same(name: str, start: str) -> bool:
    """Tell whether ``name`` begins with ``start``, whatever the spelling, dashes and commas."""
    return f"{_letters(name)} ".startswith(f"{_letters(start)} ")


def holds_body(name: str, part: str) -> bool:
    """Tell whether ``name`` names ``part``, alone or as a part of something longer."""
    return f" {_letters(part)} " in f" {_letters(name)} "


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", " ", search_key(name)).strip()


def _after_bracket(words: Words, at: int, limit: int) -> int:
    for index in range(at, min(limit, at + _LONGEST_BRACKET)):
        if words.keys[index] == ")":
            return index + 1
    return limit


def _after_separator(words: Words, at: int, limit: int) -> int | None:
    """Give the word after a comma or "và", unless a verb follows and the list is at its end."""
    following = at + 1
    if following >= limit or words.keys[following] in _SEPARATORS:
        return None
    if _verb_follows(words, following):
        return None
    return following


def _verb_follows(words: Words, index: int) -> bool:
    hit = lexicon().verbs.stops.at(words, index)
    return hit is not None and hit.value != "none" and not words.is_capital(index)


def _made(words: Words, starts: list[int], end: int, acts: bool) -> Bodies:
    names, each = [], False
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        last = stop
        while last > start and words.keys[last - 1] in _SEPARATORS:
            last -= 1
        marked = lexicon().bodies.each.at(words, start)
        each = each or marked is not None
        names.append(single_spaced(words.cut(marked.last if marked else start, last)))
    return Bodies(starts[0], end, tuple(name for name in names if name), acts, each)
