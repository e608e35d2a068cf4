"""The sums of one target or duty at one unit of the tree."""

from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(slots=True)
class Sums:
    """``last`` counts the units that reported by their newest period, ``by_period`` holds the sum
    of each closed period of a frequency, None where nobody reported.
    """

    expected: int = 0
    reported: int = 0
    num: int = 0
    den: int = 0
    yes: int = 0
    passing: int = 0
    last: dict[str, int] = field(default_factory=dict)
    by_period: list[int | None] | None = None

    def add(self, other: "Sums") -> None:
        self.expected += other.expected
        self.reported += other.reported
        self.num += other.num
        self.den += other.den
        self.yes += other.yes
        self.passing += other.passing
        for code, units in other.last.items():
            self.last[code] = self.last.get(code, 0) + units
        if other.by_period is not None:
            mine = self.by_period or [None] * len(other.by_period)
            self.by_period = [_sum(a, b) for a, b in zip(mine, other.by_period, strict=True)]

    def through(self, enough: Fraction) -> str:
        """Give the newest period for which enough units have reported, else the oldest there is.

        A quarter that only a few have reported must not be judged as if it were complete.
        """
        units = 0
        for code in sorted(self.last, reverse=True):
            units += self.last[code]
            if units * enough.denominator >= enough.numerator * self.expected:
                return code
        return min(self.last, default="")


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None and other is None else (one or 0) + (other or 0)
