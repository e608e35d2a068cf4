"""The head of a paper: issuer and nation, number and date, title, addressees, legal bases."""

from __future__ import annotations

import re
from datetime import date

from phoihop.writing.layout import HeadRules, Layout
from phoihop.writing.paper import Paper
from phoihop.writing.xml import centred, paragraph, points, rule, run, twips, two_columns

#: Width of one letter of a bold serif in parts of its size: enough to draw a rule under a line.
_CAPITAL, _SMALL = 0.72, 0.48
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|VIỆT NAM)\b.*$")
#: Where several addressees begin, in millimetres from the margin.
_ADDRESS = 35
_BLANK = "\u00a0" * 6


def head(paper: Paper, layout: Layout) -> str:
    """Everything above the body."""
    rules = layout.head
    left, right = twips(rules.left_width), twips(rules.right_width)
    columns = two_columns(
        [(_issuer(paper, rules), _nation(rules)), (_number(paper, rules), _dateline(paper, rules))],
        left,
        right,
        twips(rules.outdent),
    )
    return columns + _title(paper, layout) + _addressees(paper, rules) + _bases(paper, layout)


def date_in_words(day: date) -> str:
    """Print as "ngày 05 tháng 9 năm 2026": a leading zero for days 1–9 and months 1–2 only."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def code_of(paper: Paper) -> str:
    """Number and symbol, "05/BC-LĐLĐ"; without a number a blank for the clerk."""
    number = paper.number or _BLANK
    is_single = number.isdigit() and len(number) == 1
    return f"{number.zfill(2) if is_single else number}/{paper.symbol}"


def _issuer(paper: Paper, rules: HeadRules) -> str:
    superior = run(_unbroken(paper.superior.upper()), rules.superior_size)
    names = [_unbroken(line) for line in paper.issuer.upper().split("\n")]
    lines = "".join(centred(run(name, rules.issuer_size, bold=True)) for name in names)
    room, width = twips(rules.left_width), _width(names[-1], rules.issuer_size)
    last = width if width <= room else _width(names[-1].split(" ")[-1], rules.issuer_size)
    line = rule(round(min(last, room) * rules.rule_share), room)
    return (centred(superior) if paper.superior else "") + lines + line


def _unbroken(name: str) -> str:
    """Keep the place at the end of a name on one line: "… / TỈNH SÔNG HẬU"."""
    return _PLACE.sub(lambda place: place[0].replace(" ", "\u00a0"), name)


def _nation(rules: HeadRules) -> str:
    return (
        centred(run(rules.nation, rules.nation_size, bold=True))
        + centred(run(rules.motto, rules.motto_size, bold=True))
        + rule(_width(rules.motto, rules.motto_size), twips(rules.right_width))
    )


def _number(paper: Paper, rules: HeadRules) -> str:
    return centred(run(f"Số: {code_of(paper)}", rules.number_size), before=points(6))


def _dateline(paper: Paper, rules: HeadRules) -> str:
    open_day = f"ngày{_BLANK}tháng{_BLANK}năm {paper.date.year}"
    day = date_in_words(paper.date) if paper.is_dated else open_day
    return centred(run(f"{paper.place}, {day}", rules.date_size, italic=True), before=points(6))


def _title(paper: Paper, layout: Layout) -> str:
    size, room = layout.head.title_size, twips(layout.page.text_width)
    width = min(_width(paper.subject, size), room)
    return (
        centred(run(paper.kind.upper(), size, bold=True), before=points(18), keep_next=True)
        + centred(run(paper.subject, size, bold=True), keep_next=True)
        + rule(round(width * layout.head.rule_share), room)
        + centred("", after=points(6))
    )


def _addressees(paper: Paper, rules: HeadRules) -> str:
    if not paper.addressees:
        return ""
    if len(paper.addressees) == 1:
        return centred(run(f"Kính gửi: {paper.addressees[0]}", rules.title_size), after=points(12))
    *others, last = [f"- {name.rstrip(' ;.')}" for name in paper.addressees]
    lines = ["Kính gửi:", *(f"{name};" for name in others), f"{last}."]
    side, under_colon = twips(_ADDRESS), twips(_ADDRESS) + _width("Kính gửi", rules.title_size)
    return "".join(
        paragraph(
            run(line, rules.title_size),
            style="Line",
            left=under_colon if line.startswith("-") else side,
            after=points(12) if line.endswith(".") else 0,
        )
        for line in lines
    )


def _bases(paper: Paper, layout: Layout) -> str:
    closed = [basis.rstrip(" ;.,") for basis in paper.legal_bases]
    marks = [";"] * (len(closed) - 1) + ["."]
    return "".join(
        paragraph(run(basis + mark, layout.head.basis_size, italic=True), style="BodyText")
        for basis, mark in zip(closed, marks[: len(closed)], strict=True)
    )


def _width(text: str, size: float) -> int:
    letters = sum(
        _CAPITAL if letter.isupper() else _SMALL for letter in text if not letter.isspace()
    )
    return points((letters + 0.25 * sum(map(str.isspace, text))) * size)
