"""The folder of a demo: its mark, its sign-ins, and which steps are done."""

import json
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any

from phoihop.cli.home import DEMO_FILE, demo_of
from phoihop.kernel import clock

NOW = datetime(2026, 9, 20, 10, 0, tzinfo=clock.ZONE)
"""Where the demo's clock stands: five days before the third quarter is to be in."""


class DemoFolder:
    """What the demo remembers between two runs, kept beside its database."""

    def __init__(self, home: Path) -> None:
        self.path = home / DEMO_FILE
        self._kept: dict[str, Any] = demo_of(home) or {
            "clock": NOW.isoformat(),
            "password": secrets.token_urlsafe(9),
            "people": [],
            "done": {},
        }

    @property
    def password(self) -> str:
        """The password of everybody in this demo; no other folder holds one."""
        return str(self._kept["password"])

    def is_done(self, step: str) -> bool:
        return step in self._kept["done"]

    def finish(self, step: str, what: Any = True) -> None:
        """Note that a step is done, and what it made."""
        self._kept["done"][step] = what
        self.save()

    def made(self, step: str) -> Any:
        """Give what a step made when it was done."""
        return self._kept["done"][step]

    def steps(self, beginning: str) -> list[str]:
        """List the steps that are done and begin so, in the order in which they were done."""
        return [step for step in self._kept["done"] if step.startswith(beginning)]

    def set_people(self, people: list[dict[str, str]]) -> None:
        """Keep who may sign in, for the sign-in page."""
        self._kept["people"] = people
        self.save()

    @property
    def people(self) -> list[dict[str, str]]:
        return list(self._kept["people"])

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".part")
        draft.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(self.path)
