"""Numbers and dates look as in official papers."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template

from phoihop.kernel.clock import ZONE, clock_at
from phoihop.web import formats

TODAY = datetime(2026, 9, 18, 9, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(0, "0"), (1250, "1.250"), (7.1, "7,1"), (Decimal("-2880.00"), "-2.880"), (None, "–")],
)
def test_numbers(value: object, printed: str) -> None:
    """Dots between thousands, a comma before decimals, a dash for what is missing."""
    template = Template("{% load figures %}{{ value|vn_number }}")
    assert template.render(Context({"value": value})) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [(7.1, "7,1%"), (100, "100%"), (0.1 + 0.2, "0,3%"), (None, "–")],
)
def test_percents(value: object, printed: str) -> None:
    """No space before the sign in interface text."""
    template = Template("{% load figures %}{{ value|vn_percent }}")
    assert template.render(Context({"value": value})) == printed


@pytest.mark.parametrize(
    ("value", "long", "short"),
    [
        (date(2026, 9, 5), "05/9/2026", "05/9"),
        (date(2026, 2, 12), "12/02/2026", "12/02"),
        (date(2026, 1, 1), "01/01/2026", "01/01"),
        (date(2026, 12, 31), "31/12/2026", "31/12"),
    ],
)
def test_days(value: date, long: str, short: str) -> None:
    """A leading zero for days 1–9 and for months 1–2, nowhere else."""
    assert formats.day(value) == long
    assert formats.day(value, with_year=False) == short


def test_a_moment_is_told_in_vietnam_s_time() -> None:
    """20:30 in London's winter is the next day here."""
    assert formats.moment(datetime(2026, 1, 5, 20, 30, tzinfo=UTC)) == "03:30 ngày 06/01/2026"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2026, 9, 18), "Hôm nay · 18/9"),
        (date(2026, 9, 21), "Còn 3 ngày · 21/9"),
        (date(2026, 9, 15), "Quá hạn 3 ngày · 15/9"),
        (date(2027, 3, 1), "01/3/2027"),
    ],
)
def test_deadlines_say_the_distance_when_it_is_near(value: date, said: str) -> None:
    """The relative form comes first within a month, the plain date beyond."""
    with clock_at(TODAY):
        assert formats.deadline(value) == said


@pytest.mark.parametrize(
    ("value", "tone"),
    [
        (date(2026, 9, 17), "cham"),
        (date(2026, 9, 23), "luuy"),
        (date(2026, 9, 24), "cho"),
    ],
)
def test_a_deadline_asks_for_a_look_from_five_days_before(value: date, tone: str) -> None:
    """Late is late, five days are a warning, more is nothing yet."""
    template = Template("{% load figures %}{{ value|deadline_tone }}")
    with clock_at(TODAY):
        assert template.render(Context({"value": value})) == tone
