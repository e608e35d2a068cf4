"""Legal bases: the documents that, by its preamble, this one is based on or carries out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from phoihop.kernel.dates import find_dates
from phoihop.kernel.text import single_spaced
from phoihop.reading.interpret.citations import Code, find_codes
from phoihop.reading.interpret.issuers import issue_clause
from phoihop.reading.items import LegalBasis
from phoihop.reading.lexicon import Hit, Words, lexicon
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.regions import Document
from phoihop.reading.segment.sentences import Run, outside

_CODE_WITHIN = 16
"""Characters between the word for the kind and the code ("số " and perhaps a space or two)."""
_AMENDED_WITHIN = 14
_LIST_SIGNS = frozenset({",", ";", "và", "&"})
_ENDS = " ,;.:"


@dataclass(frozen=True, slots=True)
class _Start:
    """A word for a kind that begins a citation, and the code after it if there is one."""

    hit: Hit[str]
    code: Code | None


def bases_of(document: Document) -> tuple[LegalBasis, ...]:
    """Read the legal bases out of the preamble."""
    return tuple(basis for paragraph in document.preamble for basis in _bases_in(paragraph))


def _bases_in(paragraph: Paragraph) -> Iterator[LegalBasis]:
    words = paragraph.words
    lead = lexicon().kinds.lead_ins.at(words, 0)
    if lead is None:
        return
    issue = issue_clause(paragraph)
    last = words.at(issue.start) if issue is not None else len(words)
    starts = list(_starts(Run(words, lead.last, last), lead.last))
    for index, start in enumerate(starts):
        following = starts[index + 1].hit.first if index + 1 < len(starts) else last
        yield _made(paragraph, start, _end_of(words, start, following))


def _starts(run: Run, lead_end: int) -> Iterator[_Start]:
    words = run.words
    codes = find_codes(words.text)
    amends = False
    for index in outside(run):
        hit = lexicon().kinds.names.at(words, index)
        if hit is None or hit.last > run.last or not _is_capital_or_law(words, hit):
            if words.keys[index] == ";":
                amends = False
            continue
        before = words.keys[index - 1]
        code = _code_after(words, hit, codes)
        begins = index <= lead_end + _introduction(words, lead_end) or before in _LIST_SIGNS
        if begins and not (amends and before == "và") and _is_citation(words, hit, code):
            amends = hit.value == "law" and _amends(words, hit.last)
            yield _Start(hit, code)


def _amends(words: Words, first: int) -> bool:
    """Tell whether a law is one that changes others ("luật sửa đổi một số điều của Luật …")."""
    for key in words.keys[first : first + _AMENDED_WITHIN]:
        if key in _LIST_SIGNS and key != ",":
            return False
        if key == "của":
            return True
    return False


def _introduction(words: Words, lead_end: int) -> int:
    """Count the words like "nội dung", "tinh thần" between the lead-in and the first citation."""
    count = 0
    while lead_end + count < len(words) and not words.is_capital(lead_end + count):
        if lexicon().kinds.names.at(words, lead_end + count) is not None:
            break
        count += 1
    return min(count, 6)


def _is_capital_or_law(words: Words, hit: Hit[str]) -> bool:
    return words.is_capital(hit.first) or hit.value in lexicon().kinds.unnumbered


def _code_after(words: Words, hit: Hit[str], codes: list[Code]) -> Code | None:
    end = words.ends[hit.last - 1]
    at = bisect_left(codes, end, key=lambda code: code.start)
    return codes[at] if at < len(codes) and codes[at].start - end <= _CODE_WITHIN else None


def _is_citation(words: Words, hit: Hit[str], code: Code | None) -> bool:
    if code is not None or hit.value in lexicon().kinds.unnumbered:
        return True
    return words.keys[hit.last : hit.last + 2] == ["đại", "hội"]


def _end_of(words: Words, start: _Start, following: int) -> int:
    """Give the word after the citation: its list sign, a semicolon or the end of the sentence."""
    for index in outside(Run(words, start.hit.last, following)):
        key = words.keys[index]
        if key == ";" or (key == "." and index + 1 == following):
            return index
    return following


def _made(paragraph: Paragraph, start: _Start, last: int) -> LegalBasis:
    words, first = paragraph.words, start.hit.first
    while last > first and words.keys[last - 1] in _LIST_SIGNS | {"."}:
        last -= 1
    begin = words.starts[first]
    text = words.cut(first, last).rstrip(_ENDS)
    subject = _subject_at(words, start, last)
    head = words.text[begin : words.starts[subject]] if subject < len(words) else text
    dates = [found.first for found in find_dates(head)]
    return LegalBasis(
        line=paragraph.line_at(begin),
        span=paragraph.source_span(begin, begin + len(text)),
        rule="basis.numbered" if start.code else "basis.named",
        confidence="sure" if start.code else "look",
        text=single_spaced(text),
        kind=start.hit.value,
        code=start.code.code if start.code else None,
        issued_on=dates[0] if dates else None,
        issuer=_issuer(words, start, last) if start.code else None,
    )


def _subject_at(words: Words, start: _Start, last: int) -> int:
    for index in range(start.hit.last, last):
        if words.keys[index] == "về" or words.keys[index] in '“"':
            return index
    return last


def _issuer(words: Words, start: _Start, last: int) -> str | None:
    """Give the body after "của" or "giữa", up to what the document is about."""
    for index in range(start.hit.last, last):
        if words.keys[index] in ("của", "giữa"):
            end = index + 1
            while end < last and not _ends_issuer(words, end, index + 1):
                end += 1
            return single_spaced(words.cut(index + 1, end)) or None
        if words.keys[index] == "về":
            return None
    return None


def _ends_issuer(words: Words, index: int, first: int) -> bool:
    if words.keys[index] in (",", ";", ".", ":", "“", '"', "(", "”"):
        return True
    subject = lexicon().kinds.subjects.at(words, index)
    return subject is not None and index > first and not words.is_capital(index)
