"""Papers of the fictional tỉnh Sông Hậu for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from phoihop.writing import (
    Align,
    Annex,
    BulletList,
    Column,
    Heading,
    Paper,
    Paragraph,
    Ref,
    Signature,
    Table,
)

TARGETS = Table(
    columns=(
        Column("TT", 6, Align.CENTER),
        Column("Chỉ tiêu", 46),
        Column("Cần đạt", 14, Align.RIGHT),
        Column("Đã đạt", 14, Align.RIGHT),
        Column("Đánh giá", 20, Align.CENTER),
    ),
    rows=(
        ("1", "Mỗi CĐCS có 01 hoạt động văn hóa", "100%", (Ref("t1", "71%"),), "Đúng tiến độ"),
        ("2", "Công nhân học tập nâng cao kỹ năng nghề", "65%", (Ref("t2", "38%"),), "Chậm"),
    ),
    caption="Bảng 1. Kết quả thực hiện các chỉ tiêu",
)  # fmt: skip

REVIEW = Paper(
    superior="Tổng Liên đoàn Lao động Việt Nam",
    issuer="Liên đoàn Lao động tỉnh Sông Hậu",
    number="5",
    symbol="BC-LĐLĐ",
    place="Sông Hậu",
    date=date(2026, 9, 20),
    kind="Báo cáo",
    subject="Sơ kết quý III năm 2026 thực hiện Kế hoạch xây dựng đời sống văn hóa",
    addressees=("Tổng Liên đoàn Lao động Việt Nam",),
    legal_bases=(
        "Căn cứ Kế hoạch số 42/KH-LĐLĐ ngày 15/01/2026 của Liên đoàn Lao động tỉnh Sông Hậu;",
        "Thực hiện chương trình công tác năm 2026",
    ),
    body=(
        Heading("I. Kết quả chung", 1),
        Paragraph(
            (
                "Đến hết quý III có ",
                Ref("units", "796/862"),
                " đơn vị đã báo cáo; số liệu tính đến 10 giờ ngày 20/9/2026.",
            )
        ),
        Heading("1. Các chỉ tiêu", 2),
        TARGETS,
        Heading("a) Việc làm tốt", 3),
        BulletList(("Mở 12 lớp tập huấn cho cán bộ công đoàn", "Khánh thành 02 điểm sinh hoạt")),
        Heading("II. Phương hướng", 1),
        Paragraph("Tiếp tục thực hiện các chỉ tiêu còn lại."),
    ),
    signatures=(
        Signature("Phó Chủ tịch", "Nguyễn Văn Mẫu", ("TM. Ban Thường vụ", "KT. Chủ tịch")),
    ),
    recipients=("Tổng Liên đoàn (để báo cáo)", "Các công đoàn trực thuộc", "Lưu: VT, TG"),
)


def review(**more: Any) -> Paper:
    """The review report with some parts said otherwise."""
    return replace(REVIEW, **more)


SOURCES = Annex(
    "Nguồn số liệu",
    (Table((Column("Số liệu"), Column("Đơn vị báo cáo", 3)), (("71%", "612 đơn vị"),)),),
)
LONG = (
    Heading("I. Kết quả", 1),
    *(Paragraph(f"Đoạn {at}: " + "kết quả " * 60) for at in range(12)),
)
