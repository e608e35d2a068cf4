"""Exact numbers: whole counts, ratios that add as sums over sums, and their Vietnamese print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from phoihop.kernel.problems import Problem

#: The largest figure that is taken from anybody, far above any sum of đồng: thousands of them still
#: add up inside a signed 64-bit whole number, which is what every engine holds.
LARGEST = 10**15

#: With these a figure of any size keeps inside the 28 digits that ``Decimal`` computes with.
MOST_DECIMALS = 9

#: As much of a number that is too long as its sentence repeats.
LONGEST_SHOWN = 24

Number = int | Decimal | Fraction

_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+")
_DECIMAL = re.compile(rf"(?P<whole>{_WHOLE.pattern})(?:,(?P<rest>\d{{1,{MOST_DECIMALS}}}))?")


class NumberUnreadable(Problem):
    """What was typed is no number of the kind that is asked for."""

    code = "number_unreadable"


@dataclass(frozen=True)
class Ratio:
    """``num`` out of ``den``, both whole; adding two adds above and below, never averages."""

    num: int
    den: int

    @property
    def value(self) -> Fraction | None:
        """The exact value, or None when there is nothing below the line."""
        return Fraction(self.num, self.den) if self.den else None

    @property
    def percent(self) -> Fraction | None:
        """The exact value in hundredths, or None when there is nothing below the line."""
        return Fraction(100 * self.num, self.den) if self.den else None

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.num + other.num, self.den + other.den)


def parse_count(text: str) -> int:
    """A whole number of zero or more from "1250", "1.250" or "1 250".

    Raises ``NumberUnreadable``, also for an empty text: missing is not zero.
    """
    found = _cleaned(text)
    if not _WHOLE.fullmatch(found):
        raise NumberUnreadable(
            f"“{found}” không phải số nguyên. Đồng chí nhập bằng chữ số, ví dụ 1250 hoặc 1.250.",
            fields={"given": text},
        )
    return _in_bounds(found, text)


def parse_decimal(text: str) -> Decimal:
    """A number of zero or more that may have a comma: "7,1", "1.250,5", "85".

    Exact, with at most ``MOST_DECIMALS`` digits after the comma. Raises ``NumberUnreadable``.
    """
    found = _cleaned(text)
    match = _DECIMAL.fullmatch(found)
    if not match:
        raise NumberUnreadable(
            f"“{found}” không phải là số. Đồng chí nhập bằng chữ số, ví dụ 85 hoặc 7,1.",
            fields={"given": text},
        )
    whole = _in_bounds(match["whole"], text)
    return Decimal(f"{whole}.{match['rest'] or 0}").normalize() + 0


def print_number(value: Number, places: int = 1) -> str:
    """``value`` with dots between thousands and a comma: "1.250", "7,1"; zeros at the end go.

    Rounded half away from zero to ``places`` decimals, exactly.
    """
    scale = 10**places
    tenths = abs(Fraction(value)) * scale
    rounded = (2 * tenths.numerator + tenths.denominator) // (2 * tenths.denominator)
    whole, rest = divmod(rounded, scale)
    decimals = f"{rest:0{places}}".rstrip("0") if places else ""
    sign = "-" if value < 0 and rounded else ""
    grouped = f"{whole:,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def _cleaned(text: str) -> str:
    found = " ".join(text.split())
    if not found:
        raise NumberUnreadable("Chưa có số nào. Đồng chí nhập số, nếu không có thì nhập 0.")
    if found.startswith(("-", "−")):
        raise NumberUnreadable(
            f"“{found}” nhỏ hơn 0. Đồng chí nhập số từ 0 trở lên.", fields={"given": text}
        )
    return found


def _in_bounds(found: str, text: str) -> int:
    digits = re.sub(r"[. ]", "", found).lstrip("0") or "0"
    # Python itself refuses to read thousands of digits.
    if len(digits) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise NumberUnreadable(
            f"“{found[:LONGEST_SHOWN]}” lớn hơn {print_number(LARGEST)}. "
            "Đồng chí kiểm tra lại số chữ số.",
            fields={"given": text},
        )
    return int(digits)
