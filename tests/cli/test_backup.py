"""`phoihop backup` and `restore`: an office in one file and back, never over another."""

import json
import shutil
import zipfile

import pytest
from tests.cli.test_demo import phoihop
from tests.jobs.office import Office

STORE = (
    "from phoihop.foundation.services import file_store; "
    "file_store(data=b'chu ky', name='ke-hoach.txt', content_type='text/plain')"
)
READ = (
    "from phoihop.foundation.models import StoredFile; "
    "from phoihop.foundation.selectors import file_bytes; "
    "print(file_bytes(StoredFile.objects.get().pk).decode())"
)


@pytest.fixture
def office(migrated, tmp_path):
    office = Office(shutil.copytree(migrated, tmp_path / "home"))
    office.python(STORE)
    return office


def test_there_and_back(office, tmp_path):
    """Database and files come back; the check finds everything whole."""
    saved, back = tmp_path / "save.zip", tmp_path / "back"
    assert phoihop(office.home, "backup", str(saved)).returncode == 0
    assert phoihop(back, "restore", str(saved)).returncode == 0
    assert Office(back).python(READ) == "chu ky"
    checked = phoihop(back, "check")
    assert "được: tệp đã lưu" in checked.stdout


def test_a_demo_stays_a_demo(office, tmp_path):
    """Its passwords are printed, so what is restored of it is refused to other machines as well."""
    mark = {"clock": "2026-09-20T10:00:00+07:00", "password": "x", "people": [], "done": {}}
    (office.home / "demo.json").write_text(json.dumps(mark), encoding="utf-8")
    saved, back = tmp_path / "save.zip", tmp_path / "back"
    phoihop(office.home, "backup", str(saved))
    assert phoihop(back, "restore", str(saved)).returncode == 0
    refused = phoihop(back, "serve", "--host", "0.0.0.0", "--port", "0")
    assert (refused.returncode, "chỉ chạy trên máy này" in refused.stderr) == (1, True)


def test_an_office_is_never_overwritten(office, tmp_path):
    """Restoring into a folder with data is refused."""
    saved = tmp_path / "save.zip"
    phoihop(office.home, "backup", str(saved))
    refused = phoihop(office.home, "restore", str(saved))
    assert (refused.returncode, "đã có dữ liệu" in refused.stderr) == (1, True)


@pytest.mark.parametrize("name", ["../ngoai.txt", "files/../../ngoai.txt", "/etc/la", "khac.txt"])
def test_a_strange_zip_is_refused(tmp_path, name):
    """A zip with other names than a backup's is no backup, and nothing is unpacked."""
    saved = tmp_path / "la.zip"
    with zipfile.ZipFile(saved, "w") as zipped:
        zipped.writestr("phoihop.sqlite3", b"")
        zipped.writestr(name, b"x")
    refused = phoihop(tmp_path / "back", "restore", str(saved))
    assert (refused.returncode, "không phải bản sao lưu" in refused.stderr) == (1, True)
    assert not (tmp_path / "back" / "phoihop.sqlite3").exists()
    assert not (tmp_path / "ngoai.txt").exists()


def test_a_lost_file_is_found(office):
    """The check names a file whose bytes are gone, and ends with 1."""
    shutil.rmtree(office.home / "files")
    checked = phoihop(office.home, "check")
    assert (checked.returncode, "mất 1 tệp, đầu tiên là ke-hoach.txt" in checked.stdout) == (
        1,
        True,
    )
