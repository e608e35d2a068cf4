"""Tasks: who is to do what, with whom, by when."""

import pytest
from tests.reading.plans import body, plan

from phoihop.reading.items import Task


def one(line: str, heading: str = "I. TỔ CHỨC THỰC HIỆN") -> Task:
    """Read the only task of one line."""
    [task] = plan(line, heading=heading).tasks
    return task


@pytest.mark.parametrize(
    ("line", "assignees"),
    [
        # the body opens the sentence
        ("- LĐLĐ tỉnh tổ chức lễ kỷ niệm.", ("LĐLĐ tỉnh",)),
        # a label before the colon
        ("- Văn phòng: Chuẩn bị cơ sở vật chất.", ("Văn phòng",)),
        # commas and hyphens inside a name
        ("- Ban Tổ chức - Tuyên giáo tham mưu kế hoạch.", ("Ban Tổ chức - Tuyên giáo",)),
        (
            "- Sở Văn hóa, Thể thao và Du lịch chủ trì hội thi.",
            ("Sở Văn hóa, Thể thao và Du lịch",),
        ),
        # a list whose members have commas of their own
        (
            "- Liên đoàn Lao động các huyện, thành phố, công đoàn ngành xây dựng kế hoạch.",
            ("Liên đoàn Lao động các huyện, thành phố", "công đoàn ngành"),
        ),
        # two bodies that do it together
        (
            "- Sở Y tế và Liên đoàn Lao động tỉnh phối hợp kiểm tra.",
            ("Sở Y tế", "Liên đoàn Lao động tỉnh"),
        ),
        # circumstances first
        ("- Hằng năm, hai bên tổ chức giao ban.", ("hai bên",)),
        ("- Căn cứ điều kiện của đơn vị, công đoàn cơ sở lập danh sách.", ("công đoàn cơ sở",)),
        # handed on: the office acts
        ("- Liên đoàn Lao động tỉnh giao Ban Chính sách làm đầu mối.", ("Ban Chính sách",)),
        # "mỗi" is no part of the name
        ("- Mỗi CĐCS lập danh sách đoàn viên.", ("CĐCS",)),
        # a body that is only directed is no assignee
        ("- Chỉ đạo CĐCS tổ chức hội nghị.", ()),
        ("- Tổ chức hội nghị người lao động.", ()),  # nobody is named
    ],
)
def test_who_leads(line: str, assignees: tuple[str, ...]) -> None:
    """Whoever leads is read in the document's words; nobody is guessed."""
    assert one(line).assignees == assignees


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        ("- Phối hợp với Sở Y tế khám sức khỏe cho công nhân.", ("Sở Y tế",)),
        (
            "- Phối hợp với chính quyền, các cơ quan báo chí, Đài Phát thanh tỉnh mở chuyên mục.",
            ("chính quyền", "các cơ quan báo chí", "Đài Phát thanh tỉnh"),
        ),
        ("- Phối hợp tổ chức hội thi.", ()),  # with nobody in particular
    ],
)
def test_partners(line: str, partners: tuple[str, ...]) -> None:
    """Bodies after "phối hợp với" are partners."""
    assert one(line).partners == partners


def test_bodies_are_handed_down() -> None:
    """An item without a body takes that of the nearest bullet or heading above."""
    reading = body(
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Trách nhiệm của Sở Y tế",
        "- Khám sức khỏe cho công nhân.",
        "2. Liên đoàn Lao động tỉnh",
        "- Ban Chính sách:",
        "+ Theo dõi việc thực hiện kế hoạch.",
        "- Tổng hợp kết quả của các đơn vị.",
    )
    assert [task.assignees for task in reading.tasks] == [
        ("Sở Y tế",),
        ("Ban Chính sách",),
        ("Liên đoàn Lao động tỉnh",),
    ]


def test_label_lines_fill_in_the_work_above() -> None:
    """ "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian" are no tasks of their own."""
    [task] = body(
        "I. NHIỆM VỤ",
        "1. Xây dựng phần mềm quản lý đoàn viên.",
        "- Đơn vị chủ trì: Ban Tổ chức.",
        "- Đơn vị phối hợp: Văn phòng, Ban Tài chính.",
        "- Thời gian hoàn thành: trước ngày 30/6/2026.",
    ).tasks
    assert task.assignees == ("Ban Tổ chức",)
    assert task.partners == ("Văn phòng", "Ban Tài chính")
    assert task.due == "2026-06-30"


def test_rows_of_a_table() -> None:
    """Columns are told by their heads; empty cells stay empty."""
    first, second = body(
        "I. NỘI DUNG",
        "- Tổ chức hội nghị triển khai.",
        "Phụ lục",
        "Danh mục",
        "TT\tNội dung công việc\tChủ trì\tPhối hợp\tThời gian",
        "1\tXây dựng quy chế chi tiêu\tBan Tài chính\t\tNăm 2026",
        "2\tBiên soạn sổ tay cán bộ\t\tVăn phòng\tQuý II/2027",
    ).tasks[1:]
    assert (first.assignees, first.partners, first.due) == (("Ban Tài chính",), (), "2026")
    assert (second.assignees, second.partners, second.due) == ((), ("Văn phòng",), "2027-06")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("- Nâng cao nhận thức của đoàn viên.", "I. MỤC ĐÍCH"),  # no tasks under purpose
        ("- 100% CĐCS tổ chức hội nghị.", "I. CHỈ TIÊU"),  # nor under targets
        ("Trên đây là Kế hoạch chăm lo nhà ở, đề nghị các đơn vị thực hiện.", "I. NỘI DUNG"),
    ],
)
def test_what_is_no_task(line: str, heading: str) -> None:
    """Purposes, targets and the closing formula are no tasks."""
    assert not plan(line, heading=heading).tasks


@pytest.mark.parametrize(
    ("line", "force"),
    [
        ("- Tổ chức hội thi.", "must"),
        ("- Các đơn vị có thể tổ chức hội thi.", "may"),
        ("- Không tổ chức lễ mít tinh tập trung.", "must_not"),
        ("- Phấn đấu hoàn thành việc sửa nhà.", "strive"),
    ],
)
def test_force(line: str, force: str) -> None:
    """How strictly a task binds is kept."""
    assert one(line).force == force
