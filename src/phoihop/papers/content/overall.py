"""Part I of a review report: who has reported, how the targets stand, and each unit beside."""

from __future__ import annotations

from collections import Counter

from phoihop.kernel.quantities import print_number
from phoihop.papers.content.facts import ReviewFacts, TargetFacts, UnitFacts
from phoihop.papers.content.figures import Figures
from phoihop.writing import Align, Block, Column, Heading, Paragraph, Table, Words

TARGET_COLUMNS = 4
"""How many targets stand beside each other in the table by unit; more make another table."""
NAMED_UNITS = 12
"""How many units that have not reported are named; the rest is counted."""
CENTER = Align.CENTER


def overall(facts: ReviewFacts, figures: Figures) -> list[Block]:
    blocks: list[Block] = [Heading("I. Kết quả chung"), *_reports_received(facts, figures)]
    if facts.targets:
        counts = Counter(target.group for target in facts.targets)
        standing = "; ".join(f"{counts[group]} chỉ tiêu {group}" for group in counts)
        total = print_number(len(facts.targets))
        blocks.append(Paragraph(f"{facts.plan.kind} có {total} chỉ tiêu: {standing}."))
        blocks.append(_targets_table(facts, figures))
    if facts.units:
        blocks.append(Paragraph("Kết quả theo đơn vị trực thuộc (CT là số thứ tự của chỉ tiêu):"))
        blocks.extend(_units_table(facts, figures, group) for group in _groups(facts.targets))
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
        number = print_number(done.waiting)
        waiting = figures.of_reports(number, "Số báo cáo đã gửi, chưa được duyệt", "I")
        said = " báo cáo đã gửi nhưng chưa được duyệt, chưa tính vào tổng."
        lines.append(Paragraph(("Có ", waiting, said)))
    if done.silent:
        number = print_number(done.silent)
        silent = figures.of_reports(number, "Số đơn vị chưa báo cáo", "I")
        said = f" đơn vị chưa báo cáo, chưa tính vào tổng{_names(done.missing)}"
        lines.append(Paragraph(("Có ", silent, said)))
    return lines


def _names(units: tuple[str, ...]) -> str:
    if not units:
        return "."
    more = len(units) - NAMED_UNITS
    rest = f" và {print_number(more)} nơi khác" if more > 0 else ""
    return f": {'; '.join(units[:NAMED_UNITS])}{rest}."


def _targets_table(facts: ReviewFacts, figures: Figures) -> Table:
    columns = (
        Column("TT", 7, CENTER),
        Column("Chỉ tiêu", 43),
        Column("Kế hoạch", 16, CENTER),
        Column("Thực hiện", 16, CENTER),
        Column("Đánh giá", 18),
    )
    return Table(columns, tuple(_target_row(target, figures) for target in facts.targets))


def _target_row(target: TargetFacts, figures: Figures) -> tuple[Words, ...]:
    reached: Words = "–"
    if target.reached is not None:
        reached = (figures.of_target(target, target.reached, "I, bảng chỉ tiêu"),)
    return (str(target.order), target.label, target.needed, reached, target.verdict)


def _groups(targets: tuple[TargetFacts, ...]) -> list[tuple[TargetFacts, ...]]:
    starts = range(0, len(targets), TARGET_COLUMNS)
    return [targets[at : at + TARGET_COLUMNS] for at in starts] or [()]


def _units_table(facts: ReviewFacts, figures: Figures, targets: tuple[TargetFacts, ...]) -> Table:
    columns = (
        Column("TT", 7, CENTER),
        Column("Đơn vị", 33),
        Column("Báo cáo đã duyệt", 16, CENTER),
        *(Column(f"CT {target.order}", 11, CENTER) for target in targets),
    )
    at = {target.id: place for place, target in enumerate(facts.targets)}

    def cell(unit: UnitFacts, target: TargetFacts) -> Words:
        reached = unit.reached[at[target.id]]
        return "–" if reached is None else (figures.of_unit(unit, target, reached),)

    rows = tuple(
        (
            str(number),
            unit.name,
            f"{print_number(unit.accepted)}/{print_number(unit.expected)}",
            *(cell(unit, target) for target in targets),
        )
        for number, unit in enumerate(facts.units, 1)
    )
    return Table(columns, rows)
