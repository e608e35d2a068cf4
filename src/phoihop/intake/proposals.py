"""What the machine proposes where the paper leaves a choice; the officer decides. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from phoihop.kernel.dates import first_day, last_day
from phoihop.kernel.text import search_key, single_spaced
from phoihop.org.types import Level
from phoihop.plans.types import Cadence


def _pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern that is searched in keys, so that it is written as people write."""
    return re.compile(search_key(text))


ALL_LEVELS = _pattern(
    r"(?:các|mỗi|từng|^)\s?cấp công đoàn|công đoàn (?:các|mỗi) cấp|hệ thống công đoàn"
)
UPPER = _pattern(
    r"công đoàn cấp trên|cấp trên trực tiếp|cấp trên cơ sở|công đoàn (?:các )?ngành"
    r"|(?:lđlđ|liên đoàn lao động) (?:cấp )?(?:các )?(?:quận|huyện|thị xã|địa phương)"
    r"|công đoàn (?:các )?(?:kcn|khu|viên chức|xã|phường|tổng công ty|trực thuộc)"
    r"|(?:các )?(?:đơn vị|công đoàn) trực thuộc"
)
PROVINCES = _pattern(r"(?:lđlđ|liên đoàn lao động) (?:các )?tỉnh|công đoàn ngành trung ương")
BASE = _pattern(r"cđcs|công đoàn cơ sở|công đoàn (?:các )?(?:đơn vị|doanh nghiệp)")
BOTH_SIDES = _pattern(r"^(?:cả )?hai (?:bên|cơ quan|ngành|đơn vị)")
AREA_ROLES = frozenset({"content"})
_CADENCES = tuple(Cadence)


def levels_proposed(
    assignees: Sequence[str], section_role: str | None, owner: Level
) -> tuple[str, ...]:
    """Give the levels that should report on a task, in order from above.

    By who is named; a task of the issuing office, of one of its departments or of a partner is
    nobody's report. Where nobody is named in a section of contents, or both sides of a programme
    are, the upper unions report for their area. Only levels below ``owner`` are proposed.
    """
    names = [search_key(single_spaced(name)) for name in assignees]
    found = {level for name in names for level in _levels_named(name, owner)}
    is_for_all = not names and section_role in AREA_ROLES
    if not found and (is_for_all or any(BOTH_SIDES.match(name) for name in names)):
        found = {Level.UPPER}
    below = tuple(Level)[tuple(Level).index(owner) + 1 :]
    return tuple(level.value for level in below if level in found)


def _levels_named(name: str, owner: Level) -> set[Level]:
    if ALL_LEVELS.search(name):
        return {Level.UPPER, Level.BASE}
    if owner is Level.NATIONAL and PROVINCES.search(name):
        return {Level.PROVINCE}
    rest, is_upper = UPPER.subn(" ", name)
    found = {Level.UPPER} if is_upper else set()
    return found | ({Level.BASE} if BASE.search(rest) else set())


def cadence_proposed(reporting: Iterable[Mapping[str, Any]]) -> Cadence | None:
    """Give the shortest rhythm of reports that the paper names."""
    named = {entry.get("every") for entry in reporting}
    return next((cadence for cadence in _CADENCES if cadence in named), None)


def period_proposed(header: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Give the first and last day of the printed period; None for what is not printed."""
    period = header.get("period") or {}
    starts, ends = period.get("from"), period.get("to")
    return (first_day(starts) if starts else None, last_day(ends) if ends else None)


def section_at(sections: Sequence[Mapping[str, Any]], line: int | None) -> int | None:
    """Give the place of the section in which ``line`` stands: the last heading not after it."""
    if line is None:
        return None
    before = [at for at, section in enumerate(sections) if (section["line"] or 0) <= line]
    return before[-1] if before else None


def same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one body: the same words, or one with its province left out."""
    short, long = sorted((_key(one), _key(other)), key=len)
    return bool(short) and (long == short or long.startswith(f"{short} tỉnh"))


def _key(name: str) -> str:
    key = search_key(single_spaced(name)).replace(" - ", " ").replace(" – ", " ")
    return re.sub(r"\blđlđ\b", search_key("liên đoàn lao động"), key)
