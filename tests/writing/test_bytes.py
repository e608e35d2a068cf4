"""The same paper gives the same file, and an office program opens it."""

import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.writing.samples import LONG, SOURCES, review

from phoihop.writing.word import write_docx


def test_the_same_paper_gives_the_same_bytes() -> None:
    """So a paper can be compared, signed and stored once."""
    assert write_docx(review()) == write_docx(review())
    assert write_docx(review()) != write_docx(review(number="6"))


def test_the_archive_is_sound_and_bears_no_time_of_its_own() -> None:
    """Every part has the earliest date that a zip can state."""
    with zipfile.ZipFile(BytesIO(write_docx(review()))) as archive:
        assert archive.testzip() is None
        assert {part.date_time[0] for part in archive.infolist()} == {1980}


def test_any_subject_makes_a_sound_file() -> None:
    """A subject may be long, hold signs of XML, or a control character that somebody pasted."""
    subject = "Sơ kết <đợt 1> & kế hoạch\x0b " + "tiếp theo " * 40
    with zipfile.ZipFile(BytesIO(write_docx(review(subject=subject)))) as archive:
        text = archive.read("word/document.xml").decode()
    assert "Sơ kết &lt;đợt 1&gt; &amp; kế hoạch " in text
    assert text.count("tiếp theo") == 40


@pytest.mark.libreoffice
@pytest.mark.parametrize(
    ("body", "annexes", "pages"), [(review().body, (), 2), (LONG, (SOURCES, SOURCES), 5)]
)
def test_an_office_program_prints_it(
    body: object, annexes: object, pages: int, tmp_path: Path
) -> None:
    """LibreOffice turns it into as many pages as expected, none of them blank in between."""
    source = tmp_path / "paper.docx"
    source.write_bytes(write_docx(review(body=body, annexes=annexes)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True,
        capture_output=True,
        timeout=180,
    )
    printed = source.with_suffix(".pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages
