"""Bad input: each gets a sentence that says what to do, and nothing is executed or filled up."""

import io
import zipfile
from pathlib import Path

import pytest

from phoihop.reading import ReadingError, read_bytes, read_file, source_text
from phoihop.reading.sources import limits

DOCX_PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "word/document.xml": b"<w:document/>",
}


def archive(parts: dict[str, bytes]) -> bytes:
    """Pack parts into a zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


BOMB = archive({**DOCX_PARTS, "word/media/a.xml": b"0" * 60_000_000})
MANY = archive(DOCX_PARTS | {f"word/{number}.xml": b"" for number in range(3_000)})
ENTITY = archive(
    {
        **DOCX_PARTS,
        "word/document.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>',
    }
)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b"", "a.docx", "empty"),
        (b" \n\t\n", "a.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff", "a.txt", "not_text"),  # a picture
        (bytes(range(32)) * 20, "a.txt", "not_text"),  # control characters
        (b"\xff\xfe\x00", "a.txt", "not_text"),  # half a UTF-16 letter
        (b"PK\x03\x04 not an archive", "a.docx", "broken_docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 8, "a.docx", "broken_docx"),  # encrypted, or a .doc
        (archive({"a.txt": b"a"}), "a.docx", "broken_docx"),  # an archive of something else
        (archive(DOCX_PARTS), "a.docx", "broken_docx"),  # an empty shell
        (ENTITY, "a.docx", "broken_docx"),  # an entity that would read a file
        (BOMB, "a.docx", "archive_bomb"),
        (MANY, "a.docx", "archive_bomb"),
        (b"%PDF-1.7", "a.pdf", "unsupported"),
        (b"text", "a", "unsupported"),
    ],
)
def test_bad_files_are_refused(data: bytes, name: str, code: str) -> None:
    """A bad file raises one kind of error, with a code for machines and a sentence for people."""
    with pytest.raises(ReadingError) as caught:
        read_bytes(data, name)
    assert caught.value.code == code
    assert caught.value.sentence.endswith(".")
    assert "Hãy" in caught.value.sentence


def test_the_bomb_is_small_before_it_goes_off() -> None:
    """The archive refused above is one a limit on the file's own size would let through."""
    assert len(BOMB) < 100_000


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Size is looked at first: 300 MB are never brought into memory."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(300 * limits.MEGABYTE)
    with pytest.raises(ReadingError, match="300 MB"):
        read_file(huge)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    """A wrong path is an error with a sentence."""
    with pytest.raises(ReadingError) as caught:
        read_file(tmp_path / name)
    assert caught.value.code in {"cannot_open", "unsupported"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    """UTF-8 and UTF-16 are read with and without a byte order mark; line ends become line feeds."""
    text = "KẾ HOẠCH\r\nChăm lo đoàn viên\rNăm 2026"
    wanted = "KẾ HOẠCH\nChăm lo đoàn viên\nNăm 2026"
    assert source_text(text.encode(encoding), "a.TXT") == wanted
