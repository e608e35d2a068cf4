"""Writes many rows of a roll-up table at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model


def insert_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert plain tuples by column names; far quicker than building an object for every row."""
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)  # noqa: SLF001 – Django's documented way to a table's name
    names = ", ".join(quote(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 – names are ours
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
