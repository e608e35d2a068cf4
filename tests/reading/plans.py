"""Made-up plans of tỉnh Sông Hậu, small enough to see what each test is about."""

from phoihop.reading import Reading, read_text

HEAD = """LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU

Số: 15/KH-LĐLĐ

Sông Hậu, ngày 05 tháng 3 năm 2025

KẾ HOẠCH

Chăm lo nhà ở cho đoàn viên giai đoạn 2025 - 2028

Căn cứ Kế hoạch số 12/KH-TLĐ ngày 10/01/2025 của Tổng Liên đoàn Lao động Việt Nam về nhà ở, \
Ban Thường vụ Liên đoàn Lao động tỉnh Sông Hậu ban hành kế hoạch như sau:
"""

TAIL = """
Nơi nhận:
- Tổng LĐLĐ Việt Nam (để báo cáo);
- Các công đoàn cấp trên;
- Lưu: VT.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Trần Thị Mẫu
"""


def plan(*lines: str, heading: str = "I. NHIỆM VỤ") -> Reading:
    """Read a plan with a head, one section of these lines, and an end."""
    return read_text("\n".join([HEAD, heading, *lines, TAIL]))


def body(*lines: str) -> Reading:
    """Read a plan with a head, these lines as its body, and an end."""
    return read_text("\n".join([HEAD, *lines, TAIL]))
