"""`phoihop …`: finds the subcommand and hands over; nothing of a subcommand is loaded before."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from phoihop.kernel.problems import Problem

COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("phoihop.cli.read", "đọc văn bản thành dữ liệu có dẫn dòng"),
    "demo": ("phoihop.cli.demo.command", "dựng một tỉnh mẫu, chạy việc chính từ đầu đến cuối"),
    "serve": ("phoihop.cli.serve", "chạy trang web và bộ xử lý nền"),
    "import": ("phoihop.cli.import_units", "nhập danh sách đơn vị"),
    "account": ("phoihop.cli.account", "mở tài khoản cho một người tại một đơn vị"),
    "backup": ("phoihop.cli.backup", "sao lưu dữ liệu thành một tệp"),
    "restore": ("phoihop.cli.restore", "dựng lại dữ liệu từ tệp sao lưu"),
    "check": ("phoihop.cli.check", "kiểm tra dữ liệu có nguyên vẹn không"),
    "bench": ("phoihop.cli.bench.command", "đo tốc độ, cạnh một mốc so sánh trong cùng lượt"),
    "manage": ("phoihop.cli.manage", "các lệnh quản trị của Django"),
}
"""Name → module and help; the module has ``add_arguments(parser)`` and ``run(options) -> int``."""

DONE, BAD_INPUT, WRONG_USAGE, BROKEN = 0, 1, 2, 3
"""What the process ends with: done; the input was bad; wrong usage; something broke."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; give the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(given[0] if given else None)
    options = parser.parse_args(given)
    module = importlib.import_module(COMMANDS[options.command][0])
    try:
        return int(module.run(options))
    except Problem as problem:
        print(f"phoihop: {problem.sentence}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:
        if getattr(options, "traceback", False):
            raise
        print(f"phoihop: lỗi bất ngờ ({type(error).__name__}: {error}).", file=sys.stderr)
        return BROKEN


def _parser(wanted: str | None) -> argparse.ArgumentParser:
    """Describe all subcommands by name, and the wanted one whole."""
    parser = argparse.ArgumentParser(prog="phoihop", description="Phối Hợp: từ văn bản đến việc.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, (module, explained) in COMMANDS.items():
        command = commands.add_parser(name, help=explained, description=explained)
        if name == wanted:
            importlib.import_module(module).add_arguments(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
