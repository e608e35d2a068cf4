"""The one place that says what time it is, in Asia/Ho_Chi_Minh; it can be made to stand still."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

from phoihop.kernel.problems import Problem

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
VARIABLE = "PHOIHOP_CLOCK"

_standing: datetime | None = None


class ClockUnreadable(Problem):
    """The environment asks the clock to stand at something that is no date or time."""

    code = "clock_unreadable"


def now() -> datetime:
    """The present moment with its zone; the set one, else ``PHOIHOP_CLOCK``, else the machine's."""
    return _stands_at() or datetime.now(ZONE)


def today() -> date:
    """The present day in Vietnam."""
    return now().date()


def is_standing() -> bool:
    """True when the clock has been made to stand, so that a page can say so."""
    return _stands_at() is not None


def set_clock(fixed: datetime | None) -> None:
    """Make the clock of this process stand at ``fixed`` (naive: Vietnam), or run again (None)."""
    global _standing  # one process has one clock, seen by all of its threads
    _standing = None if fixed is None else _in_zone(fixed)


@contextmanager
def clock_at(fixed: datetime) -> Iterator[None]:
    """Make the clock stand at ``fixed`` inside the ``with`` block, then put it back."""
    before = _standing
    set_clock(fixed)
    try:
        yield
    finally:
        set_clock(before)


def _stands_at() -> datetime | None:
    if _standing is not None:
        return _standing
    text = os.environ.get(VARIABLE, "")
    return _read(text) if text else None


def _read(text: str) -> datetime:
    try:
        return _in_zone(datetime.fromisoformat(text))
    except ValueError as error:
        raise ClockUnreadable(
            f"Biến {VARIABLE} phải là ngày hoặc giờ dạng 2026-09-20 hay 2026-09-20T10:42. "
            "Đồng chí sửa lại rồi chạy lại.",
            fields={"given": text},
        ) from error


def _in_zone(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=ZONE)
    return moment.astimezone(ZONE)
