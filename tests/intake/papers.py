"""Papers of the fictional province, short and long, sound and broken."""

import io
import zipfile

from docx import Document

PAPER = """LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU
Số: 42/KH-LĐLĐ
Sông Hậu, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Chăm lo đời sống văn hóa, tinh thần cho đoàn viên, người lao động giai đoạn 2026 - 2028

Căn cứ Chương trình số 15/CTr-TLĐ ngày 02/12/2025 của Tổng LĐLĐ Việt Nam về văn hóa cơ sở.

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao đời sống tinh thần của người lao động.

II. CHỈ TIÊU
1. Hằng năm, mỗi CĐCS tổ chức ít nhất 01 hoạt động văn hóa, thể thao.
2. Phấn đấu 65% công nhân lao động tại các doanh nghiệp tham gia học tập nâng cao tay nghề.
3. Năm 2026, kết nạp trên 110 đoàn viên mới.

III. NỘI DUNG
1. Công đoàn cấp trên trực tiếp cơ sở cụ thể hóa Kế hoạch trước ngày 31/3/2026.
2. Công đoàn cơ sở phát động phong trào thi đua tại đơn vị.
3. Các cấp công đoàn thăm hỏi, động viên đoàn viên có hoàn cảnh khó khăn.
4. Mỗi CĐCS tổ chức ít nhất 01 hoạt động văn hóa, thể thao.

IV. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo - Nữ công tham mưu triển khai Kế hoạch.
2. Các cấp công đoàn định kỳ 6 tháng báo cáo kết quả về Liên đoàn Lao động tỉnh.

Nơi nhận:
- Tổng LĐLĐ Việt Nam;
- Lưu: VT.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
"""

PLAIN = """Ghi chép cuộc họp

Hôm nay trời đẹp, mọi người trao đổi vui vẻ.
Sông Hậu mùa này nước lên.
"""
"""A text without any structure."""


def docx_of(text: str) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    """A .docx of a few hundred kilobytes that unpacks to 300 MB."""
    stream = io.BytesIO()
    archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 1_000_000)
    return stream.getvalue()
