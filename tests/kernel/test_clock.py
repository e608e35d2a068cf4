"""Everybody asks one clock, in Vietnam's zone, and it can be made to stand still."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from phoihop.kernel.clock import (
    VARIABLE,
    ZONE,
    ClockUnreadable,
    clock_at,
    is_standing,
    now,
    set_clock,
    today,
)


@pytest.fixture(autouse=True)
def _running_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    set_clock(None)


def test_the_running_clock_is_the_machines() -> None:
    """Without a setting the time is the present, with Vietnam's zone."""
    before = datetime.now(UTC)
    assert before <= now() <= datetime.now(UTC)
    assert now().tzinfo is ZONE
    assert not is_standing()


def test_a_set_clock_stands_until_it_is_let_go() -> None:
    """The demo's clock stands at one moment; None lets it run."""
    set_clock(datetime(2026, 9, 20, 10, 42))  # noqa: DTZ001 – a naive time means Vietnam
    assert now() == datetime(2026, 9, 20, 10, 42, tzinfo=ZONE)
    assert today() == date(2026, 9, 20)
    assert is_standing()
    set_clock(None)
    assert not is_standing()


def test_a_borrowed_clock_is_given_back() -> None:
    """Inside the block it is another day, afterwards what it was, also after an error."""
    set_clock(datetime(2026, 9, 20, tzinfo=ZONE))
    with clock_at(datetime(2026, 6, 30, tzinfo=ZONE)):
        assert today() == date(2026, 6, 30)
    assert today() == date(2026, 9, 20)
    with suppress(ZeroDivisionError), clock_at(datetime(2026, 6, 30, tzinfo=ZONE)):
        _ = 1 / 0
    assert today() == date(2026, 9, 20)
    set_clock(None)


def test_another_zone_is_turned_into_vietnams() -> None:
    """Late evening in UTC is already the next day here."""
    with clock_at(datetime(2026, 9, 19, 18, 0, tzinfo=UTC)):
        assert today() == date(2026, 9, 20)


@pytest.mark.parametrize("text", ["2026-09-20", "2026-09-20T10:42", "2026-09-20T10:42:00+07:00"])
def test_the_environment_can_stop_the_clock(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole process can be run as of a day."""
    monkeypatch.setenv(VARIABLE, text)
    assert today() == date(2026, 9, 20)
    assert is_standing()


def test_an_unreadable_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong date in the environment is never taken as "now"."""
    monkeypatch.setenv(VARIABLE, "20/9/2026")
    with pytest.raises(ClockUnreadable, match=VARIABLE):
        now()
