"""Targets: one line for each way in which plans set numbers."""

from typing import Any

import pytest
from tests.reading.plans import body, plan

from phoihop.reading.items import Target


def targets(clause: str, heading: str = "I. CHỈ TIÊU") -> tuple[Target, ...]:
    """Read the targets of one item."""
    return plan(f"- {clause}", heading=heading).targets


CLAUSES: list[tuple[str, list[dict[str, Any]]]] = [
    # a bare percentage is to be reached
    (
        "100% CĐCS tổ chức hội nghị người lao động.",
        [{"value": 100, "unit": "percent", "comparator": ">=", "of": "CĐCS"}],
    ),
    # two groups share the verb that only the second has
    (
        "100% cơ quan, đơn vị và 70% doanh nghiệp ngoài nhà nước ký thỏa ước.",
        [
            {"value": 100, "of": "cơ quan, đơn vị", "what": "ký thỏa ước"},
            {"value": 70, "of": "doanh nghiệp ngoài nhà nước", "what": "ký thỏa ước"},
        ],
    ),
    # the group is left open by the sentence
    ("Phấn đấu ít nhất 80% được công nhận.", [{"value": 80, "of": None, "force": "strive"}]),
    # "tỷ lệ … đạt" puts group and deed before the number
    (
        "Tỷ lệ đoàn viên được khám sức khỏe đạt trên 90%.",
        [{"value": 90, "comparator": ">", "of": "đoàn viên", "what": "được khám sức khỏe"}],
    ),
    # a quota for each
    (
        "Mỗi CĐCS tổ chức ít nhất 02 hoạt động.",
        [{"value": 2, "each": "CĐCS", "noun": "hoạt động", "comparator": ">="}],
    ),
    # a range stays a range after "ít nhất"
    (
        "Mỗi công đoàn cấp trên có ít nhất từ 02 - 03 mô hình.",
        [{"value": 2, "value_to": 3, "comparator": "range", "noun": "mô hình"}],
    ),
    # an exact count behind a verb of duty
    ("Tổ chức 15 lớp tập huấn.", [{"value": 15, "comparator": "=", "noun": "lớp tập huấn"}]),
    # "phấn đấu" holds up to the semicolon and not beyond
    (
        "Phấn đấu thành lập 05 CĐCS; tổ chức 03 lớp tập huấn.",
        [{"value": 5, "comparator": ">="}, {"value": 3, "comparator": "="}],
    ),
    # numbers joined by "hoặc" are one target
    ("Mỗi CĐCS có 01 hoạt động hoặc 01 mô hình.", [{"value": 1, "noun": "hoạt động"}]),
    # "thực hiện" ends like "hiện" but tells nothing that was found
    ("Mỗi CĐCS đăng ký và thực hiện ít nhất 01 phần việc.", [{"value": 1, "each": "CĐCS"}]),
    # a ceiling
    ("Giảm còn dưới 5% số vụ tai nạn.", [{"value": 5, "comparator": "<="}]),
    # how often, with the count of times
    ("100% cán bộ công đoàn được tập huấn 02 lần/1 năm.", [{"times": 2, "every": "year"}]),
    # a rhythm of years before the count
    ("Định kỳ 02 năm/01 biểu dương công nhân giỏi.", [{"value": 1, "every": "two_years"}]),
    # several rhythms: the shortest
    (
        "Hàng quý, 6 tháng, năm giới thiệu từ 2-3 điển hình.",
        [{"every": "quarter", "value": 2, "value_to": 3}],
    ),
    # a year by which
    ("Trong năm 2026, phấn đấu kết nạp 500 đoàn viên.", [{"value": 500, "due": "2026"}]),
    # a threshold selects units and sets nothing
    (
        "100% CĐCS có từ 2.000 lao động trở lên có cán bộ chuyên trách.",
        [{"value": 100, "of": "CĐCS có từ 2.000 lao động trở lên"}],
    ),
    # ages, volumes, versions, decrees, names: no targets
    ("Tuyên truyền kỷ niệm 95 năm Ngày thành lập Công đoàn.", []),
    ("Biên soạn lịch sử công đoàn (tập 3).", []),
    ("Thích ứng với cách mạng công nghiệp 4.0.", []),
    ("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.", []),
    ("Treo khẩu hiệu “Công đoàn 95 năm, 10 điều nhớ”.", []),
    ("Tổ chức hội nghị trong 02 ngày.", []),
    # what was found, not what is to be reached
    ("Số đoàn viên mới ước đạt 8% so cùng kỳ.", []),
    ("Năm trước đã xây dựng 45 nhà cho đoàn viên.", []),
    # marks and formulas of a scoring table
    ("Đơn vị đạt 100% cộng 05 điểm; không đạt 100% không cộng điểm.", []),
    ("Tỷ lệ = số đơn vị báo cáo × 100% : tổng số đơn vị.", []),
    # a bound after the number
    ("90% CĐCS trở lên tổ chức đối thoại.", [{"value": 90, "comparator": ">="}]),
    ("Giữ tỷ lệ tranh chấp lao động ở mức 5% trở xuống.", [{"value": 5, "comparator": "<="}]),
    # verbs inside longer words do not end the group
    (
        "100% người có công và người sử dụng lao động được thăm hỏi.",
        [{"of": "người có công và người sử dụng lao động", "what": "được thăm hỏi"}],
    ),
    # how binding it is
    ("Không tổ chức quá 02 hội nghị.", [{"value": 2, "comparator": "<=", "force": "must"}]),
    ("Mỗi CĐCS có thể mở ít nhất 01 câu lạc bộ.", [{"value": 1, "force": "may"}]),
    # the last of a year and a month of it is the year's end
    ("Trong tháng 5/2026 và năm 2026, phấn đấu kết nạp 500 đoàn viên.", [{"due": "2026"}]),
]


