"""Loads Django on an empty data folder of its own: nothing of the user's is touched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from phoihop.cli.home import enter_django, update_database
from phoihop.kernel.problems import Problem

TODAY = "2026-09-20T10:00"


class DatabaseInUse(Problem):
    """The database that was named already holds something."""

    code = "database_in_use"


@contextmanager
def own_folder(database: str = "") -> Iterator[Path]:
    """Give the folder; its database is SQLite, or the empty one that ``database`` names."""
    forget_settings()
    if database:
        os.environ["DATABASE_URL"] = database
    with tempfile.TemporaryDirectory(prefix="phoihop-bench-") as name:
        home = enter_django(Path(name))
        from django.db import connections

        if connections["default"].introspection.table_names():
            raise DatabaseInUse(
                "Cơ sở dữ liệu để đo phải còn trống, cơ sở dữ liệu này đã có bảng. "
                "Đồng chí tạo một cơ sở dữ liệu mới rồi đặt lại --database."
            )
        update_database()
        yield home
        connections.close_all()


def forget_settings() -> None:
    """Keep the settings of the user's own office away; the clock stands still."""
    for name in list(os.environ):
        if name.startswith(("PHOIHOP_", "DATABASE_URL")):
            del os.environ[name]
    os.environ["PHOIHOP_CLOCK"] = TODAY
