"""`phoihop read FILE… [--json | --text | --summary] [--out DIR]`: no Django, no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from phoihop.reading import Reading, ReadingError, read_text, source_text
from phoihop.reading.sources import bytes_of_file

_PARTS = (
    ("legal_bases", "căn cứ"),
    ("sections", "mục"),
    ("targets", "chỉ tiêu"),
    ("tasks", "nhiệm vụ"),
    ("deadlines", "mốc thời gian"),
    ("reporting", "chế độ báo cáo"),
    ("parties", "cơ quan phối hợp, đầu mối"),
    ("signatories", "người ký"),
    ("recipients", "nơi nhận"),
    ("defects", "điểm cần xem lại"),
)


def add_read_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Add the subcommand ``read`` to the subparsers of a parser."""
    parser: argparse.ArgumentParser = subparsers.add_parser("read")
    add_arguments(parser)
    return parser


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of ``read``."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".txt hoặc .docx")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="in bản đọc dạng JSON")
    form.add_argument("--text", action="store_true", help="in chữ của văn bản, đúng từng dòng")
    form.add_argument("--summary", action="store_true", help="in tóm tắt (mặc định)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="ghi TÊN.json vào thư mục này")


def run_read(arguments: argparse.Namespace) -> int:
    """Read every file; 0 if all could be read, else 1 with a sentence for each that could not."""
    readings: list[tuple[Path, str, Reading]] = []
    failed = False
    for path in arguments.files:
        try:
            text = source_text(bytes_of_file(path), path.name)
            readings.append((path, text, read_text(text)))
        except ReadingError as error:
            print(f"{path}: {error.sentence}", file=sys.stderr)
            failed = True
    if arguments.out is not None:
        failed = _write(readings, arguments.out) or failed
    _print(readings, arguments)
    return 1 if failed else 0


run = run_read


def _print(readings: list[tuple[Path, str, Reading]], arguments: argparse.Namespace) -> None:
    if arguments.json:
        contents = [reading.to_dict() for _, _, reading in readings]
        single = len(arguments.files) == 1
        if contents or not single:
            print(json.dumps(contents[0] if single else contents, ensure_ascii=False, indent=2))
    elif arguments.text:
        for _, text, _ in readings:
            print(text)
    elif arguments.summary or arguments.out is None:
        for path, _, reading in readings:
            print("\n".join(_summary(path, reading)))


def _write(readings: list[tuple[Path, str, Reading]], folder: Path) -> bool:
    """Write one NAME.json for each reading; tell whether anything went wrong."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, _, reading in readings:
            content = json.dumps(reading.to_dict(), ensure_ascii=False, indent=2)
            (folder / f"{path.stem}.json").write_text(content + "\n", encoding="utf-8")
    except OSError as error:
        print(f"{folder}: không ghi được kết quả ({error.strerror}).", file=sys.stderr)
        return True
    return False


def _summary(path: Path, reading: Reading) -> Iterator[str]:
    header = reading.header
    yield f"{path}"
    yield f"  {header.kind_text or 'Văn bản chưa rõ loại'}: {header.title or 'không có trích yếu'}"
    issuers = "; ".join(header.issuers) or "chưa rõ cơ quan ban hành"
    yield f"  {header.code or 'chưa có số'} · {header.issued_on or 'chưa có ngày'} · {issuers}"
    content = reading.to_dict()
    for part, label in _PARTS:
        if content[part]:
            yield f"  {len(content[part]):>4} {label}{_doubts(content[part])}"
    for defect in reading.defects:
        where = f"dòng {defect.line}: " if defect.line else ""
        yield f"  ! {where}{defect.message}"


def _doubts(items: list[Any]) -> str:
    doubts = Counter(item.get("confidence") for item in items if isinstance(item, dict))
    unsure = doubts["look"] + doubts["unclear"]
    return f" ({unsure} cần xem kỹ)" if unsure else ""
