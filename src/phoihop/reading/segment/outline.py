"""The body as a tree: headings, the items under them, and the paragraphs without a marker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from phoihop.kernel.text import single_spaced
from phoihop.reading.lexicon import lexicon
from phoihop.reading.segment.markers import Marker, marker_of
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.roles import role_of_title
from phoihop.reading.segment.sentences import Run, clauses, sentences

_RANKS = {
    "annex": 0, "part": 1, "chapter": 2, "division": 3, "capital": 4, "roman": 5, "article": 6,
    "arabic": 7, "letter": 20,
}  # fmt: skip
_TITLED_BELOW = frozenset({"annex", "part", "chapter", "division"})
"""Markers whose title may stand on the next line."""
_LONGEST_TITLE = 25
"""Words: a numbered paragraph longer than this, with only unmarked text after it, is no heading."""
_CLOSING = ".:;,…/ "
_FEWEST_DUTIES = 2


class Node:
    """One paragraph of the body, and what hangs under it.

    ``marker`` is ``None`` for an unmarked paragraph and for a table row. ``title`` is the paragraph
    that holds the title where it does not follow the marker. ``role`` and ``level`` are those of a
    heading, or of the heading above.
    """

    def __init__(self, paragraph: Paragraph, marker: Marker | None, parent: Node | None) -> None:
        self.paragraph = paragraph
        self.marker = marker
        self.parent = parent
        self.children: list[Node] = []
        self.title: Paragraph | None = None
        self.is_section = False
        self.is_caption = False
        self.role: str = parent.role if parent else "other"
        self.level = 0

    @property
    def start(self) -> int:
        """Where the text begins in the paragraph, after the marker."""
        return self.marker.end if self.marker else 0

    @property
    def text(self) -> str:
        """The text without its marker."""
        return single_spaced(self.paragraph.text[self.start :])

    @cached_property
    def label(self) -> tuple[str, int] | None:
        """Tell what a line fills in of the work above it ("Đơn vị chủ trì: …"), and from where."""
        words = self.paragraph.words
        hit = lexicon().labels.at(words, words.at(self.start))
        if hit is None or words.keys[hit.last : hit.last + 1] != [":"]:
            return None
        return hit.value, words.ends[hit.last]

    @cached_property
    def sentences(self) -> list[Run]:
        """The sentences of the text after the marker."""
        words = self.paragraph.words
        return sentences(words, words.at(self.start))

    @cached_property
    def clauses(self) -> list[list[Run]]:
        """The clauses of each sentence: what stands between semicolons."""
        return [clauses(sentence) for sentence in self.sentences]

    @property
    def heading(self) -> str:
        """The title of a section, without closing punctuation."""
        text = self.title.text if self.title else self.text
        return single_spaced(text).rstrip(_CLOSING)

    def walk(self) -> Iterator[Node]:
        """Give the node and all below it, in the order of the text."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += reversed(node.children)

    def ancestors(self) -> Iterator[Node]:
        """Give the nodes above, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


class Outline:
    """The trees of the body; ``roots`` are in the order of the text."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self.roots: list[Node] = []
        self._open: list[Node] = []
        for paragraph in paragraphs:
            self._add(paragraph)
        for root in self.roots:
            _settle(root)
        self._hoist()
        for root in self.roots:
            _give_roles(root)

    def walk(self) -> Iterator[Node]:
        """Give all nodes in the order of the text."""
        for root in self.roots:
            yield from root.walk()

    def _add(self, paragraph: Paragraph) -> None:
        marker = None if paragraph.is_row else marker_of(paragraph.text)
        if marker is None:
            self._add_unmarked(paragraph)
            return
        if marker.is_bullet:
            self._close_bullets(marker.kind)
        else:
            rank = _rank(marker)
            while self._open and _rank(self._open[-1].marker) >= rank:
                self._open.pop()
        self._attach(Node(paragraph, marker, None), stays_open=True)

    def _add_unmarked(self, paragraph: Paragraph) -> None:
        while self._open and _is_bullet(self._open[-1]):
            self._open.pop()
        node = Node(paragraph, None, None)
        above = self._open[-1] if self._open else None
        if above is not None and not above.children and _takes_title(above, paragraph):
            above.title = paragraph
            return
        node.is_caption = paragraph.text.startswith("(") and "kèm theo" in paragraph.text.lower()
        self._attach(node, stays_open=False)

    def _close_bullets(self, kind: str) -> None:
        """Go back to the bullets of this kind, if any are open; else these hang below the last."""
        kinds = [node.marker.kind for node in self._open if node.marker]
        if kind in kinds:
            while self._open[-1].marker and self._open[-1].marker.kind != kind:
                self._open.pop()
            self._open.pop()

    def _attach(self, node: Node, *, stays_open: bool) -> None:
        parent = self._open[-1] if self._open else None
        node.parent = parent
        (parent.children if parent else self.roots).append(node)
        if stays_open:
            self._open.append(node)

    def _hoist(self) -> None:
        """Give what hangs under a numbered paragraph that is no heading to its parent."""
        self.roots = _hoisted(self.roots, None)
        for node in self.walk():
            node.children = _hoisted(node.children, node)


