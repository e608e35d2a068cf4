"""Tasks: every leaf that says what somebody is to do, who leads it, with whom, and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from phoihop.kernel.dates import last_day
from phoihop.kernel.text import single_spaced
from phoihop.reading.interpret.actors import actors_of, partners_of
from phoihop.reading.interpret.bodies import bodies_at, body_names
from phoihop.reading.interpret.deadlines import deadlines_in, row_deadlines
from phoihop.reading.interpret.rows import WorkRow, work_rows
from phoihop.reading.items import Confidence, Deadline, Force, Task
from phoihop.reading.lexicon import Words, lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.rows import Cell

_ROLES = frozenset({"content", "responsibilities", "implementation", "appendix"})
_SHORTEST = 4
"""Words: less is a label, not a task."""


def tasks_of(nodes: Sequence[Node], issuers: Sequence[str]) -> tuple[Task, ...]:
    """Read the tasks out of the items of a body."""
    rows = {id(row.node): row for row in work_rows(nodes)}
    found: list[tuple[Node, Task]] = []
    open_from, filling = 0, False
    for node in nodes:
        if node.role not in _ROLES:
            continue
        if node.label is not None:
            found[open_from:] = [_filled(pair, node, node.label) for pair in found[open_from:]]
            filling = True
            continue
        task = _row_task(rows[id(node)]) if id(node) in rows else None
        if task is None and is_task(node):
            task = _task(node, issuers)
        if task is not None:
            open_from, filling = (len(found), False) if filling else (open_from, filling)
            found.append((node, task))
    return tuple(task for _, task in found)


def _filled(pair: tuple[Node, Task], line: Node, label: tuple[str, int]) -> tuple[Node, Task]:
    """Fill in who, with whom and when from a line like "Đơn vị chủ trì: …" below the work."""
    node, task = pair
    if line.parent not in (node.parent, node):
        return pair
    field, start = label
    text = line.paragraph.text[start:].strip()
    if field == "due":
        return node, replace(task, due=task.due or last_due(deadlines_in(line, start)))
    names = _names(Cell(text.rstrip(" .;"), 0))
    if field == "partners":
        return node, replace(task, partners=task.partners or names)
    return node, replace(task, assignees=names, rule="task.label", confidence="sure")


def is_task(node: Node) -> bool:
    """Tell whether a node under a section of work says what is to be done."""
    if node.is_section or node.is_caption or node.paragraph.is_row or is_closing(node):
        return False
    words = node.paragraph.words
    first = words.at(node.start)
    if len(words) - first < _SHORTEST or _is_label(node):
        return False
    if node.marker is None:
        stands = not node.paragraph.in_cell and not node.text.endswith(":")
        return stands and _has_duty(words, first)
    return True


def is_closing(node: Node) -> bool:
    """Tell whether a paragraph is the closing formula ("Trên đây là Kế hoạch …")."""
    words = node.paragraph.words
    return lexicon().verbs.closing.at(words, words.at(node.start)) is not None


def inherited_bodies(node: Node) -> tuple[str, ...]:
    """Give the bodies of the nearest bullet or heading above that names any."""
    for above in node.ancestors():
        names = body_names(above.heading) if above.is_section else _opening_bodies(above)
        if names:
            return names
    return ()


def bodies_of_item(node: Node, issuers: Sequence[str]) -> tuple[str, ...]:
    """Give who leads an item by its own words: its label, or the subjects of its clauses."""
    return actors_of(node.clauses, issuers) or body_names(node.text)


def _opening_bodies(item: Node) -> tuple[str, ...]:
    """Give the bodies with which an item begins; those further on are not handed down."""
    return actors_of([clauses[:1] for clauses in item.clauses[:1]]) or body_names(item.text)


def _is_label(node: Node) -> bool:
    """Tell whether a bullet only names a body, and the work stands below it."""
    text = node.text
    if node.children and text.endswith(":") and body_names(text):
        return True
    found = bodies_at(node.paragraph.words, node.paragraph.words.at(node.start))
    return found is not None and found.last == len(node.paragraph.words)


def _has_duty(words: Words, first: int) -> bool:
    hits = lexicon().verbs.stops.find(words, first)
    return any(hit.value == "duty" for hit in hits)


def _task(node: Node, issuers: Sequence[str]) -> Task:
    words, paragraph = node.paragraph.words, node.paragraph
    first = words.at(node.start)
    own = bodies_of_item(node, issuers)
    inherited = () if own else inherited_bodies(node)
    return Task(
        line=paragraph.line,
        span=paragraph.source_span(node.start, len(paragraph.text)),
        rule="task.own" if own else "task.inherited" if inherited else "task.open",
        confidence=_confidence(node, own, inherited),
        text=node.text,
        assignees=own or inherited,
        partners=partners_of(words, first, issuers),
        due=last_due(deadlines_in(node)),
        force=_force(words, first),
    )


def last_due(deadlines: Sequence[Deadline]) -> str | None:
    """Give the last of several deadlines."""
    dates = [date for one in deadlines if (date := one.end or one.start) is not None]
    return max(dates, key=last_day, default=None)


def _confidence(node: Node, own: Sequence[str], inherited: Sequence[str]) -> Confidence:
    if node.marker is None:
        return "look"
    return "sure" if own or inherited or node.role == "content" else "look"


def _force(words: Words, first: int) -> Force:
    hit = lexicon().verbs.force.first(words, first)
    if hit is None:
        return "must"
    forces: Mapping[str, Force] = {"strive": "strive", "may": "may", "must_not": "must_not"}
    return forces[hit.value]


def _row_task(row: WorkRow) -> Task:
    paragraph = row.node.paragraph
    return Task(
        line=paragraph.line,
        span=paragraph.source_span(row.text.start, row.text.end),
        rule="task.row",
        confidence="look",
        text=single_spaced(row.text.text),
        assignees=_names(row.leads),
        partners=_names(row.partners),
        due=last_due(row_deadlines(row)),
    )


def _names(cell: Cell | None) -> tuple[str, ...]:
    if cell is None:
        return ()
    found = bodies_at(Words(cell.text), 0)
    whole = found is not None and found.last == len(Words(cell.text))
    return found.names if found is not None and whole else (single_spaced(cell.text),)
