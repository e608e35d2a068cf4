"""Figures that moved so much since the period before that somebody should look."""

JUMP_PERCENT = 40
"""From this change on a reviewer is asked to look."""
JUMP_LEAST = 10
"""Below ten, forty percent is one activity or two: that is no news."""
FLOWING = ("count", "num")
"""The axes in which a jump says something; a whole and a yes move for other reasons."""


def jump_of(before: int | None, now: int | None) -> int | None:
    """Give the change in whole percent, signed, where it is large; None otherwise."""
    if not before or now is None or abs(now - before) < JUMP_LEAST:
        return None
    percent = round(100 * (now - before) / before)
    return percent if abs(percent) >= JUMP_PERCENT else None
