"""Deadlines and duties to report."""

import pytest
from tests.reading.plans import body, plan

Found = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Gửi danh sách trước ngày 30/4/2026.", [("due", None, "2026-04-30")]),
        ("- Hoàn thành chậm nhất là ngày 15/5/2026.", [("due", None, "2026-05-15")]),
        ("- Tổ chức lễ phát động vào ngày 01/5/2026.", [("event", "2026-05-01", None)]),
        # the first day has no month of its own
        (
            "- Tổ chức tuần lễ cao điểm từ ngày 21 đến ngày 27/7/2026.",
            [("span", "2026-07-21", "2026-07-27")],
        ),
        (
            "- Năm 2026 và năm 2027 tổ chức hội thao.",
            [("year", "2026", None), ("year", "2027", None)],
        ),
        ("- Từ năm 2026-2027 biên soạn lịch sử.", [("span", "2026", "2027")]),
        ("- Khảo sát trong quý III/2026.", [("span", "2026-07", "2026-09")]),
        # a cited document's date, a period, an anniversary, a rhythm: no deadlines
        ("- Thực hiện Kế hoạch số 3/KH-TLĐ ngày 05/01/2026 của TLĐ.", []),
        ("- Thực hiện chương trình giai đoạn 2026-2030.", []),
        ("- Tuyên truyền kỷ niệm ngày thành lập (28/7/1929 - 28/7/2029).", []),
        ("- Định kỳ hằng năm tổ chức hội thao.", []),
    ],
)
def test_deadlines(line: str, expected: list[Found]) -> None:
    """Every calendar date of the plan itself is read, and only those."""
    found = plan(line).deadlines
    assert [(one.kind, one.start, one.end) for one in found] == expected


@pytest.mark.parametrize(
    ("line", "who", "to_whom", "every"),
    [
        (
            "- Văn phòng tổng hợp, báo cáo kết quả về Tỉnh ủy.",
            "Văn phòng",
            "Tỉnh ủy",
            None,
        ),
        (
            "- Hằng năm, hai bên tổ chức sơ kết việc thực hiện chương trình.",
            "hai bên",
            None,
            "year",
        ),
        (
            "- Các công đoàn cơ sở báo cáo 6 tháng về Liên đoàn Lao động tỉnh.",
            "Các công đoàn cơ sở",
            "Liên đoàn Lao động tỉnh",
            "half",
        ),
    ],
)
def test_reports(line: str, who: str, to_whom: str | None, every: str | None) -> None:
    """Who reports to whom, and how often."""
    [duty] = plan(line, heading="I. TỔ CHỨC THỰC HIỆN").reporting
    assert (duty.who, duty.to_whom, duty.every) == (who, to_whom, every)


def test_yearly_and_final_review_are_two() -> None:
    """A sentence with two rhythms holds two duties."""
    line = "1. Ban Tuyên giáo theo dõi việc thực hiện; báo cáo hằng năm và tổng kết cuối nhiệm kỳ."
    duties = plan(line, heading="I. TỔ CHỨC THỰC HIỆN").reporting
    assert [duty.every for duty in duties] == ["year", "term"]


def test_the_closing_formula_keeps_its_duty() -> None:
    """ "Trên đây là …" is no task, but its report and its date are read."""
    reading = body(
        "I. TỔ CHỨC THỰC HIỆN",
        "- Tổ chức hội nghị.",
        "Trên đây là Kế hoạch chăm lo nhà ở, yêu cầu các công đoàn cấp trên triển khai thực hiện; "
        "báo cáo kết quả về LĐLĐ tỉnh trước ngày 30/11/2026./.",
    )
    [duty] = reading.reporting
    assert (duty.who, duty.to_whom, duty.due) == (
        "các công đoàn cấp trên",
        "LĐLĐ tỉnh",
        "2026-11-30",
    )
    assert len(reading.tasks) == 1


@pytest.mark.parametrize(
    "line",
    [
        "- Bồi dưỡng đội ngũ báo cáo viên công đoàn.",  # people, not reports
        "- Đánh giá thực trạng đội ngũ cán bộ công đoàn.",  # of staff
    ],
)
def test_what_is_no_report(line: str) -> None:
    """Words for reports that mean something else are no duty to report."""
    assert not plan(line).reporting
