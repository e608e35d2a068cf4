"""The main database: SQLite in WAL mode unless DATABASE_URL names a PostgreSQL server."""

from pathlib import Path
from typing import Any

import dj_database_url

SQLITE_OPTIONS = {
    # A reader never waits for the writer, and a power cut loses nothing that was committed to WAL.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
    # A transaction that will write says so at once, so that it waits instead of failing half way.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}


def main_database(url: str, folder: Path) -> dict[str, Any]:
    """Give Django's settings for ``url``, or for ``phoihop.sqlite3`` in the data folder."""
    if url:
        settings: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60))
    else:
        settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "phoihop.sqlite3"}
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = SQLITE_OPTIONS
    return settings
