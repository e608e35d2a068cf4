"""The people of a demo, whom its sign-in page lists; no other office lists anybody."""

import json
from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody of the demo: pressing their button signs in with the demo's password."""

    username: str
    name: str
    password: str


def demo_people() -> list[DemoPerson]:
    """Read whom ``phoihop demo`` made; nobody outside a demo folder."""
    path = settings.PHOIHOP_HOME / "demo.json"
    if not settings.PHOIHOP_DEMO or not path.exists():
        return []
    kept = json.loads(path.read_text(encoding="utf-8"))
    return [
        DemoPerson(person["username"], person["name"], kept["password"])
        for person in kept["people"]
    ]
