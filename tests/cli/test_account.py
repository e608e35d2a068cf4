"""`phoihop import units` and `phoihop account`: an empty office comes to its first sign-in."""

import shutil

import pytest
from tests.cli.test_demo import ROOT, phoihop
from tests.jobs.office import Office

UNITS = ROOT / "samples" / "units" / "units.csv"
LAN = ("--name", "Trần Thị Lan", "--role", "officer", "--title", "Chuyên viên")
SEEN = (
    "import sys; from django.contrib.auth import authenticate; "
    "from phoihop.org.selectors import viewer_for; from phoihop.kernel import clock; "
    "account = authenticate(None, username='lan', password={password!r}); "
    "print(viewer_for(account.pk, clock.today()).unit.code)"
)


@pytest.fixture(scope="module")
def office(migrated, tmp_path_factory):
    home = tmp_path_factory.mktemp("office") / "home"
    office = Office(shutil.copytree(migrated, home))
    assert phoihop(office.home, "import", "units", str(UNITS)).returncode == 0
    return office


def test_an_account_opens_with_the_password_that_was_printed(office):
    """Somebody can sign in, in a post at the unit that was named; a second time is refused."""
    opened = phoihop(office.home, "account", "lan", "--unit", "SH", *LAN)
    assert opened.returncode == 0, opened.stderr
    assert office.python(SEEN.format(password=opened.stdout.strip())) == "SH"
    again = phoihop(office.home, "account", "lan", "--unit", "SH", *LAN)
    assert (again.returncode, "đã có người dùng" in again.stderr, again.stdout) == (1, True, "")


def test_nobody_works_at_a_unit_that_is_not_there(office):
    """The code is named, and no account is left behind."""
    refused = phoihop(office.home, "account", "hoa", "--unit", "KHONG", *LAN)
    assert (refused.returncode, "KHONG" in refused.stderr) == (1, True)
    count = "from phoihop.org.models import Account; print(Account.objects.filter(username='hoa'))"
    assert office.python(count) == "<QuerySet []>"


@pytest.mark.parametrize("content", [None, "mã;tên\n".encode("utf-16")])
def test_a_table_that_cannot_be_read_is_named(office, tmp_path, content):
    """A missing file and one in another code end with 1 and a sentence, not with an accident."""
    table = tmp_path / "don-vi.csv"
    if content:
        table.write_bytes(content)
    refused = phoihop(office.home, "import", "units", str(table))
    assert (refused.returncode, "don-vi.csv" in refused.stderr) == (1, True)
