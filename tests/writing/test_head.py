"""The head: two columns, number and date, title, addressees and legal bases."""

from datetime import date

import pytest
from tests.writing.reading_back import line, opened, texts
from tests.writing.samples import review

from phoihop.writing import date_in_words


def test_issuer_left_nation_right() -> None:
    """Superior upright, issuer bold; nation and motto bold."""
    table = opened(review()).tables[0]
    left, right = table.rows[0].cells
    assert texts(left) == ["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU"]
    assert texts(right) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    weights = [bool(one.runs[0].bold) for one in left.paragraphs if one.text]
    assert weights == [False, True]
    assert all(one.runs[0].bold for one in right.paragraphs if one.text)


def test_number_and_date_share_a_line() -> None:
    """ "Số: 05/BC-LĐLĐ" below the issuer, place and date in italics below the motto."""
    number, day = opened(review()).tables[0].rows[1].cells
    assert texts(number) == ["Số: 05/BC-LĐLĐ"]
    assert texts(day) == ["Sông Hậu, ngày 20 tháng 9 năm 2026"]
    assert day.paragraphs[0].runs[0].italic


def test_what_the_clerk_fills_in_is_left_open() -> None:
    """Without a number and a day there are blanks, the year is known."""
    number, day = opened(review(number="", is_dated=False)).tables[0].rows[1].cells
    assert "".join(texts(number)).split() == ["Số:", "/BC-LĐLĐ"]
    assert texts(day)[0].split() == ["Sông", "Hậu,", "ngày", "tháng", "năm", "2026"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (date(2026, 6, 9), "ngày 09 tháng 6 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_leading_zeros_only_where_a_digit_could_be_added(day: date, words: str) -> None:
    """Days 1–9 and months 1–2."""
    assert date_in_words(day) == words


def test_kind_in_capitals_subject_below() -> None:
    """Both bold and in the middle."""
    document = opened(review())
    kind, subject = line(document, "BÁO CÁO"), line(document, "Sơ kết")
    assert all(one.runs[0].bold and one.alignment == 1 for one in (kind, subject))


@pytest.mark.parametrize(
    ("addressees", "lines"),
    [
        (("Tổng Liên đoàn",), ["Kính gửi: Tổng Liên đoàn"]),
        (("Sở Y tế;", "Sở Nội vụ."), ["Kính gửi:", "- Sở Y tế;", "- Sở Nội vụ."]),
        ((), []),
    ],
)
def test_addressees(addressees: tuple[str, ...], lines: list[str]) -> None:
    """One on the same line; several on lines of their own."""
    found = texts(opened(review(addressees=addressees)))
    assert [text for text in found if text.startswith(("Kính gửi", "- Sở"))] == lines


def test_legal_bases_in_italics_end_with_semicolons_and_a_full_stop() -> None:
    """One on each line."""
    document = opened(review())
    first, second = line(document, "Căn cứ"), line(document, "Thực hiện chương trình")
    assert (first.text[-1], second.text[-1]) == (";", ".")
    assert first.runs[0].italic
    assert second.runs[0].italic


def test_an_issuer_may_be_two_bodies() -> None:
    """A joint paper names them on lines of their own."""
    paper = review(superior="", issuer="Liên đoàn Lao động -\nSở Văn hóa")
    left = opened(paper).tables[0].rows[0].cells[0]
    assert texts(left) == ["LIÊN ĐOÀN LAO ĐỘNG -", "SỞ VĂN HÓA"]
