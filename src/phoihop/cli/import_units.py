"""`phoihop import units FILE.csv`: registers a list of units, all or none."""

import argparse
import sys
from pathlib import Path

from phoihop.cli.home import add_dir, enter_django, update_database
from phoihop.kernel import clock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["units"], help="loại dữ liệu: units (đơn vị)")
    parser.add_argument("file", type=Path, metavar="FILE", help="bảng .csv, mã UTF-8")
    parser.add_argument("--year", type=int, default=None, help="năm của số lao động, đoàn viên")
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    enter_django(options.dir)
    update_database()
    from phoihop.cli.unit_table import read_units
    from phoihop.foundation.types import SYSTEM
    from phoihop.org.errors import UnitsInvalid
    from phoihop.org.services import units_import

    try:
        drafts = read_units(options.file)
        year = options.year or clock.today().year
        count = units_import(actor=SYSTEM, drafts=drafts, year=year)
    except UnitsInvalid as refused:
        for sentence in refused.problems:
            print(sentence, file=sys.stderr)
        return 1
    print(f"Đã nhập {count} đơn vị.", file=sys.stderr)
    return 0
