"""The foot: recipients on the left, the signature on the right."""

from tests.writing.reading_back import opened, texts
from tests.writing.samples import REVIEW, review

from phoihop.writing import Signature


def test_recipients_left_signature_right() -> None:
    """On one level, in the sizes of the decree."""
    left, right = opened(review()).tables[-1].rows[0].cells
    assert texts(left) == [
        "Nơi nhận:",
        "- Tổng Liên đoàn (để báo cáo);",
        "- Các công đoàn trực thuộc;",
        "- Lưu: VT, TG.",
    ]
    assert texts(right) == ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"]
    title, first = left.paragraphs[:2]
    assert (title.runs[0].bold, title.runs[0].italic, title.runs[0].font.size.pt) == (
        True,
        True,
        12,
    )
    assert first.runs[0].font.size.pt == 11
    assert all(one.runs[0].bold for one in right.paragraphs if one.text)


def test_two_bodies_sign_beside_each_other() -> None:
    """The one that numbers the paper on the right; recipients below."""
    partner = Signature("Giám đốc", "Trần Thị Mẫu", ("Sở Văn hóa",))
    table = opened(review(signatures=(*REVIEW.signatures, partner))).tables[-1]
    left, right = table.rows[0].cells
    assert texts(left) == ["SỞ VĂN HÓA", "GIÁM ĐỐC", "Trần Thị Mẫu"]
    assert texts(right)[-1] == "Nguyễn Văn Mẫu"
    assert texts(table.rows[1].cells[0])[0] == "Nơi nhận:"


def test_a_draft_needs_neither() -> None:
    """Nobody signs yet, nobody gets it yet."""
    table = opened(review(signatures=(), recipients=())).tables[-1]
    assert [texts(cell) for cell in table.rows[0].cells] == [[], []]


def test_the_last_line_stays_with_the_signature() -> None:
    """A signature never stands alone on a page."""
    document = opened(review())
    last = next(one for one in document.paragraphs if one.text.endswith("./."))
    assert last.paragraph_format.keep_with_next
