"""Brings the rows of a roll-up table to what they should be, touching only those that differ."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet


def replace_rows(
    standing: QuerySet[Any], columns: Sequence[str], keys: int, rows: Iterable[Sequence[Any]]
) -> None:
    """Make ``rows`` all there is of ``standing``; the first ``keys`` columns tell rows apart.

    Most of a table is the same after a roll-up, and a row changed in place costs no index a write.
    """
    model: type[Model] = standing.model
    known = {
        tuple(row[:keys]): (row_id, row[keys:])
        for row_id, *row in standing.values_list("id", *columns)
    }
    changed: list[Sequence[Any]] = []
    added: list[Sequence[Any]] = []
    for row in rows:
        place, values = tuple(row[:keys]), list(row[keys:])
        was = known.pop(place, None)
        if was is None:
            added.append([*place, *map(_plain, values)])
        elif was[1] != values:
            changed.append([*map(_plain, values), was[0]])
    _delete(model, [row_id for row_id, _ in known.values()])
    _update(model, columns[keys:], changed)
    insert_rows(model, columns, added)


def insert_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert plain tuples by column names; far quicker than building an object for every row."""
    names = ", ".join(map(_quoted, columns))
    marks = ", ".join(["%s"] * len(columns))
    _run(f"INSERT INTO {_table(model)} ({names}) VALUES ({marks})", rows)  # noqa: S608 – ours


def _update(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    values = ", ".join(f"{_quoted(column)} = %s" for column in columns)
    _run(f"UPDATE {_table(model)} SET {values} WHERE id = %s", rows)  # noqa: S608 – names are ours


def _delete(model: type[Model], ids: Iterable[int]) -> None:
    _run(f"DELETE FROM {_table(model)} WHERE id = %s", [(each,) for each in ids])  # noqa: S608


def _run(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    given = list(rows)
    if given:
        with connection.cursor() as cursor:
            cursor.executemany(statement, given)


def _table(model: type[Model]) -> str:
    return _quoted(model._meta.db_table)  # noqa: SLF001 – Django's documented way to the name


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict) else value
