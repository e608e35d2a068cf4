"""Plain text: UTF-8 or UTF-16, with or without a byte order mark."""

from __future__ import annotations

import codecs

from phoihop.reading.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_CONTROLS = 0.01
"""Share of control characters above which bytes are no text."""
_CONTROLS = frozenset(map(chr, [*range(9), *range(14, 32), 127]))


def text_of_plain(data: bytes) -> str:
    """Decode a text file; line ends become line feeds. :class:`ReadingError` if it is no text."""
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n")
    controls = sum(text.count(control) for control in _CONTROLS)
    if controls > _MOST_CONTROLS * len(text):
        raise _no_text()
    if not text.strip():
        raise ReadingError("Tệp rỗng, không có chữ nào để đọc. Hãy chọn lại tệp.", code="empty")
    return text


def _decode(data: bytes) -> str:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    for encoding in encodings or ["utf-8", *_bare_utf16(data)]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _no_text()


def _bare_utf16(data: bytes) -> list[str]:
    """Guess the byte order of UTF-16 without a mark from where the zero bytes are."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 10:
        return []
    return ["utf-16-le" if odd > even else "utf-16-be"]


def _no_text() -> ReadingError:
    return ReadingError(
        "Tệp không phải văn bản UTF-8 hoặc UTF-16. Hãy mở bằng trình soạn thảo, lưu lại dạng .docx "
        "hoặc .txt (UTF-8) rồi thử lại.",
        code="not_text",
    )
