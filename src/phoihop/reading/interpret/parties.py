"""Parties: the bodies that issue the document, and those that it makes its focal points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phoihop.reading.interpret.actors import actors_of, joined_offices
from phoihop.reading.interpret.bodies import bodies_at
from phoihop.reading.interpret.issuers import Issuers
from phoihop.reading.items import Party
from phoihop.reading.lexicon import lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run, clauses

_ROLES = frozenset({"content", "responsibilities", "implementation"})
_LINKS = frozenset({"là", "làm"})
_LINK_REACH = 4
"""Words between "là" and "đầu mối" ("là hai bộ phận đầu mối")."""


def parties_of(nodes: Sequence[Node], issuers: Issuers) -> tuple[Party, ...]:
    """Read who issues the document and who is its đầu mối."""
    found = list(_issuing(issuers))
    for node in nodes:
        if node.role in _ROLES and not node.is_section:
            found += _focal_points(node, issuers.names)
    return tuple(found)


def _issuing(issuers: Issuers) -> Iterator[Party]:
    paragraph = issuers.paragraph
    for name in issuers.names:
        yield Party(
            line=paragraph.line_at(issuers.start) if paragraph else None,
            span=paragraph.source_span(issuers.start, issuers.end) if paragraph else None,
            rule=issuers.rule,
            name=name,
            role="party",
        )


def _focal_points(node: Node, issuers: Sequence[str]) -> Iterator[Party]:
    for sentence in node.sentences:
        if not _makes_focal(sentence):
            continue
        for name in _named(sentence, issuers):
            yield Party(
                line=node.paragraph.line_at(sentence.start),
                span=node.paragraph.source_span(sentence.start, sentence.end),
                rule="party.focal_point",
                confidence="look",
                name=name,
                role="focal_point",
            )


def _makes_focal(sentence: Run) -> bool:
    keys = sentence.words.keys
    for hit in lexicon().verbs.focal.find(sentence.words, sentence.first, sentence.last):
        if _LINKS & set(keys[max(sentence.first, hit.first - _LINK_REACH) : hit.first]):
            return True
    return False


def _named(sentence: Run, issuers: Sequence[str]) -> tuple[str, ...]:
    """Give the bodies handed the work, else those the sentence begins with."""
    words = sentence.words
    acting = actors_of([clauses(sentence)], issuers)
    if acting:
        return acting
    for index in range(sentence.first, sentence.last):
        if words.keys[index] == "giao":
            found = bodies_at(words, index + 1, sentence.last)
            if found is not None:
                return joined_offices(found.names, issuers)
    return ()
