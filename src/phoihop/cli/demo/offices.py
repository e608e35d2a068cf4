"""Loads departments, partner agencies and the people of the demo from ``offices.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from phoihop.foundation.types import SYSTEM
from phoihop.org.selectors import tree
from phoihop.org.services import (
    account_create,
    agency_create,
    department_create,
    position_assign,
)
from phoihop.org.types import PositionDraft, Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in to the demo, with the post that makes them see what they see."""

    username: str
    display_name: str
    role: Role
    title: str
    unit: str | None
    agency: str | None
    department: str | None


def read_people(path: Path) -> list[Person]:
    """Give the people of ``offices.toml`` in the order of the sign-in page."""
    return [
        Person(
            username=row["username"],
            display_name=row["display_name"],
            role=Role(row["role"]),
            title=row["title"],
            unit=row.get("unit"),
            agency=row.get("agency"),
            department=row.get("department"),
        )
        for row in _tables(path)["people"]
    ]


def load_offices(path: Path, since: date, password: str | None) -> None:
    """Write everything of ``offices.toml``, valid from ``since``; the units are there already."""
    tables = _tables(path)
    departments = {
        row["short_name"]: department_create(
            actor=SYSTEM,
            unit_id=tree.by_code(row["unit"], since).id,
            name=row["name"],
            short_name=row["short_name"],
            valid_from=since,
        ).id
        for row in tables["departments"]
    }
    agencies = {row["code"]: _agency(row, since) for row in tables["agencies"]}
    for person in read_people(path):
        _assign(person, departments, agencies, since, password)


def _agency(row: dict[str, Any], since: date) -> int:
    return agency_create(
        actor=SYSTEM,
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        paired_unit_id=tree.by_code(row["paired_unit"], since).id,
        valid_from=since,
    ).id


def _assign(
    person: Person,
    departments: dict[str, int],
    agencies: dict[str, int],
    since: date,
    password: str | None,
) -> None:
    account = account_create(
        actor=SYSTEM,
        username=person.username,
        display_name=person.display_name,
        password=password,
    )
    post = PositionDraft(
        role=person.role,
        title=person.title,
        unit_id=tree.by_code(person.unit, since).id if person.unit else None,
        agency_id=agencies[person.agency] if person.agency else None,
        department_id=departments[person.department] if person.department else None,
    )
    position_assign(actor=SYSTEM, account_id=account, post=post, valid_from=since)


def _tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
