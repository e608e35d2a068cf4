"""File → text: the text whose lines every item of a reading refers to."""

from __future__ import annotations

from pathlib import Path, PurePath

from phoihop.reading.errors import ReadingError
from phoihop.reading.sources.limits import check_size
from phoihop.reading.sources.plain import text_of_plain
from phoihop.reading.sources.word import text_of_word

SUPPORTED = (".txt", ".docx")


def text_of_bytes(data: bytes, name: str) -> str:
    """Give the text of a file by its content and the ending of its name.

    :class:`ReadingError` if it is empty, too large, broken, no text, or of a kind not supported.
    """
    check_size(len(data))
    ending = PurePath(name).suffix.lower()
    if ending not in SUPPORTED:
        raise ReadingError(
            f"Chưa đọc được tệp “{PurePath(name).name}”: chỉ hỗ trợ {' và '.join(SUPPORTED)}. "
            "Hãy lưu lại văn bản ở một trong các dạng đó rồi thử lại.",
            code="unsupported",
            fields={"ending": ending},
        )
    return text_of_word(data) if ending == ".docx" else text_of_plain(data)


def bytes_of_file(path: Path) -> bytes:
    """Read a file whole, after its size was checked."""
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"Không mở được tệp “{path.name or path}”: {_reason(error)}. "
            "Hãy kiểm tra đường dẫn và quyền đọc.",
            code="cannot_open",
        ) from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "không có tệp này"
    if isinstance(error, IsADirectoryError):
        return "đây là thư mục"
    if isinstance(error, PermissionError):
        return "không có quyền đọc"
    return error.strerror or "lỗi của hệ thống tệp"
