"""Numbers are exact, typed as Vietnamese people type them, and never averaged."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.quantities import (
    LARGEST,
    NumberUnreadable,
    Ratio,
    parse_count,
    parse_decimal,
    print_number,
)

RATIOS = st.builds(Ratio, st.integers(0, 10**9), st.integers(0, 10**9))


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("1250", 1250),
        ("1.250", 1250),
        ("1 250", 1250),
        (" 412\n", 412),
        ("01", 1),
        ("0", 0),
        ("12.345.678", 12345678),
        (str(LARGEST), LARGEST),
    ],
)
def test_counts_are_read_as_people_type_them(typed: str, count: int) -> None:
    """A dot or a space groups thousands."""
    assert parse_count(typed) == count


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("12a", "không phải số nguyên"),  # a letter
        ("mười hai", "không phải số nguyên"),
        ("1.25", "không phải số nguyên"),  # a dot groups three digits, it is no decimal sign
        ("1,5", "không phải số nguyên"),  # people and things come whole
        ("1.250.3", "không phải số nguyên"),
        ("1.250 300", "không phải số nguyên"),  # two numbers in one box
        ("-3", "nhỏ hơn 0"),
        ("", "Chưa có số"),  # missing is not zero
        ("  ", "Chưa có số"),
        (str(LARGEST + 1), "lớn hơn"),
        ("9" * 5000, "lớn hơn"),  # more digits than Python reads
    ],
)
def test_what_is_no_count_is_refused_with_a_sentence(typed: str, why: str) -> None:
    """The sentence says what is wrong and what to type instead."""
    with pytest.raises(NumberUnreadable, match=why):
        parse_count(typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("7,1", "7.1"),
        ("85", "85"),
        ("1.250,5", "1250.5"),
        ("100", "100"),
        ("0,50", "0.5"),
        (f"{LARGEST},123456789", f"{LARGEST}.123456789"),
    ],
)
def test_decimals_have_a_comma(typed: str, number: str) -> None:
    """The comma is the decimal sign, the dot groups."""
    assert parse_decimal(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["7.1", "7,", ",5", "bảy", "-1", "", "0,0123456789"])
def test_what_is_no_decimal_is_refused(typed: str) -> None:
    """An English decimal point is not guessed at."""
    with pytest.raises(NumberUnreadable):
        parse_decimal(typed)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (1250, 0, "1.250"),
        (1234567, 1, "1.234.567"),
        (Decimal("7.10"), 1, "7,1"),
        (Fraction(1, 3), 1, "0,3"),
        (Fraction(5, 100), 1, "0,1"),  # half goes up
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(-1, 1000), 1, "0"),  # no minus before nothing
        (Fraction(2, 3) * 100, 2, "66,67"),
    ],
)
def test_numbers_print_as_in_vietnamese(value: Fraction, places: int, printed: str) -> None:
    """Dots between thousands, a comma before decimals, no zeros at the end."""
    assert print_number(value, places) == printed


@given(st.integers(0, LARGEST))
def test_printed_counts_read_back(count: int) -> None:
    """What the page prints can be typed again."""
    assert parse_count(print_number(count)) == count


@given(st.lists(RATIOS), st.randoms())
def test_ratios_add_as_sums_over_sums_in_any_order(ratios: list[Ratio], random: object) -> None:
    """The order of the units changes nothing, and nothing is averaged."""
    shuffled = list(ratios)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    total = sum(shuffled, Ratio(0, 0))
    assert total == Ratio(sum(r.num for r in ratios), sum(r.den for r in ratios))


def test_a_ratio_of_nothing_has_no_value() -> None:
    """Nothing below the line is no value, which is not the value zero."""
    assert (Ratio(0, 0).value, Ratio(0, 0).percent) == (None, None)
    assert (Ratio(0, 5).value, Ratio(381, 1000).percent) == (0, Fraction(381, 10))