@pytest.mark.parametrize(("clause", "expected"), CLAUSES)
def test_clauses(clause: str, expected: list[dict[str, Any]]) -> None:
    """Each phenomenon gives its targets with their attributes, and nothing else."""
    found = targets(clause)
    assert len(found) == len(expected)
    for target, wanted in zip(found, expected, strict=True):
        assert {key: getattr(target, key) for key in wanted} == wanted


def test_a_heading_gives_its_rhythm_to_all_below() -> None:
    """ "Chỉ tiêu hằng năm" holds for its items, unless one has a rhythm of its own."""
    reading = body(
        "I. CHỈ TIÊU",
        "1. Chỉ tiêu hằng năm",
        "- 90% CĐCS tổ chức đối thoại.",
        "- 100% CĐCS báo cáo 01 lần/1 quý.",
        "2. Chỉ tiêu đến hết nhiệm kỳ",
        "- 95% CĐCS có trang thông tin.",
    )
    assert [target.every for target in reading.targets] == ["year", "quarter", "term"]


def test_a_sentence_cut_by_a_page_break_is_one() -> None:
    """The deed after the break belongs to the number before it; the break is reported."""
    reading = body(
        "I. CHỈ TIÊU",
        "- 100% đoàn viên khu vực doanh nghiệp và 85% đoàn viên trong các hợp tác xã",
        "",
        "được khám sức khỏe định kỳ.",
    )
    assert [target.what for target in reading.targets] == ["được khám sức khỏe định kỳ"] * 2
    assert "broken_paragraph" in {defect.code for defect in reading.defects}


def test_a_repeated_target_is_marked() -> None:
    """A target that is stated again is listed again, and says what it repeats."""
    line = "- Mỗi CĐCS giới thiệu ít nhất 01 đoàn viên ưu tú cho Đảng."
    reading = body("I. NỘI DUNG", line, "II. TỔ CHỨC THỰC HIỆN", line)
    assert [target.same_as for target in reading.targets] == [None, 0]


@pytest.mark.parametrize("heading", ["I. MỤC ĐÍCH, YÊU CẦU", "I. ĐÁNH GIÁ TÌNH HÌNH"])
def test_a_purpose_mentions_numbers_without_setting_them(heading: str) -> None:
    """Under purpose a number needs "phấn đấu", "ít nhất" or the like to be a target."""
    assert not targets("Duy trì kết quả 95% đơn vị tham gia.", heading=heading)
    assert not targets("Có hơn 2.000 nhà bị ngập, trên 40 đơn vị ngừng việc.", heading=heading)
    assert len(targets("Phấn đấu trên 95% đơn vị tham gia.", heading=heading)) == 1
    assert len(targets("Mở ít nhất 05 lớp tập huấn.", heading=heading)) == 1


def test_a_heading_of_targets_may_say_until_when() -> None:
    """ "Các chỉ tiêu cụ thể đến năm 2030" below another heading is a section of targets."""
    reading = body("I. MỤC ĐÍCH", "1. Các chỉ tiêu cụ thể đến năm 2030", "- 80% CĐCS có tủ sách.")
    assert [section.role for section in reading.sections] == ["purpose", "targets"]
    assert [target.value for target in reading.targets] == [80]
