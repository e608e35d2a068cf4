"""Over which days a target counts, and which of its periods have closed."""

from __future__ import annotations

from datetime import date

from phoihop.kernel.periods import Period, period_on, periods_of
from phoihop.targets.spec import TargetSpec


def counting_window(spec: TargetSpec, on: date) -> Period | None:
    """The days whose figures count on the day ``on``: the year of a yearly target, else the window.

    Before the target's window it is the first such period, after it the last. None when the target
    has neither a cadence nor a window.
    """
    kind = spec.cadence.period_kind if spec.cadence else None
    if kind is None:
        return spec.window
    if spec.window is None:
        return period_on(kind, on)
    turns = periods_of(kind, spec.window.start, spec.window.end)
    return next((turn for turn in turns if on <= turn.end), turns[-1])


def closed_periods(spec: TargetSpec, on: date) -> tuple[Period, ...]:
    """The periods of the target's cadence inside its window that ended before the day ``on``.

    Without a window: those of the year of ``on``. Without a calendar cadence: the window itself.
    """
    kind = spec.cadence.period_kind if spec.cadence else None
    if kind is None:
        return tuple(turn for turn in (spec.window,) if turn and turn.end < on)
    first = spec.window.start if spec.window else on.replace(month=1, day=1)
    last = min(on, spec.window.end) if spec.window else on
    if last < first:
        return ()
    return tuple(turn for turn in periods_of(kind, first, last) if turn.end < on)
