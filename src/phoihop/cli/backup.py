"""`phoihop backup FILE`: the database and the files of an office in one zip, while it runs."""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import zipfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

from phoihop.cli.home import DEMO_FILE, add_dir, enter
from phoihop.kernel import clock
from phoihop.kernel.problems import Problem

DATABASE, FILES, ABOUT = "phoihop.sqlite3", "files", "about.json"


class BackupRefused(Problem):
    """There is nothing to save here, or it is saved in another way."""

    code = "backup_refused"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="tệp .zip sẽ ghi")
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    home = enter(options.dir)
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        raise BackupRefused(
            "Dữ liệu nằm ở PostgreSQL. Đồng chí sao lưu bằng pg_dump và chép thư mục "
            f"{home / FILES}."
        )
    if not (home / DATABASE).exists():
        raise BackupRefused(f"Chưa có dữ liệu trong {home}. Đồng chí chọn thư mục bằng --dir.")
    count = save(home, options.file)
    print(f"Đã sao lưu cơ sở dữ liệu và {count} tệp vào {options.file}.", file=sys.stderr)
    return 0


def save(home: Path, target: Path) -> int:
    """Write the zip beside its name first, so that a half-written one never bears it."""
    draft = target.with_name(target.name + ".part")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(draft, "w", _PACKED) as zipped:
        copy = Path(folder) / DATABASE
        _copy_database(home / DATABASE, copy)
        zipped.write(copy, DATABASE)
        if (home / DEMO_FILE).exists():  # the mark goes where the passwords go
            zipped.write(home / DEMO_FILE, DEMO_FILE)
        files = [path for path in sorted((home / FILES).rglob("*")) if path.is_file()]
        for path in files:
            zipped.write(path, path.relative_to(home).as_posix())
        about = {"version": version("phoihop"), "at": clock.now().isoformat(), "files": len(files)}
        zipped.writestr(ABOUT, json.dumps(about))
    draft.replace(target)
    return len(files)


_PACKED = zipfile.ZIP_DEFLATED


def _copy_database(source: Path, target: Path) -> None:
    """Copy with SQLite's own backup, which gives one moment even while others write."""
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
