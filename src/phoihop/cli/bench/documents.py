"""Makes plan documents of the length of real ones, the same from every seed on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_WORKS = (
    "tổ chức hội thao cho đoàn viên, người lao động",
    "tuyên truyền pháp luật lao động tại nơi làm việc",
    "tư vấn hợp đồng lao động cho công nhân mới tuyển",
    "thăm và tặng quà đoàn viên có hoàn cảnh khó khăn",
    "đối thoại với người sử dụng lao động về bữa ăn ca",
    "mở lớp nâng cao tay nghề cho nữ công nhân",
    "khám sức khỏe định kỳ cho đoàn viên",
    "xây dựng tủ sách và điểm sinh hoạt văn hóa",
)
_WHO = (
    "Công đoàn cơ sở",
    "Công đoàn cấp trên trực tiếp cơ sở",
    "Ban Tuyên giáo – Nữ công",
    "Văn phòng Liên đoàn Lao động tỉnh",
    "Các cấp công đoàn",
)
_HOW = (
    "gắn với tháng cao điểm và điều kiện thực tế của từng đơn vị",
    "phối hợp với chuyên môn đồng cấp để bố trí thời gian và kinh phí",
    "lấy đoàn viên làm trung tâm, tránh hình thức, tránh trùng lặp",
    "kịp thời biểu dương tập thể, cá nhân làm tốt và nhắc nhở nơi làm chậm",
)
_SECTIONS = ("QUAN ĐIỂM", "MỤC ĐÍCH, YÊU CẦU", "CHỈ TIÊU", "NHIỆM VỤ, GIẢI PHÁP")
_ROMAN = ("I", "II", "III", "IV", "V")


def made_document(seed: int, items: int = 12) -> str:
    """A plan of the fictional tỉnh Sông Hậu, with ``items`` lines in each of its sections."""
    random = Random(seed)  # noqa: S311 – data that must repeat, not secrets
    return "\n".join([*_head(seed), *_body(random, items), *_foot()]) + "\n"


def _head(seed: int) -> list[str]:
    return [
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU",
        f"Số: {40 + seed}/KH-LĐLĐ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"Sông Hậu, ngày {seed % 27 + 1:02} tháng 01 năm 2026",
        "KẾ HOẠCH",
        f"Chăm lo đời sống đoàn viên, người lao động giai đoạn 2026 - 2030, phần {seed + 1}",
        "Căn cứ Luật Công đoàn ngày 27 tháng 11 năm 2024;",
        "Thực hiện chương trình công tác toàn khóa, Ban Thường vụ xây dựng kế hoạch như sau:",
    ]


def _body(random: Random, items: int) -> Iterator[str]:
    for number, title in enumerate(_SECTIONS):
        yield f"{_ROMAN[number]}. {title}"
        for item in range(1, items + 1):
            is_target = title == "CHỈ TIÊU"
            yield f"{item}. {_target(random) if is_target else _task(random)}"
    yield f"{_ROMAN[len(_SECTIONS)]}. TỔ CHỨC THỰC HIỆN"
    for item, who in enumerate(_WHO, start=1):
        yield f"{item}. {who} {random.choice(_WORKS)}; {random.choice(_HOW)}."
    yield "Các đơn vị báo cáo kết quả về Liên đoàn Lao động tỉnh trước ngày 25 tháng cuối quý."


def _target(random: Random) -> str:
    share, year = random.randrange(50, 100), random.randrange(2026, 2031)
    who, work = random.choice(_WHO), random.choice(_WORKS)
    return random.choice(
        (
            f"Đến năm {year}, có ít nhất {share}% {who.lower()} {work}.",
            f"Hằng năm, mỗi {who.lower()} {work} ít nhất {share // 25:02} lần.",
            f"Phấn đấu trên {share}% đoàn viên được {work}; {random.choice(_HOW)}.",
        )
    )


def _task(random: Random) -> str:
    who, work = random.choice(_WHO), random.choice(_WORKS)
    month = random.randrange(2, 13)
    return (
        f"{who} {work}, {random.choice(_HOW)}; {random.choice(_HOW)}, "
        f"hoàn thành trước ngày 30/{month:02}/2026."
    )


def _foot() -> list[str]:
    return [
        "Nơi nhận:",
        "- Tổng Liên đoàn Lao động Việt Nam (báo cáo);",
        "- Các công đoàn cấp trên trực tiếp cơ sở;",
        "- Lưu: VT, TGNC.",
        "TM. BAN THƯỜNG VỤ",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Bình Minh",
    ]
