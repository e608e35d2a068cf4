"""The review report (báo cáo sơ kết): its parts in the order that offices use; Vietnamese only."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from phoihop.kernel.clock import ZONE
from phoihop.kernel.periods import day_label
from phoihop.kernel.quantities import print_number
from phoihop.papers.content.annex import sources_annex
from phoihop.papers.content.blocks import Block, Content, Head, Heading, Paragraph, Table, Words
from phoihop.papers.content.facts import DutyFacts, ReviewFacts, TargetFacts, UnitFacts
from phoihop.papers.content.figures import Figures

TARGET_COLUMNS = 4
"""How many targets stand beside each other in the table by unit; more make another table."""
NAMED_UNITS = 12
"""How many units that have not reported are named; the rest is counted."""


def review_content(facts: ReviewFacts) -> Content:
    """Write the report; every figure in it is cited, and the annex lists them all."""
    figures = Figures(facts)
    blocks = (
        _opening(facts),
        *_overall(facts, figures),
        *_one_by_one(facts, figures),
        *_difficulties(facts),
        *_direction(facts),
    )
    annex = sources_annex(figures.found, moment_in_words(facts.as_of))
    return Content(_head(facts), (*blocks, *annex), figures.found)


def moment_in_words(moment: datetime) -> str:
    """Print as "10 giờ 30 phút ngày 20/9/2026"."""
    local = moment.astimezone(ZONE)
    return f"{local.hour} giờ {local.minute:02} phút ngày {day_label(local.date())}"


def plan_in_words(facts: ReviewFacts) -> str:
    plan = facts.plan
    number = f" số {plan.code}" if plan.code else ""
    issued = f" ngày {plan.issued}" if plan.issued else ""
    return f"{plan.kind}{number}{issued}"


def _head(facts: ReviewFacts) -> Head:
    issuer, plan = facts.issuer, facts.plan
    number = f" số {plan.code}" if plan.code else ""
    superior = (f"{issuer.superior} (để báo cáo)",) if issuer.superior else ()
    return Head(
        superior=issuer.superior,
        issuer=issuer.name,
        symbol=issuer.symbol,
        place=issuer.place,
        title=f"Sơ kết {facts.period} thực hiện {plan.kind}{number} {about(plan.title)}",
        bases=(f"{plan_in_words(facts)} {about(plan.title)}",),
        signing=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
        recipients=(*superior, "Các công đoàn trực thuộc", "Lưu: VT"),
        as_of=moment_in_words(facts.as_of),
    )


def about(title: str) -> str:
    """Give a title as it follows the word for the paper: "về nâng cao …", "giữa …"."""
    words = title.split()
    first = words[0].lower() if words else ""
    lowered = title if title.isupper() else title[:1].lower() + title[1:]
    return lowered if first in {"về", "giữa", "phối", "v/v"} else f"về {lowered}"


def _opening(facts: ReviewFacts) -> Paragraph:
    return _sentence(
        f"Thực hiện {plan_in_words(facts)} {about(facts.plan.title)}, {facts.issuer.name} "
        f"báo cáo kết quả {facts.period} như sau. "
        f"Số liệu tính đến {moment_in_words(facts.as_of)}."
    )


def _overall(facts: ReviewFacts, figures: Figures) -> list[Block]:
    blocks: list[Block] = [Heading("I. KẾT QUẢ CHUNG", 1), *_reports_received(facts, figures)]
    if facts.targets:
        counts = Counter(target.group for target in facts.targets)
        standing = "; ".join(f"{counts[group]} chỉ tiêu {group}" for group in counts)
        total = print_number(len(facts.targets))
        blocks.append(_sentence(f"{facts.plan.kind} có {total} chỉ tiêu: {standing}."))
        blocks.append(_targets_table(facts, figures))
    blocks.extend(_units_tables(facts, figures))
    return blocks


def _reports_received(facts: ReviewFacts, figures: Figures) -> list[Block]:
    done = facts.completeness
    ratio = figures.of_reports(
        f"{print_number(done.accepted)}/{print_number(done.expected)}",
        "Số đơn vị có báo cáo được duyệt trên số đơn vị phải báo cáo",
        "I",
    )
    lines: list[Block] = [
        Paragraph(("Có ", ratio, " đơn vị có báo cáo được công đoàn cấp trên trực tiếp duyệt."))
    ]
    if done.waiting:
        waiting = figures.of_reports(
            print_number(done.waiting), "Số báo cáo đã gửi, chưa được duyệt", "I"
        )
        lines.append(
            Paragraph((waiting, " báo cáo đã gửi nhưng chưa được duyệt, chưa tính vào tổng."))
        )
    if done.silent:
        silent = figures.of_reports(print_number(done.silent), "Số đơn vị chưa báo cáo", "I")
        outside = " đơn vị chưa báo cáo, chưa tính vào tổng"
        lines.append(Paragraph((silent, outside, _names(done.missing))))
    return lines


def _names(units: tuple[str, ...]) -> str:
    if not units:
        return "."
    more = len(units) - NAMED_UNITS
    rest = f" và {print_number(more)} nơi khác" if more > 0 else ""
    return f": {'; '.join(units[:NAMED_UNITS])}{rest}."


def _targets_table(facts: ReviewFacts, figures: Figures) -> Table:
    rows = tuple(
        (
            _cell(str(target.order)),
            _cell(target.label),
            _cell(target.needed),
            (figures.of_target(target, "I, bảng chỉ tiêu"),) if target.reached else _cell("–"),
            _cell(target.verdict),
        )
        for target in facts.targets
    )
    head = ("TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đánh giá")
    return Table(head, rows, widths=(7, 43, 16, 16, 18), centred=(0, 2, 3))


def _units_tables(facts: ReviewFacts, figures: Figures) -> list[Block]:
    if not facts.units:
        return []
    groups = [
        facts.targets[at : at + TARGET_COLUMNS]
        for at in range(0, len(facts.targets), TARGET_COLUMNS)
    ] or [()]
    blocks: list[Block] = [
        _sentence("Kết quả theo đơn vị trực thuộc (cột CT ghi số thứ tự của chỉ tiêu ở bảng trên):")
    ]
    blocks.extend(_units_table(facts, figures, group) for group in groups)
    return blocks


def _units_table(facts: ReviewFacts, figures: Figures, targets: tuple[TargetFacts, ...]) -> Table:
    at = {target.id: place for place, target in enumerate(facts.targets)}

    def cell(unit: UnitFacts, target: TargetFacts) -> Words:
        reached = unit.reached[at[target.id]]
        return _cell("–") if reached is None else (figures.of_unit(unit, target, reached),)

    rows = tuple(
        (
            _cell(str(number)),
            _cell(unit.name),
            _cell(f"{print_number(unit.accepted)}/{print_number(unit.expected)}"),
            *(cell(unit, target) for target in targets),
        )
        for number, unit in enumerate(facts.units, 1)
    )
    head = ("TT", "Đơn vị", "Báo cáo đã duyệt", *(f"CT {target.order}" for target in targets))
    share = (100 - 7 - 33 - 16) // max(len(targets), 1)
    widths = (7, 33, 16, *(share for _ in targets))
    return Table(head, rows, widths, centred=(0, *range(2, len(head))))


def _one_by_one(facts: ReviewFacts, figures: Figures) -> list[Block]:
    blocks: list[Block] = [Heading("II. KẾT QUẢ TỪNG CHỈ TIÊU, NHIỆM VỤ", 1)]
    part = 0
    if facts.targets:
        part += 1
        blocks.append(Heading(f"{part}. Chỉ tiêu", 2))
        blocks.extend(_target_paragraph(target, figures) for target in facts.targets)
    if facts.duties:
        part += 1
        blocks.append(Heading(f"{part}. Nhiệm vụ không định lượng", 2))
        blocks.extend(_duty_paragraph(duty, figures) for duty in facts.duties)
    if not part:
        blocks.append(_sentence("Chưa có chỉ tiêu, nhiệm vụ nào được xác nhận để tổng hợp."))
    return blocks


def _target_paragraph(target: TargetFacts, figures: Figures) -> Paragraph:
    opening = f"Chỉ tiêu {target.order}. {target.label}: "
    closing = f"; đánh giá: {target.verdict[:1].lower()}{target.verdict[1:]}."
    explained = f" {target.sentence}" if target.sentence else ""
    if target.reached is None:
        return Paragraph((f"{opening}chưa có số liệu được duyệt{closing}{explained}",), item=True)
    cite = figures.of_target(target, "II.1")
    aim = f" (kế hoạch {target.needed})"
    return Paragraph((f"{opening}thực hiện ", cite, f"{aim}{closing}{explained}"), item=True)


def _duty_paragraph(duty: DutyFacts, figures: Figures) -> Paragraph:
    words = (f"{_closed(duty.text)}: ", figures.of_duty(duty, "II"), " đơn vị đã thực hiện.")
    return Paragraph(words, item=True)


def _difficulties(facts: ReviewFacts) -> list[Block]:
    heading = Heading("III. KHÓ KHĂN, VƯỚNG MẮC", 1)
    if not facts.difficulties:
        return [heading, _sentence("Các báo cáo đã duyệt chưa nêu khó khăn, vướng mắc.")]
    lines = [
        Paragraph((f"{_closed(found.text)} ({', '.join(found.units)}; {found.about}).",), item=True)
        for found in facts.difficulties
    ]
    return [heading, *lines]


def _direction(facts: ReviewFacts) -> list[Block]:
    lines = [
        f"Tập trung thực hiện chỉ tiêu {target.order} ({target.label}): đến nay "
        f"{target.reached or 'chưa có số liệu'}, kế hoạch {target.needed}."
        for target in facts.targets
        if target.is_behind
    ]
    if facts.completeness.silent:
        number = print_number(facts.completeness.silent)
        lines.append(f"Đôn đốc {number} đơn vị chưa báo cáo gửi báo cáo {facts.period}.")
    if facts.completeness.waiting:
        number = print_number(facts.completeness.waiting)
        lines.append(f"Hoàn thành duyệt {number} báo cáo đã gửi.")
    lines.append(f"Tiếp tục thực hiện các chỉ tiêu, nhiệm vụ còn lại theo {plan_in_words(facts)}.")
    heading = Heading("IV. PHƯƠNG HƯỚNG", 1)
    return [heading, *(Paragraph((line,), item=True) for line in lines)]


def _closed(text: str) -> str:
    return text.rstrip(" .;:,")


def _cell(text: str) -> Words:
    return (text,)


def _sentence(text: str) -> Paragraph:
    return Paragraph((text,))
