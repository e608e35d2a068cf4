"""The shapes that this room hands to others."""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What an indicator asks of one unit for one period."""

    COUNT = "count"
    """A whole number: axis ``count``."""
    SHARE = "share"
    """People or things: axes ``num`` and ``den``; a percentage is never typed."""
    YES_NO = "yes_no"
    """Whether the unit has done it: axis ``yes`` (0 or 1)."""
    DUTY = "duty"
    """A duty without a number: axes ``done`` (0 or 1) and ``count``; a difficulty in words."""


class TimeRule(StrEnum):
    """How the figures of several periods become one."""

    SUM = "sum"
    """Counts add up; of a share of things the number above and the one below."""
    LATEST = "latest"
    """The newest figure stands for all: people counted once since the window began."""
    EVER = "ever"
    """Once yes is yes: the greatest of the periods."""


class Flow(StrEnum):
    """Whether a figure tells what happened in the period or what stands to date."""

    IN_PERIOD = "in_period"
    TO_DATE = "to_date"


AXES = {
    Measure.COUNT: ("count",),
    Measure.SHARE: ("num", "den"),
    Measure.YES_NO: ("yes",),
    Measure.DUTY: ("done", "count"),
}


@dataclass(frozen=True, slots=True)
class IndicatorRef:
    """An indicator as other rooms see it."""

    id: int
    code: str
    name: str
    measure: Measure
    unit_label: str
    time_rule: TimeRule
    flow: Flow
    base: str
