"""Deadlines: every calendar date or span on which something is due or takes place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from phoihop.kernel.dates import WrittenDate, find_dates, partial_date
from phoihop.kernel.text import single_spaced
from phoihop.reading.interpret.citations import cited_dates
from phoihop.reading.interpret.rows import WorkRow, work_rows
from phoihop.reading.items import Deadline
from phoihop.reading.lexicon import lexicon
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.sentences import Run

_DIGIT = re.compile(r"\d")
_YEAR_SPAN = re.compile(r"(?:từ\s)?năm\s(?P<a>\d{4})\s?[-–—]\s?(?P<b>\d{4})", re.IGNORECASE)
_HALF_SPAN = re.compile(
    r"từ\s(?:ngày\s)?(?P<d>\d{1,2})(?:/(?P<m>\d{1,2}))?\s?(?:đến|-|–)\s(?:hết\s)?(?:ngày\s)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hạn cuối|hạn chót|thời hạn|xong trong|hoàn thành trong|"
    r"(?:^|\s)đến hết|đến|hạn|hết)\s(?:là\s|vào\s|hết\s|trước\s|ngày\s|cuối\s|trong\s){0,3}$",
    re.IGNORECASE,
)
_SPAN_LINK = re.compile(r"^\s?(?:đến|tới|-|–|—)\s(?:hết\s|cuối\s)?$", re.IGNORECASE)
_YEAR_CUE = re.compile(
    r"(?:^|[.;:,(\t|]\s?|trong\s|phấn đấu\s|phấn đấu trong\s|cuối\s|đầu\s|vào\s|và\s|từ\s)$",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"(?:kỷ niệm|ngày thành lập|thành lập|ngày sinh|giải phóng|lần thứ)"
    r"[^.;()]{0,90}\(?[^.;()]{0,12}$",
    re.IGNORECASE,
)
_PERIODS = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|tầm nhìn|năm học|niên khóa)\s[^,.;]{0,24}$", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"]([^“”\"]{3,120})[”\"][^“”\"]{0,40}$")
_NAMED_KINDS = frozenset({"event", "span"})
_LEAD_TO_DATE = re.compile(
    r"(?:[\s,;(]|\b(?:trước|chậm nhất|phấn đấu|trong|vào|từ|đến|hạn|là|ngày|hết|cuối)\b){1,12}$"
)
_FROM_DATE = re.compile(r"^[\s,;.:]{0,9}(?:phấn đấu\s)?")
_LONGEST_WHAT = 600
_VERB_WITHIN = 80
_LOOK_BACK = 120
_LONGEST_YEARS = 15
"""A pair of dates further apart than this is an anniversary, no span of work."""


def deadlines_of(nodes: Sequence[Node]) -> tuple[Deadline, ...]:
    """Read the deadlines of all items that are not under ``purpose``."""
    rows = {id(row.node): row for row in work_rows(nodes)}
    found: list[Deadline] = []
    for node in nodes:
        if id(node) in rows:
            found += row_deadlines(rows[id(node)])
        elif node.role != "purpose" and not node.is_caption:
            found += deadlines_in(node)
    return tuple(found)


def row_deadlines(row: WorkRow) -> list[Deadline]:
    """Read the dates in the time cell of a table row; what they are for is the cell of work."""
    if row.due is None:
        return []
    found = deadlines_in(row.node, row.due.start, row.due.end)
    return [replace(deadline, what=single_spaced(row.text.text)) for deadline in found]


def deadlines_in(node: Node, start: int | None = None, end: int | None = None) -> list[Deadline]:
    """Read the deadlines of one item (or of its characters ``start`` to ``end``: a cell)."""
    paragraph = node.paragraph
    text = paragraph.text[: end if end is not None else len(paragraph.text)]
    first = node.start if start is None else start
    if _DIGIT.search(text, first) is None:
        return []
    runs = [clause for clauses in node.clauses for clause in clauses]
    starts = [run.start for run in runs]
    found: dict[tuple[int, str | None, str | None], Deadline] = {}
    for kind, begins, ends, at, last in _found_in(text, first):
        line = paragraph.line_at(at)
        deadline = Deadline(
            line=line,
            span=paragraph.source_span(at, last),
            rule=f"deadline.{kind}",
            confidence="look" if kind == "year" else "sure",
            kind=kind,
            start=begins,
            end=ends,
            what=_what(text, runs[max(0, bisect_right(starts, at) - 1)], at, last, kind)
            if runs
            else None,
        )
        found.setdefault((line, begins, ends), deadline)
    return list(found.values())


_Found = tuple[str, str | None, str | None, int, int]


def _found_in(text: str, first: int) -> Iterator[_Found]:
    years = [match for match in _YEAR_SPAN.finditer(text, first) if match["a"] < match["b"]]
    taken = [match.span() for match in years]
    for match in years:
        if _is_own(text, match.start()):
            yield "span", match["a"], match["b"], match.start(), match.end()
    cited = set(cited_dates(text))
    dates = [
        found
        for found in find_dates(text)
        if found.start >= first
        and (found.start, found.end) not in cited
        and not _lies_in(found.start, taken)
    ]
    skip = False
    for index, found in enumerate(dates):
        following = dates[index + 1] if index + 1 < len(dates) else None
        if skip:
            skip = False
            continue
        between = text[found.end : following.start] if following else ""
        if following is not None and _SPAN_LINK.match(between):
            skip = True
            if _is_own(text, found.start) and _is_span(found, following):
                yield "span", found.first, following.last, found.start, following.end
        elif _is_own(text, found.start):
            yield from _single(text, found, first)


def _lies_in(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (offset, len(spans) and spans[-1][1])) - 1
    return index >= 0 and offset < spans[index][1]


def _is_span(found: WrittenDate, following: WrittenDate) -> bool:
    apart = int(following.last[:4]) - int(found.first[:4])
    return 0 <= apart <= _LONGEST_YEARS and found.first < following.last


def _single(text: str, found: WrittenDate, first: int) -> Iterator[_Found]:
    before = text[max(first, found.start - _LOOK_BACK) : found.start]
    half = _HALF_SPAN.search(before)
    if half is not None and found.is_day:
        begin = _half_date(half, found)
        if begin is not None:
            yield "span", begin, found.last, found.start - len(half[0]), found.end
            return
    if _DUE.search(before):
        yield "due", None, found.last, found.start, found.end
    elif found.is_year:
        if _YEAR_CUE.search(before):
            yield "year", found.first, None, found.start, found.end
    elif found.is_day:
        yield "event", found.first, None, found.start, found.end
    else:
        yield "span", found.first, found.last, found.start, found.end


def _half_date(half: re.Match[str], found: WrittenDate) -> str | None:
    year, month = int(found.first[:4]), int(half["m"] or found.first[5:7])
    try:
        begin = partial_date(year, month, int(half["d"]))
    except ValueError:
        return None
    return begin if begin <= found.first else None


def _is_own(text: str, offset: int) -> bool:
    """Tell whether a date belongs to the plan: to no anniversary, no programme's period, no law."""
    before = text[max(0, offset - _LOOK_BACK) : offset]
    opened = before.rfind("(")
    if opened >= 0 and before.find(")", opened) < 0 and _ANNIVERSARY.search(before):
        return False
    return not (
        _PERIODS.search(before) or before.rstrip().lower().endswith(("luật", "kỷ niệm", "khóa"))
    )


def _what(text: str, run: Run, at: int, last: int, kind: str) -> str | None:
    """Give what the date is for: the quoted name before it (of an event), else the clause."""
    before = text[max(run.start, at - _LONGEST_WHAT) : at]
    after = text[last : max(last, min(run.end, len(text), last + _LONGEST_WHAT))]
    quoted = _QUOTED.search(before) if kind in _NAMED_KINDS else None
    if quoted is not None:
        return single_spaced(quoted[1])
    before = _LEAD_TO_DATE.sub("", before)
    after = _FROM_DATE.sub("", after).rstrip(" .;,/")
    first = run.words.at(last)
    acts = lexicon().verbs.stops.first(run.words, first, min(run.last, first + _VERB_WITHIN))
    if acts is not None and len(after) > len(before):
        return single_spaced(after)
    return single_spaced(before) or None
