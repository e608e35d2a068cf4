"""`phoihop restore FILE`: makes a data folder from a backup, never over an existing one."""

import argparse
import shutil
import sqlite3
import sys
import zipfile
from contextlib import closing
from pathlib import Path, PurePosixPath

from phoihop.cli.backup import ABOUT, DATABASE, FILES
from phoihop.cli.home import DEMO_FILE, add_dir, enter
from phoihop.kernel.problems import Problem


class RestoreRefused(Problem):
    """The backup is none, or the folder is in use."""

    code = "restore_refused"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="tệp .zip đã sao lưu")
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    home = enter(options.dir)
    if (home / DATABASE).exists():
        raise RestoreRefused(
            f"Thư mục {home} đã có dữ liệu. Đồng chí chọn một thư mục trống bằng --dir."
        )
    count = restore(options.file, home)
    print(f"Đã khôi phục cơ sở dữ liệu và {count} tệp vào {home}.", file=sys.stderr)
    return 0


def restore(source: Path, home: Path) -> int:
    """Unpack beside the folder, check, and only then put it in place."""
    draft = home.with_name(home.name + ".part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        with zipfile.ZipFile(source) as zipped:
            names = [name for name in zipped.namelist() if name != ABOUT]
            _refuse_strangers(names)
            zipped.extractall(draft, names)
        _check_database(draft / DATABASE)
        shutil.copytree(draft, home, dirs_exist_ok=True)
    except (OSError, zipfile.BadZipFile, sqlite3.DatabaseError) as error:
        raise RestoreRefused(
            f"Tệp {source} không phải bản sao lưu của Phối Hợp, hoặc đã hỏng ({error})."
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return sum(name.startswith(f"{FILES}/") for name in names)


def _refuse_strangers(names: list[str]) -> None:
    for name in names:
        parts = PurePosixPath(name).parts
        if name not in (DATABASE, DEMO_FILE) and (parts[0] != FILES or ".." in parts):
            raise zipfile.BadZipFile(name)
    if DATABASE not in names:
        raise zipfile.BadZipFile(DATABASE)


def _check_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        [answer] = database.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)
