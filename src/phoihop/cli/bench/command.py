"""`phoihop bench NAME`: runs one benchmark on data that it makes itself, and prints its figures."""

from __future__ import annotations

import argparse
import importlib
import json
from contextlib import nullcontext
from pathlib import Path

from phoihop.cli.bench.folder import own_folder
from phoihop.cli.bench.measure import LEAST_RUNS, SIZES, Asked, Result
from phoihop.kernel.problems import Problem

BENCHES = {
    "read": "đọc năm văn bản; văn bản dài gấp mười",
    "read-start": "cả lệnh phoihop read, từ lúc gõ",
    "rollup-period": "cộng lại một quý sau 1.000 báo cáo",
    "submit": "gửi báo cáo 40 số liệu, có kiểm tra và lưu vết",
    "pages": "mọi trang web, đã đăng nhập",
    "start": "phoihop serve đến trang đầu tiên; bộ nhớ khi rỗi",
}
"""Name → what it measures; the module of the same name has ``measure(asked) -> Result``."""

IN_AN_OFFICE = frozenset({"rollup-period", "submit", "pages"})
"""Those whose module needs Django loaded, on a data folder of its own."""


class RunsTooFew(Problem):
    """Fewer runs than a median needs."""

    code = "runs_too_few"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of ``bench``."""
    parser.add_argument("name", choices=BENCHES, metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--scale", choices=SIZES, default="province", help="cỡ dữ liệu")
    parser.add_argument("--runs", type=int, default=7, help=f"số lượt, từ {LEAST_RUNS} trở lên")
    parser.add_argument(
        "--documents", nargs="+", type=Path, default=[], metavar="FILE", help="văn bản để đọc"
    )
    parser.add_argument(
        "--database", default="", metavar="URL", help="máy chủ PostgreSQL, cơ sở dữ liệu còn trống"
    )


def run(options: argparse.Namespace) -> int:
    """Measure and print; a goal that is missed is printed, it is no failure."""
    if options.runs < LEAST_RUNS:
        raise RunsTooFew(
            f"Cần ít nhất {LEAST_RUNS} lượt để lấy trung vị; đồng chí đặt --runs {LEAST_RUNS}."
        )
    asked = Asked(options.scale, options.runs, tuple(options.documents), options.database)
    with own_folder(asked.database) if options.name in IN_AN_OFFICE else nullcontext():
        module = importlib.import_module(f"phoihop.cli.bench.{options.name.replace('-', '_')}")
        result: Result = module.measure(asked)
    if options.json:
        print(json.dumps(result.to_dict(options.name, asked), ensure_ascii=False, indent=2))
    else:
        print("\n".join(result.lines(options.name, asked)))
    return 0
