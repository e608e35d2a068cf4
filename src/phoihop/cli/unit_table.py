"""Reads a table of units (CSV) into drafts, with a sentence per row that cannot be read."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from phoihop.org.errors import UnitsInvalid
from phoihop.org.types import Headcounts, Sector, UnitDraft, UnitKind

COLUMNS = (
    "code",
    "name",
    "short_name",
    "kind",
    "sector",
    "industry",
    "area",
    "parent",
    "established_on",
    "workers",
    "women",
    "members",
    "officers",
)


def read_units(path: Path) -> list[UnitDraft]:
    """Give the drafts of a UTF-8 table; every bad row is named at once."""
    try:
        return _read(path)
    except (OSError, UnicodeDecodeError) as error:
        raise UnitsInvalid([f"Chưa đọc được {path}, cần tệp .csv mã UTF-8 ({error})."]) from error


def _read(path: Path) -> list[UnitDraft]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise UnitsInvalid([f"Tệp {path.name} thiếu cột: {', '.join(missing)}."])
        return _drafts(rows, path.name)


def _drafts(rows: Iterable[dict[str, str]], name: str) -> list[UnitDraft]:
    drafts, problems = [], []
    for line, row in enumerate(rows, start=2):
        try:
            drafts.append(_draft(row))
        except (ValueError, TypeError) as error:
            problems.append(f"{name}, dòng {line}: chưa đọc được ({error}).")
    if problems:
        raise UnitsInvalid(problems)
    return drafts


def _draft(row: dict[str, str]) -> UnitDraft:
    return UnitDraft(
        code=row["code"].strip(),
        name=row["name"].strip(),
        short_name=row["short_name"].strip() or row["name"].strip(),
        kind=UnitKind(row["kind"].strip()),
        sector=Sector(row["sector"].strip()),
        parent=row["parent"].strip() or None,
        established_on=date.fromisoformat(row["established_on"].strip()),
        headcounts=Headcounts(
            workers=int(row["workers"]),
            women=int(row["women"]),
            members=int(row["members"]),
            officers=int(row["officers"]),
        ),
        industry=row["industry"].strip(),
        area=row["area"].strip(),
    )
