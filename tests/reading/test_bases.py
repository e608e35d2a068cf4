"""Legal bases: one entry for each document that the preamble cites."""

import pytest

from phoihop.reading import read_text
from phoihop.reading.items import LegalBasis


def bases(*lines: str) -> tuple[LegalBasis, ...]:
    """Read the bases of a plan with this preamble."""
    text = "\n".join(["KẾ HOẠCH", "Chăm lo đoàn viên", "", *lines, "I. NỘI DUNG", "1. Tổ chức."])
    return read_text(text).legal_bases


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        # one kind word for each citation, separated by a semicolon and by a comma
        (
            "Thực hiện Chỉ thị số 10-CT/TU ngày 02/3/2024 của Tỉnh ủy; Hướng dẫn số 5-HD/TG, "
            "Kế hoạch số 07/KH-TLĐ ngày 01/02/2024 về thi đua;",
            ["10-CT/TU", "5-HD/TG", "07/KH-TLĐ"],
        ),
        # laws are cited by name, the second in small letters and naming the first
        (
            "Căn cứ Luật Công đoàn năm 2024 và luật sửa đổi một số điều của Luật Việc làm;",
            [None, None],
        ),
        # a decree has a year in its code
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", ["30/2020/NĐ-CP"]),
        # the subject of a citation names another kind, which is no citation
        ("Thực hiện Kế hoạch số 3/KH-TLĐ về Chương trình phúc lợi năm 2024;", ["3/KH-TLĐ"]),
        # a resolution of a congress has no number
        ("Căn cứ Nghị quyết Đại hội Công đoàn tỉnh lần thứ X;", [None]),
        # a joint programme with a lead-in of its own
        (
            "Trên cơ sở nội dung Chương trình phối hợp số 8b/CTPH-SYT-LĐLĐ ngày 01/6/2023 "
            "giữa Sở Y tế và Liên đoàn Lao động tỉnh về sức khỏe;",
            ["8b/CTPH-SYT-LĐLĐ"],
        ),
        ("Nhân dịp đầu năm, các cấp công đoàn thi đua lập thành tích.", []),  # no basis at all
    ],
)
def test_one_entry_for_each_document(line: str, codes: list[str | None]) -> None:
    """As many bases as documents cited, each with its code."""
    assert [basis.code for basis in bases(line)] == codes


def test_a_citation_in_full() -> None:
    """Kind, code, date and issuer of a citation are told apart."""
    [basis] = bases("Căn cứ Quyết định số 12/QĐ-BYT ngày 03/5/2023 của Bộ Y tế về an toàn;")
    assert (basis.kind, basis.code) == ("decision", "12/QĐ-BYT")
    assert (basis.issued_on, basis.issuer) == ("2023-05-03", "Bộ Y tế")
    assert basis.text.startswith("Quyết định số 12/QĐ-BYT")
    assert basis.text.endswith("về an toàn")


def test_the_issuer_s_own_clause_is_no_basis() -> None:
    """What follows the last citation and issues the plan does not belong to it."""
    [basis] = bases(
        "Căn cứ Nghị quyết Đại hội Công đoàn Việt Nam, nhiệm kỳ 2023-2028, Ban Chấp hành Liên đoàn "
        "Lao động tỉnh Sông Hậu ban hành Kế hoạch như sau:"
    )
    assert basis.text == "Nghị quyết Đại hội Công đoàn Việt Nam, nhiệm kỳ 2023-2028"
