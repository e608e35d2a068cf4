"""`phoihop check`: whether an office's data are whole, a line per matter."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from phoihop.cli.home import add_dir, enter_django


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    home = enter_django(options.dir)
    good = True
    for name, fault in _findings(home):
        print(f"{'chưa được' if fault else 'được'}: {name}{f' – {fault}' if fault else ''}")
        good = good and not fault
    return 0 if good else 1


def _findings(home: Path) -> Iterator[tuple[str, str]]:
    yield "cơ sở dữ liệu", _database()
    outdated = _migrations()
    yield "cấu trúc dữ liệu", outdated
    if not outdated:
        yield "tệp đã lưu", _files()
        yield "số liệu tổng hợp", _totals()
    yield "giao diện", _assets()
    yield f"thư mục {home}", "" if _writable(home) else "chưa ghi được"


def _database() -> str:
    from django.db import connection

    if connection.vendor != "sqlite":
        return ""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        answer = str(cursor.fetchone()[0])
    return "" if answer == "ok" else answer


def _migrations() -> str:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"còn {len(waiting)} bước cập nhật, chạy: phoihop manage migrate" if waiting else ""


def _files() -> str:
    from phoihop.foundation.selectors import files_missing

    names = files_missing()
    return f"mất {len(names)} tệp, đầu tiên là {names[0]}" if names else ""


def _assets() -> str:
    from django.conf import settings

    built = any(settings.STATICFILES_DIRS[0].rglob("*.css"))
    return "" if built else "chưa dựng, chạy: python -m phoihop.web.assets.build"


def _totals() -> str:
    from phoihop.reporting.selectors.marks import periods_marked

    periods = periods_marked()
    return f"kỳ {', '.join(periods)} đang chờ tổng hợp" if periods else ""


def _writable(home: Path) -> bool:
    probe = home / ".probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
