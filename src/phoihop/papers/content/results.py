"""Part II of a review report: every target and every duty in a sentence of its own."""

from __future__ import annotations

from phoihop.papers.content.facts import DutyFacts, ReviewFacts, TargetFacts
from phoihop.papers.content.figures import Figures
from phoihop.writing import Block, BulletList, Heading, Paragraph, Words


def results(facts: ReviewFacts, figures: Figures) -> list[Block]:
    blocks: list[Block] = [Heading("II. Kết quả từng chỉ tiêu, nhiệm vụ")]
    parts: list[tuple[str, tuple[Words, ...]]] = [
        ("Chỉ tiêu", tuple(_target(target, figures) for target in facts.targets)),
        ("Nhiệm vụ không định lượng", tuple(_duty(duty, figures) for duty in facts.duties)),
    ]
    filled = [(title, items) for title, items in parts if items]
    for number, (title, items) in enumerate(filled, 1):
        blocks += [Heading(f"{number}. {title}", 2), BulletList(items)]
    if not filled:
        blocks.append(Paragraph("Chưa có chỉ tiêu, nhiệm vụ nào được giao để tổng hợp."))
    return blocks


def _target(target: TargetFacts, figures: Figures) -> Words:
    opening = f"Chỉ tiêu {target.order}. {target.label}: "
    closing = f"; đánh giá: {target.verdict[:1].lower()}{target.verdict[1:]}."
    explained = f" {target.sentence}" if target.sentence else ""
    if target.reached is None:
        return f"{opening}chưa có số liệu được duyệt{closing}{explained}"
    reached = figures.of_target(target, target.reached, "II")
    return (
        f"{opening}thực hiện ",
        reached,
        f" (kế hoạch {target.needed}){closing}{explained}",
    )


def _duty(duty: DutyFacts, figures: Figures) -> Words:
    text = duty.text.rstrip(" .;:,")
    if not duty.reported:
        return f"{text}: chưa có báo cáo được duyệt."
    return (f"{text}: ", figures.of_duty(duty, "II"), " đơn vị đã thực hiện.")
