"""Papers that the journeys take in: a plan of their own in Word, and files that are not one."""

import io
import zipfile
from pathlib import Path

from docx import Document

HEAD = (
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG HẬU",
    "Số: {code}",
    "Sông Hậu, ngày 10 tháng 7 năm 2026",
    "KẾ HOẠCH",
    "{title}",
    "I. MỤC ĐÍCH",
    "1. Để người lao động có thêm chỗ đọc sách, chơi thể thao ngay gần nơi làm việc.",
    "II. CHỈ TIÊU",
)
TARGETS = (
    "1. Năm 2026, mỗi công đoàn cơ sở lập ít nhất 02 tủ sách.",
    "2. Phấn đấu đến hết năm 2026, 60% công nhân lao động tại các doanh nghiệp có thẻ thư viện.",
    "3. Năm 2026, toàn tỉnh trao 900 suất học bổng cho con công nhân.",
    "4. Năm 2026, cấp tỉnh tặng 5 tủ sách.",
)
DUTIES = ("III. NỘI DUNG", "1. Công đoàn cơ sở bố trí góc đọc sách tại nhà ăn, nhà nghỉ giữa ca.")
FOOT = (
    "IV. TỔ CHỨC THỰC HIỆN",
    "1. Các cấp công đoàn định kỳ hằng quý báo cáo kết quả về Liên đoàn Lao động tỉnh.",
    "Nơi nhận:",
    "- Các công đoàn cấp trên trực tiếp cơ sở;",
    "- Lưu: VT.",
    "TM. BAN THƯỜNG VỤ",
    "CHỦ TỊCH",
)


def plan_paper(code: str, title: str) -> bytes:
    """Write a plan of four targets and a duty as Word, as an office would sign it."""
    document = Document()
    for line in (*HEAD, *TARGETS, *DUTIES, *FOOT):
        document.add_paragraph(line.format(code=code, title=title))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def archive_that_swells() -> bytes:
    """Pack 300 MB of blanks into a .docx of a few hundred kilobytes."""
    stream = io.BytesIO()
    archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def hollow_file(path: Path, megabytes: int) -> Path:
    """Make a file that is long and takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(megabytes * 1024 * 1024)
    return path