def _hoisted(siblings: list[Node], parent: Node | None) -> list[Node]:
    kept: list[Node] = []
    for node in siblings:
        kept.append(node)
        if node.marker and not node.marker.is_bullet and not node.is_section:
            kept += node.children
            for child in node.children:
                child.parent = parent
            node.children = []
    return kept


def _rank(marker: Marker | None) -> float:
    if marker is None:
        return 0
    return _RANKS.get(marker.kind, 30) + (marker.depth - 1 if marker.kind == "arabic" else 0)


def _is_bullet(node: Node) -> bool:
    return node.marker is not None and node.marker.is_bullet


def _takes_title(node: Node, paragraph: Paragraph) -> bool:
    marker = node.marker
    return (
        marker is not None
        and marker.kind in _TITLED_BELOW
        and not node.text
        and node.title is None
        and not paragraph.is_row
        and not paragraph.text.startswith("(")
    )


def _settle(root: Node) -> None:
    """Decide which nodes are headings."""
    for node in root.walk():
        marker = node.marker
        if marker is None or marker.is_bullet:
            continue
        marked = any(
            child.paragraph.is_row or (child.marker is not None and child.label is None)
            for child in node.children
        )
        node.is_section = (
            marked or (bool(node.children) and _is_heading(node.text)) or marker.kind == "annex"
        )


def _is_heading(text: str) -> bool:
    """Tell whether a numbered text reads as a heading and not as a statement."""
    if text.isupper() or text.endswith(":"):
        return True
    inner = text.rstrip(_CLOSING)
    if text[-1:] in ".;" or ":" in inner or ";" in inner:
        return False
    return len(inner.split()) <= _LONGEST_TITLE


def _give_roles(root: Node) -> None:
    for node in root.walk():
        parent = node.parent
        node.role = parent.role if parent else "other"
        node.level = parent.level if parent else 0
        if not node.is_section:
            continue
        node.level += 1
        if node.marker is not None and node.marker.kind == "annex":
            node.role = "appendix"
        elif node.role != "appendix":
            named = role_of_title(node.heading, top=parent is None)
            unnamed = "content" if parent is None and _reads_as_work(node) else node.role
            node.role = named or unnamed


def _reads_as_work(section: Node) -> bool:
    """Tell whether most items under a heading without a known name begin with a verb of duty."""
    leaves = [node for node in section.walk() if node.marker and not node.children]
    verbs = sum(1 for leaf in leaves if _begins_with_duty(leaf))
    return verbs >= _FEWEST_DUTIES and verbs > len(leaves) // 2


def _begins_with_duty(node: Node) -> bool:
    words = node.paragraph.words
    hit = lexicon().verbs.stops.at(words, words.at(node.start))
    return hit is not None and hit.value == "duty"
