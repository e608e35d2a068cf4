"""Says in a few lines what the demo has done, and who may sign in."""

import sys
from pathlib import Path
from typing import Any

from phoihop.cli.demo.folder import DemoFolder
from phoihop.kernel.quantities import print_number


def print_summary(outcome: dict[str, Any]) -> None:
    for document, plan in zip(outcome["documents"], outcome["plans"], strict=True):
        print(f"{plan['code'] or document['name']}: {plan['title']}")
        for assumed in document["assumed"]:
            print(f"  (giả định: {assumed})")
        for target in plan["targets"]:
            print(f"  - {target['text'][:90]} → {target['label']}")
        done = sum(duty["done"] > 0 for duty in plan["duties"])
        print(f"  - {len(plan['duties'])} nhiệm vụ không định lượng, {done} đã có nơi thực hiện")
    sent = outcome["submissions"]
    print(
        f"Báo cáo: {sent['submitted']} đã gửi, {sent['accepted']} đã duyệt, "
        f"{sent['returned']} trả lại."
    )
    total = outcome["rollup"]
    words = "bằng" if total["equal"] else "KHÁC"
    print(
        f"Tổng hợp: {print_number(total['from_tables'])}, {words} tổng cộng từ từng báo cáo "
        f"({print_number(total['from_reports'])})."
    )
    for path in outcome["papers"]:
        print(f"Sơ kết: {path}")


def print_sign_ins(home: Path) -> None:
    kept = DemoFolder(home)
    print("\nĐăng nhập bản trình diễn (mật khẩu chung):", kept.password, file=sys.stderr)
    for person in kept.people:
        print(f"  {person['username']:<12} {person['name']}", file=sys.stderr)
