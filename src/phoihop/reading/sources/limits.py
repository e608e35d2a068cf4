"""How large a file may be, packed and unpacked. Checked before anything of it is read."""

from __future__ import annotations

from collections.abc import Iterable
from zipfile import ZipInfo

from phoihop.reading.errors import ReadingError

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
MOST_ENTRIES = 2_000
HIGHEST_RATIO = 100
"""A part of a .docx is XML, which packs to a tenth; a bomb packs to a thousandth."""
RATIO_FROM = 5 * MEGABYTE
"""Smaller parts may pack as well as they like: a blank picture does."""
LARGEST_TEXT = 20 * MEGABYTE


def check_size(size: int) -> None:
    """Refuse a file of more than :data:`LARGEST_FILE` bytes."""
    if size > LARGEST_FILE:
        raise ReadingError(
            f"Tệp nặng {size // MEGABYTE} MB, quá giới hạn {LARGEST_FILE // MEGABYTE} MB. "
            "Hãy tách phụ lục hoặc lưu lại không kèm ảnh rồi thử lại.",
            code="too_large",
            fields={"size": size},
        )
    if size == 0:
        raise ReadingError("Tệp rỗng, không có chữ nào để đọc. Hãy chọn lại tệp.", code="empty")


def check_archive(entries: Iterable[ZipInfo]) -> None:
    """Refuse an archive that unpacks to far more than it holds."""
    listed = list(entries)
    unpacked = sum(entry.file_size for entry in listed)
    swollen = any(
        entry.file_size > RATIO_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size
        for entry in listed
    )
    if len(listed) > MOST_ENTRIES or unpacked > LARGEST_UNPACKED or swollen:
        raise ReadingError(
            f"Tệp nén bung ra quá lớn (hơn {LARGEST_UNPACKED // MEGABYTE} MB hoặc nén bất thường) "
            "nên không được mở. Hãy lưu lại văn bản từ chương trình soạn thảo rồi thử lại.",
            code="archive_bomb",
            fields={"entries": len(listed), "unpacked": unpacked},
        )
