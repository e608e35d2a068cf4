"""Who acts in a sentence, and with whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from phoihop.reading.interpret.bodies import Bodies, begins_same, bodies_at, holds_body
from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.sentences import Run, outside

_LONGEST_OPENING = 60
"""Words: whoever acts is named before that many words of circumstances."""


def actors_of(sentences: Iterable[Sequence[Run]], issuers: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the bodies that act in some sentences: those with which their clauses begin."""
    names: list[str] = []
    for clauses in sentences:
        for clause in clauses:
            found = subject_of(clause)
            if found is not None:
                _add(names, _led(clause.words, found))
            _add(names, _each_after_comma(clause))
    return joined_offices(names, issuers)


def subject_of(clause: Run) -> Bodies | None:
    """Read the bodies with which a clause begins, perhaps after its circumstances."""
    words, first = clause.words, clause.first
    asks = lexicon().bodies.asks.at(words, first)
    if asks is not None:
        first = asks.last
    found = bodies_at(words, first, clause.last)
    if found is not None:
        return found if found.acts or asks is not None else None
    opener = lexicon().verbs.openers.at(words, first)
    return None if opener is None else _after_opener(clause, opener.last)


def partners_of(words: Words, first: int, issuers: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the bodies named by "phối hợp với"."""
    names: list[str] = []
    for hit in lexicon().verbs.cooperate.find(words, first):
        found = bodies_at(words, hit.last)
        if found is not None:
            _add(names, found.names)
    return joined_offices(names, issuers)


def joined_offices(names: Sequence[str], issuers: Sequence[str]) -> tuple[str, ...]:
    """Join an office and the issuing body printed after it ("Phòng Nghiệp vụ, Ban … tỉnh")."""
    joined: list[str] = []
    for name in names:
        office = joined and joined[-1].lower().startswith(("phòng ", "bộ phận "))
        if office and any(begins_same(issuer, name) for issuer in issuers):
            joined[-1] = f"{joined[-1]}, {name}"
        else:
            joined.append(name)
    return tuple(joined)


def _after_opener(clause: Run, first: int) -> Bodies | None:
    words = clause.words
    at_once = bodies_at(words, first, clause.last)
    if at_once is not None and at_once.acts:
        return at_once
    last = min(clause.last, first + _LONGEST_OPENING)
    for index in outside(Run(words, first, last)):
        if words.keys[index] != ",":
            continue
        start = index + 1
        while (opener := lexicon().verbs.openers.at(words, start)) is not None:
            start = opener.last
        found = bodies_at(words, start, clause.last)
        if found is not None and found.acts:
            return found
    return None


def _led(words: Words, found: Bodies) -> tuple[str, ...]:
    """Give whom the work is handed to ("A giao X làm đầu mối"), else the bodies themselves."""
    at = found.last + 1 if words.keys[found.last : found.last + 1] == [":"] else found.last
    handed: list[str] = []
    names = found.names
    while words.keys[at : at + 1] == ["giao"]:
        start = at + 2 if words.keys[at + 1 : at + 2] == ["cho"] else at + 1
        given = bodies_at(words, start)
        if given is None:
            break
        handed += names[:-1] if handed else ()
        names, at = given.names, given.last
        again = words.keys[at : at + 1] == ["giao"]
        handed += names[:-1] if again else names
        names = names if not again else ()
    return tuple(dict.fromkeys(handed)) or found.names


def _each_after_comma(clause: Run) -> tuple[str, ...]:
    """Give the bodies of "…, (phấn đấu) mỗi CĐCS …" further on in a clause."""
    words = clause.words
    names: list[str] = []
    for index in outside(clause):
        if lexicon().bodies.each.at(words, index) is None or index == clause.first:
            continue
        before = words.keys[index - 1]
        if before in (",", "đấu", "quân", "."):
            found = bodies_at(words, index, clause.last)
            if found is not None and found.acts:
                names += found.names
    return tuple(names)


def _add(names: list[str], more: Sequence[str]) -> None:
    """Add the names that no known one is part of ("Văn phòng", then "lãnh đạo Văn phòng")."""
    names += [name for name in more if not any(holds_body(name, known) for known in names)]
