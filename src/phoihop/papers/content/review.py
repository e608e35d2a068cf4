"""The review report (báo cáo sơ kết): its parts in the order that offices use; Vietnamese only."""

from __future__ import annotations

from phoihop.kernel.clock import ZONE
from phoihop.kernel.quantities import print_number
from phoihop.papers.content.annex import sources_annex
from phoihop.papers.content.facts import ReviewFacts
from phoihop.papers.content.figures import Figures
from phoihop.papers.content.heads import about, moment_in_words
from phoihop.papers.content.overall import overall
from phoihop.papers.content.results import results
from phoihop.papers.content.written import Written
from phoihop.writing import Block, BulletList, Heading, Paper, Paragraph, Signature


def review_paper(facts: ReviewFacts) -> Written:
    """Write the report; every figure in it has its source, and the annex lists them all."""
    figures = Figures(facts)
    body = (
        _opening(facts),
        *overall(facts, figures),
        *results(facts, figures),
        *_difficulties(facts),
        *_direction(facts),
    )
    as_of = moment_in_words(facts.as_of)
    issuer, plan = facts.issuer, facts.plan
    number = f" số {plan.code}" if plan.code else ""
    paper = Paper(
        superior=issuer.superior,
        issuer=issuer.name,
        symbol=issuer.symbol,
        place=issuer.place,
        date=facts.as_of.astimezone(ZONE).date(),
        is_dated=False,
        kind="Báo cáo",
        subject=f"Sơ kết {facts.period} thực hiện {plan.kind}{number} {about(plan.title)}",
        body=body,
        signatures=(Signature("Chủ tịch", capacity=("TM. Ban Thường vụ",)),),
        recipients=(
            *([f"{issuer.superior} (để báo cáo)"] if issuer.superior else []),
            "Các công đoàn trực thuộc",
            "Lưu: VT",
        ),
        annexes=(sources_annex(figures.found, as_of),),
    )
    return Written(paper, figures.found, as_of)


def _plan(facts: ReviewFacts) -> str:
    plan = facts.plan
    number = f" số {plan.code}" if plan.code else ""
    issued = f" ngày {plan.issued}" if plan.issued else ""
    return f"{plan.kind}{number}{issued}"


def _opening(facts: ReviewFacts) -> Paragraph:
    return Paragraph(
        f"Thực hiện {_plan(facts)} {about(facts.plan.title)}, {facts.issuer.name} báo cáo kết quả "
        f"{facts.period} như sau (số liệu tính đến {moment_in_words(facts.as_of)}; nguồn của từng "
        "số liệu ghi ở Phụ lục kèm theo):"
    )


def _difficulties(facts: ReviewFacts) -> list[Block]:
    heading = Heading("III. Khó khăn, vướng mắc")
    if not facts.difficulties:
        return [heading, Paragraph("Các báo cáo đã duyệt chưa nêu khó khăn, vướng mắc.")]
    lines = tuple(
        f"{found.text.rstrip(' .;:,')} ({', '.join(found.units)}; về: {found.about.rstrip(' .;')})."
        for found in facts.difficulties
    )
    return [heading, BulletList(lines)]


def _direction(facts: ReviewFacts) -> list[Block]:
    lines = [
        f"Tập trung thực hiện chỉ tiêu {target.order} ({target.label}): đến nay "
        f"{target.reached or 'chưa có số liệu'}, kế hoạch {target.needed}."
        for target in facts.targets
        if target.is_behind
    ]
    if facts.completeness.silent:
        number = print_number(facts.completeness.silent)
        lines.append(f"Đôn đốc {number} đơn vị chưa gửi báo cáo {facts.period}.")
    if facts.completeness.waiting:
        number = print_number(facts.completeness.waiting)
        lines.append(f"Duyệt xong {number} báo cáo đã gửi.")
    lines.append(f"Tiếp tục thực hiện các chỉ tiêu, nhiệm vụ còn lại của {_plan(facts)}.")
    return [Heading("IV. Phương hướng"), BulletList(tuple(lines))]
