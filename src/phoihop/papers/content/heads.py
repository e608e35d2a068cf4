"""The words above an official paper: kind, symbol, place, names, in the forms of the decree."""

from __future__ import annotations

from datetime import date, datetime

from phoihop.kernel.clock import ZONE
from phoihop.kernel.dates import is_partial_date
from phoihop.kernel.periods import day_label
from phoihop.org.types import Level

_KINDS = {
    "plan": "Kế hoạch",
    "joint_plan": "Kế hoạch phối hợp",
    "programme": "Chương trình",
    "joint_programme": "Chương trình phối hợp",
    "action_programme": "Chương trình hành động",
    "guideline": "Hướng dẫn",
    "regulation": "Quy chế",
    "decision": "Quyết định",
    "resolution": "Nghị quyết",
    "directive": "Chỉ thị",
}
_ORGANS = {
    Level.NATIONAL: "TLĐ",
    Level.PROVINCE: "LĐLĐ",
    Level.UPPER: "CĐ",
    Level.BASE: "CĐCS",
}
_JOINED = frozenset({"về", "giữa", "phối", "v/v"})
_PLACE_WORDS = ("Liên đoàn Lao động", "tỉnh", "thành phố")


def kind_in_words(kind: str) -> str:
    return _KINDS.get(kind, "Kế hoạch")


def issued_in_words(issued_on: str | None) -> str:
    """Print a date that may be cut short; empty for none."""
    if not issued_on or not is_partial_date(issued_on):
        return ""
    year, *rest = issued_on.split("-")
    if len(rest) == 2:
        return day_label(date(int(year), int(rest[0]), int(rest[1])))
    return f"{int(rest[0])}/{year}" if rest else year


def symbol_of(level: Level, plan_code: str = "") -> str:
    """Give what follows the number: ``BC-`` and the office's own letters as its plan bears them."""
    _number, _slash, symbol = plan_code.partition("/")
    _kind, _dash, organ = symbol.partition("-")
    is_joint = "-" in organ or not organ
    return f"BC-{_ORGANS[level] if is_joint else organ}"


def place_of(province_name: str) -> str:
    """Give the place of the dateline: "Liên đoàn Lao động tỉnh Sông Hậu" is at Sông Hậu."""
    words = province_name
    for word in _PLACE_WORDS:
        words = words.removeprefix(word).strip()
    return words


def about(title: str) -> str:
    """Give a title as it follows the word for the paper: "về nâng cao …", "giữa …"."""
    first = title.split(maxsplit=1)[0].lower() if title.strip() else ""
    lowered = title if title.isupper() else title[:1].lower() + title[1:]
    return lowered if first in _JOINED else f"về {lowered}"


def moment_in_words(moment: datetime) -> str:
    """Print as "10 giờ 30 phút ngày 20/9/2026"."""
    local = moment.astimezone(ZONE)
    return f"{local.hour} giờ {local.minute:02} phút ngày {day_label(local.date())}"
