"""`phoihop demo`: sets a province up, runs the main job from end to end, and serves it."""

import argparse
import json
import sys
from pathlib import Path

from phoihop.cli.home import enter_django
from phoihop.kernel.problems import Problem

SAMPLES = Path(__file__).resolve().parents[4] / "samples"
SCALES = ("office", "province")


class DemoRefused(Problem):
    """The demo cannot be set up as asked."""

    code = "demo_refused"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dir", type=Path, default=Path("var/demo"), metavar="DIR", help="thư mục (var/demo)"
    )
    parser.add_argument(
        "--documents", nargs="+", type=Path, metavar="FILE", help="văn bản (mặc định: samples/)"
    )
    parser.add_argument(
        "--scale", choices=SCALES, default="province", help="một công đoàn cấp trên, hoặc cả tỉnh"
    )
    parser.add_argument("--no-serve", action="store_true", help="không mở trang web")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")


def run(options: argparse.Namespace) -> int:
    papers = options.documents or sorted((SAMPLES / "documents").glob("*.docx"))
    _refuse(options.dir, papers)
    home = _prepare(options.dir)
    from phoihop.cli.demo.main_job import MainJob
    from phoihop.cli.demo.summary import print_sign_ins, print_summary

    outcome = MainJob(home, SAMPLES, options.scale).run(papers)
    if options.json:
        print(json.dumps(outcome, ensure_ascii=False, indent=2))
    else:
        print_summary(outcome)
    if options.no_serve:
        return 0
    print_sign_ins(home)
    from phoihop.cli.serve import serve

    return serve(home, "127.0.0.1", options.port)


def _refuse(folder: Path, papers: list[Path]) -> None:
    if not SAMPLES.is_dir():
        raise DemoRefused(
            "Không thấy thư mục samples/ cạnh mã nguồn. Đồng chí chạy lệnh này từ bản tải về."
        )
    for paper in papers:
        if not paper.is_file():
            raise DemoRefused(f"Không có tệp {paper}. Đồng chí kiểm tra lại đường dẫn.")
    if (folder / "phoihop.sqlite3").exists() and not (folder / "demo.json").exists():
        raise DemoRefused(
            f"Thư mục {folder} chứa dữ liệu thật, không phải bản trình diễn. "
            "Đồng chí chọn thư mục khác bằng --dir."
        )


def _prepare(folder: Path) -> Path:
    """Mark the folder as a demo before Django reads its settings from it."""
    from phoihop.cli.demo.folder import DemoFolder

    DemoFolder(folder.resolve()).save()
    home = enter_django(folder)
    print(f"Bản trình diễn ở {home}", file=sys.stderr)
    return home
