"""Numbers and dates as Vietnamese official papers print them, and how near a date is."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.kernel.clock import ZONE, today
from phoihop.kernel.quantities import print_number

#: Up to this many days away a date is said relative to today as well.
NEAR_DAYS = 30
#: From this many days before it a date asks for a look.
LOOK_DAYS = 5

Figure = int | float | Decimal | Fraction


def number(value: Figure, places: int = 1) -> str:
    """Print 1250 as "1.250" and 7.1 as "7,1"."""
    exact = Decimal(repr(value)) if isinstance(value, float) else value
    return print_number(exact, places)


def percent(value: Figure, places: int = 1) -> str:
    """Print 7.1 (hundredths) as "7,1%"."""
    return f"{number(value, places)}%"


def day(value: date, *, with_year: bool = True) -> str:
    """Print as "05/9/2026": a leading zero for days 1–9 and for months 1–2 only."""
    local = value.astimezone(ZONE) if isinstance(value, datetime) and value.tzinfo else value
    month = f"{local.month:02}" if local.month < 3 else str(local.month)
    return f"{local.day:02}/{month}" + (f"/{local.year}" if with_year else "")


def moment(value: datetime) -> str:
    """Print as "10:47 ngày 18/9/2026"."""
    local = value.astimezone(ZONE) if value.tzinfo else value
    return _("%(time)s ngày %(day)s") % {"time": f"{local:%H:%M}", "day": day(local)}


def distance(value: date) -> str:
    """Say how far a day is from today: "Còn 3 ngày", "Hôm nay", "Quá hạn 3 ngày"."""
    days = (value - today()).days
    if days == 0:
        return _("Hôm nay")
    if days > 0:
        return ngettext("Còn %(days)s ngày", "Còn %(days)s ngày", days) % {"days": number(days)}
    late = ngettext("Quá hạn %(days)s ngày", "Quá hạn %(days)s ngày", -days)
    return late % {"days": number(-days)}


def deadline(value: date) -> str:
    """Print a deadline, relative form first when it is near: "Còn 3 ngày · 21/9"."""
    if abs((value - today()).days) > NEAR_DAYS:
        return day(value)
    return f"{distance(value)} · {day(value, with_year=False)}"
