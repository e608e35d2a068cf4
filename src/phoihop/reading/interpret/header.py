"""The head of the document: kind, title, number, place, date, period, and the incoming stamp."""

from __future__ import annotations

import re
from collections.abc import Sequence

from phoihop.kernel.dates import find_dates
from phoihop.kernel.text import single_spaced
from phoihop.reading.interpret.citations import BLANK_CODE, CODE, find_codes, squeezed
from phoihop.reading.interpret.issuers import Issuers
from phoihop.reading.items import Header, Period, Received
from phoihop.reading.lexicon import lexicon
from phoihop.reading.segment.paragraphs import Paragraph
from phoihop.reading.segment.regions import Document

_NUMBER_LABEL = re.compile(r"\bSố\s?:?\s?(?=\d)", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\bSố\s?:?\s?(?P<number>\d{1,6})", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>(?:(?:Thành phố|thành phố|tỉnh|TP\.)\s)?(?:[A-ZĐ]\w{0,9}\s?(?:[-–]\s)?){1,5})"
    r",?\s?(?=ngày\b)"
)
_PERIOD = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ)\s(?:từ\s)?(?:năm\s)?(?P<start>\d{4})"
    r"(?:\s?[-–—]\s?|\s(?:đến|tới)\s(?:năm\s)?)(?P<end>\d{4})",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"từ năm\s(?P<start>\d{4})\s(?:đến|tới)\s(?:hết\s)?(?:năm\s)?(?P<end>\d{4})", re.IGNORECASE
)
_BLANK_DATE = re.compile(r"ngày\s?[.…_/\s]{1,20}(?P<year>\d{4})")
_SUBJECT = re.compile(r"V/v:?\s(?P<subject>.{3,})", re.IGNORECASE)
_JOINT = {"programme": "joint_programme", "plan": "joint_plan"}
_JOINT_TITLE = re.compile(r"phối hợp|liên tịch", re.IGNORECASE)
_BETWEEN = re.compile(r"\bgiữa\b", re.IGNORECASE)


def header_of(document: Document, issuers: Issuers) -> Header:
    """Read the head; what it does not say stays ``None``."""
    letterhead = _before_stamp(document.letterhead)
    number, symbol, code = _code_of(letterhead)
    place, issued_on = _dateline_of(letterhead)
    caption = _caption_of(document)
    symbol = symbol or _blank_symbol(caption)
    title = _title_of(document)
    return Header(
        kind=_kind_of(document, title, symbol),
        kind_text=_kind_text(document),
        title=title,
        number=number,
        symbol=symbol,
        code=code,
        issuers=issuers.names,
        place=place,
        issued_on=issued_on or _blank_year(caption),
        period=period_of(title or ""),
    )


def received_of(document: Document) -> Received | None:
    """Read the incoming stamp: the lines around a "ĐẾN" in capitals of its own."""
    at = _stamp_at(document.letterhead)
    if at is None:
        return None
    above = document.letterhead[at - 1].text if at else None
    by = above if above and above.isupper() and find_codes(above) == [] else None
    text = "\n".join(paragraph.text for paragraph in document.letterhead[at : at + 4])
    number = _BARE_NUMBER.search(text)
    on = next((found.first for found in find_dates(text) if found.is_day), None)
    if number is None and on is None:
        return None
    return Received(by=by, number=number["number"] if number else None, on=on)


def period_of(text: str) -> Period:
    """Read a printed "giai đoạn" or "nhiệm kỳ" out of a title."""
    match = _PERIOD.search(text) or _YEARS.search(text)
    if match is None or match["start"] > match["end"]:
        return Period()
    return Period(match["start"], match["end"])


def caption_paragraphs(document: Document) -> list[Paragraph]:
    """Give the captions of the appendices ("(Kèm theo Kế hoạch số …)")."""
    return [node.paragraph for node in document.outline.walk() if node.is_caption]


def _before_stamp(letterhead: Sequence[Paragraph]) -> Sequence[Paragraph]:
    at = _stamp_at(letterhead)
    return letterhead if at is None else letterhead[:at]


def _stamp_at(letterhead: Sequence[Paragraph]) -> int | None:
    for index, paragraph in enumerate(letterhead):
        hit = lexicon().signing.stamp.at(paragraph.words, 0)
        if hit is not None and paragraph.words.cut(0, hit.last).isupper():
            return index
    return None


def _code_of(letterhead: Sequence[Paragraph]) -> tuple[str | None, str | None, str | None]:
    for paragraph in letterhead:
        label = _NUMBER_LABEL.search(paragraph.text)
        match = CODE.match(paragraph.text, label.end()) if label else None
        if match is not None:
            code = find_codes(paragraph.text[match.start() : match.end()])[0]
            return code.number, code.symbol, code.code
    for paragraph in letterhead:
        blank = BLANK_CODE.search(paragraph.text)
        if blank is not None:
            return None, squeezed(blank["symbol"]), None
    return None, None, None


def _dateline_of(letterhead: Sequence[Paragraph]) -> tuple[str | None, str | None]:
    for paragraph in letterhead:
        match = _DATELINE.search(paragraph.text)
        if match is None:
            continue
        dates = [found.first for found in find_dates(paragraph.text[match.end() :])]
        code = find_codes(paragraph.text)
        start = code[0].end if code and code[0].end < match.end() else match.start()
        place = paragraph.text[max(start, match.start()) : match.end("place")].strip(" ,")
        return place or None, dates[0] if dates else None
    return None, None


def _caption_of(document: Document) -> str:
    return " ".join(paragraph.text for paragraph in caption_paragraphs(document))


def _blank_symbol(caption: str) -> str | None:
    match = BLANK_CODE.search(caption)
    return squeezed(match["symbol"]) if match else None


def _blank_year(caption: str) -> str | None:
    match = _BLANK_DATE.search(caption)
    return match["year"] if match else None


def _kind_text(document: Document) -> str | None:
    line = document.kind_line
    return line.paragraph.words.cut(0, line.words) if line else None


def _title_of(document: Document) -> str | None:
    line = document.kind_line
    if line is None:
        return _letter_subject(document)
    words = line.paragraph.words
    inline = words.text[words.starts[line.words] :] if line.words < len(words) else ""
    texts = [inline.strip(" :"), *(paragraph.text for paragraph in document.title)]
    return single_spaced(" ".join(texts)) or None


def _letter_subject(document: Document) -> str | None:
    """Give what a công văn is about: it prints no kind, only "V/v …" below its number."""
    for paragraph in document.letterhead:
        match = _SUBJECT.match(paragraph.text)
        if match is not None:
            return match["subject"].rstrip(" .;")
    return None


def _kind_of(document: Document, title: str | None, symbol: str | None) -> str:
    if document.kind_line is None:
        return "letter" if title else "other"
    kind = document.kind_line.kind
    named = bool(title and _JOINT_TITLE.search(title) and _BETWEEN.search(title))
    group = re.split(r"[-/]", symbol)[0] if symbol else ""
    coded = lexicon().kinds.symbols.get(group) == _JOINT.get(kind)
    return _JOINT.get(kind, kind) if named or coded else kind
