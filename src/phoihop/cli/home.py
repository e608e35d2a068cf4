"""Enters an office's data folder: settings are read from it, a demo is recognised by its mark."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

DEMO_FILE = "demo.json"
"""The mark of a demo: its standing clock and its sign-ins. No other folder holds passwords."""


def add_dir(parser: argparse.ArgumentParser, default: Path | None = None) -> None:
    """Add the option that chooses the data folder."""
    parser.add_argument(
        "--dir",
        type=Path,
        default=default,
        metavar="DIR",
        help="thư mục dữ liệu (mặc định: PHOIHOP_HOME hoặc ./var)",
    )


def enter(folder: Path | None) -> Path:
    """Point the settings at a folder, before Django is loaded; give the folder."""
    home = (folder or Path(os.environ.get("PHOIHOP_HOME") or "var")).resolve()
    os.environ["PHOIHOP_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "phoihop.config.settings")
    if marked := demo_of(home):
        os.environ["PHOIHOP_DEMO"] = "1"
        os.environ["PHOIHOP_CLOCK"] = marked["clock"]
    return home


def enter_django(folder: Path | None) -> Path:
    """Enter a folder and load Django with its settings."""
    home = enter(folder)
    import django

    django.setup()
    return home


def update_database() -> None:
    """Bring the tables up to date; at once when they are."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    steps = MigrationExecutor(connection)
    if steps.migration_plan(steps.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0)


def demo_of(home: Path) -> dict[str, Any] | None:
    """Give what marks a folder as a demo, or nothing."""
    path = home / DEMO_FILE
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
