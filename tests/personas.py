"""The people whom the tests play, and the small province they work in: the demo's own data, cut."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.contrib.auth import get_user_model

from phoihop.cli.demo.offices import load_offices
from phoihop.cli.unit_table import read_units
from phoihop.foundation.types import SYSTEM
from phoihop.org.selectors import tree, viewer_for
from phoihop.org.services import units_import
from phoihop.org.types import UnitRef, Viewer

SAMPLES = Path(__file__).parent.parent / "samples"
TODAY = date(2026, 9, 20)
SINCE = date(2026, 1, 1)

OFFICER = "chuyenvien"
LEADER = "lanhdao"
UPPER = "captren"
CHAIR = "chutich"
PARTNER = "coquan"
OUTSIDER = "nguoingoai"
PERSONAS = (OFFICER, LEADER, UPPER, CHAIR, PARTNER, OUTSIDER)

SMALL = {
    "TLD",
    "SH",
    "SH-KCN",
    "SH-KCN-001",
    "SH-KCN-002",
    "SH-KCN-004",
    "SH-LS",
    "SH-LS-001",
    "SH-LS-014",
    "SH-TT-01",
    "CD",
    "CD-NM",
    "CD-NM-001",
}
"""Both provinces, two upper unions with units below, and one unit directly under the province."""


@dataclass(frozen=True)
class Province:
    """The province of a test: units by code, people by username, on :data:`TODAY`."""

    on: date = TODAY

    def unit(self, code: str) -> UnitRef:
        return tree.by_code(code, self.on)

    def viewer(self, username: str) -> Viewer:
        account = get_user_model().objects.get(username=username)
        viewer = viewer_for(account.pk, self.on)
        assert viewer is not None
        return viewer


def load_province(codes: set[str] | None, password: str | None = None) -> Province:
    """Register the units with these codes (all for ``None``) and the six people."""
    drafts = read_units(SAMPLES / "units" / "units.csv")
    chosen = [draft for draft in drafts if codes is None or draft.code in codes]
    units_import(actor=SYSTEM, drafts=chosen, year=SINCE.year)
    load_offices(SAMPLES / "units" / "offices.toml", SINCE, password)
    return Province()
