"""What a review report says, from facts alone."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

from phoihop.kernel.clock import ZONE
from phoihop.papers.content.facts import (
    Completeness,
    Difficulty,
    DutyFacts,
    IssuerFacts,
    PlanFacts,
    ReviewFacts,
    TargetFacts,
    UnitFacts,
)
from phoihop.papers.content.heads import about, moment_in_words
from phoihop.papers.content.review import review_paper
from phoihop.papers.content.written import Written, from_dict, to_dict
from phoihop.writing import BulletList, Heading, Paragraph, Ref, Table
from phoihop.writing.word import write_docx

HOUSES = TargetFacts(
    id=7,
    order=1,
    label="Xây nhà cho đoàn viên khó khăn",
    needed="48 nhà",
    reached="31 nhà",
    verdict="Chậm 4 nhà",
    group="chậm",
    is_behind=True,
    sentence="Công đoàn các KCN còn thiếu nhiều nhất.",
    indicator="SH.0007",
    period="năm 2026",
    accepted=612,
    expected=862,
    parts=(("Công đoàn các KCN", "12 nhà"),),
)
CLUBS = replace(
    HOUSES, id=8, order=2, label="Lập câu lạc bộ", verdict="Đạt", group="đạt", is_behind=False
)
FACTS = ReviewFacts(
    plan=PlanFacts("Kế hoạch", "42/KH-LĐLĐ", "15/01/2026", "Nâng cao đời sống văn hóa"),
    issuer=IssuerFacts(
        "Liên đoàn Lao động tỉnh Sông Hậu",
        "Tổng Liên đoàn Lao động Việt Nam",
        "BC-LĐLĐ",
        "Sông Hậu",
    ),
    period="quý III/2026",
    as_of=datetime(2026, 9, 20, 10, 30, tzinfo=ZONE),
    completeness=Completeness(862, 700, 612, ("Công đoàn xã Tân Phù Sa (9 đơn vị)",)),
    targets=(HOUSES, CLUBS),
    duties=(DutyFacts(3, "Tổ chức học tập nghị quyết.", 500, 612, 862, "SH.0009"),),
    units=(UnitFacts("Công đoàn các KCN", 210, 190, ("12 nhà", None)),),
    difficulties=(Difficulty("Thiếu sân bãi.", "hội thao", ("CĐCS Vàm Lá",)),),
)


def words_of(written: Written) -> str:
    """Everything the paper prints, with the figures in place."""
    paper = written.paper
    blocks = [*paper.body, *(block for annex in paper.annexes for block in annex.body)]
    lines: list[str] = []
    for block in blocks:
        match block:
            case Heading(text, _):
                lines.append(text)
            case Paragraph(words):
                lines.append(printed_in(words))
            case BulletList(items):
                lines.extend(printed_in(item) for item in items)
            case Table(columns, rows, _):
                lines.append(" | ".join(column.title for column in columns))
                lines.extend(" | ".join(printed_in(cell) for cell in row) for row in rows)
    return "\n".join(lines)


def printed_in(words):
    if isinstance(words, str):
        return words
    return "".join(piece.text if isinstance(piece, Ref) else piece for piece in words)


def test_the_report_has_the_parts_that_offices_use_in_their_order():
    """Four parts and the annex, in order."""
    headings = [b.text for b in review_paper(FACTS).paper.body if isinstance(b, Heading)]
    assert headings == [
        "I. Kết quả chung",
        "II. Kết quả từng chỉ tiêu, nhiệm vụ",
        "1. Chỉ tiêu",
        "2. Nhiệm vụ không định lượng",
        "III. Khó khăn, vướng mắc",
        "IV. Phương hướng",
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "(số liệu tính đến 10 giờ 30 phút ngày 20/9/2026;",
        "Có 612/862 đơn vị có báo cáo được công đoàn cấp trên trực tiếp duyệt.",
        "Có 88 báo cáo đã gửi nhưng chưa được duyệt, chưa tính vào tổng.",
        "Có 162 đơn vị chưa báo cáo, chưa tính vào tổng: Công đoàn xã Tân Phù Sa (9 đơn vị).",
        "Kế hoạch có 2 chỉ tiêu: 1 chỉ tiêu chậm; 1 chỉ tiêu đạt.",
        "thực hiện 31 nhà (kế hoạch 48 nhà); đánh giá: chậm 4 nhà.",
        "Tổ chức học tập nghị quyết: 500/862 đơn vị đã thực hiện.",
        "Thiếu sân bãi (CĐCS Vàm Lá; về: hội thao).",
        "Tập trung thực hiện chỉ tiêu 1",
        "1 | Công đoàn các KCN | 190/210 | 12 nhà | –",
    ],
)
def test_the_report_states(printed):
    """What was sent, accepted, missing, reached, hindered, and what comes next."""
    assert printed in words_of(review_paper(FACTS))


def test_every_figure_of_the_text_is_listed_in_the_annex():
    """No citation without a source, and no source that the annex leaves out."""
    content = review_paper(FACTS)
    table = content.paper.annexes[0].body[-1]
    assert isinstance(table, Table)
    listed = {row[2] for row in table.rows}
    assert {figure.column or figure.what for figure in content.figures.values()} == listed


def test_a_figure_printed_twice_is_one_figure_with_two_places():
    """The target's figure stands in the table and in its own sentence."""
    figures = review_paper(FACTS).figures.values()
    houses = [f for f in figures if f.what == HOUSES.label]
    assert [(f.printed, f.where) for f in houses] == [("31 nhà", "I, bảng chỉ tiêu; II")]


def test_what_is_missing_is_never_printed_as_zero():
    """Without an accepted report there is a dash and words, not 0."""
    silent = replace(HOUSES, reached=None, verdict="Chưa đủ số liệu", group="chưa đủ số liệu")
    text = words_of(review_paper(replace(FACTS, targets=(silent,), units=())))
    assert "48 nhà | – | Chưa đủ số liệu" in text
    assert "chưa có số liệu được duyệt" in text


def test_a_plan_without_numbers_still_gives_a_report():
    """Two of the real plans set no number at all: duties and difficulties carry the report."""
    text = words_of(review_paper(replace(FACTS, targets=())))
    assert "chỉ tiêu:" not in text
    assert "1. Nhiệm vụ không định lượng" in text


def test_content_survives_the_record():
    """What is stored is what was written."""
    written = review_paper(FACTS)
    assert from_dict(json.loads(json.dumps(to_dict(written)))) == written


def test_a_stored_paper_gives_the_same_file():
    """What can be read back can be written again, byte for byte."""
    written = review_paper(FACTS)
    assert write_docx(from_dict(to_dict(written)).paper) == write_docx(written.paper)


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Nâng cao đời sống", "về nâng cao đời sống"),
        ("Về nâng cao đời sống", "về nâng cao đời sống"),
        ("Giữa Liên đoàn và Sở", "giữa Liên đoàn và Sở"),
    ],
)
def test_a_title_follows_its_kind(title, printed):
    """ "Kế hoạch về …", never "về về …"."""
    assert about(title) == printed


def test_the_moment_is_printed_as_papers_do():
    """Hours and minutes in words, the day as in official documents."""
    moment = datetime(2026, 2, 5, 7, 5, tzinfo=ZONE)
    assert moment_in_words(moment) == "7 giờ 05 phút ngày 05/02/2026"
