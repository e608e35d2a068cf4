"""The report form cut into screens: which entries stand on which, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from django.utils.translation import gettext as _

from phoihop.reporting.types import FormEntry, ReportForm

MOST_STEPS = 5
"""With the last look before sending; more parts than five nobody finishes on a telephone."""
ENTRIES_A_SCREEN = 8
TITLE_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Step:
    """One screen. The last one has no entries: it shows all figures before they are sent."""

    number: int
    title: str
    entries: tuple[FormEntry, ...]

    @property
    def is_last_look(self) -> bool:
        return not self.entries


def steps_of(form: ReportForm) -> list[Step]:
    """Cut the form by plan, targets before duties, into at most four screens and the last look."""
    screens = _fitted(list(_screens(form)))
    found = [Step(at, title, tuple(entries)) for at, (title, entries) in enumerate(screens, 1)]
    return [*found, Step(len(found) + 1, _("Xem lại và gửi"), ())]


def step_of(steps: Sequence[Step], key: str) -> Step:
    """Find the screen that holds a field or an entry."""
    entry_key = key.split(".")[0]
    holding = (step for step in steps if any(entry.key == entry_key for entry in step.entries))
    return next(holding, steps[-1])


Screen = tuple[str, list[FormEntry]]


def _screens(form: ReportForm) -> list[Screen]:
    groups = [
        (plan_id, is_duty, list(entries))
        for (plan_id, is_duty), entries in groupby(
            sorted(form.entries, key=lambda entry: (entry.plan_id, entry.is_duty)),
            key=lambda entry: (entry.plan_id, entry.is_duty),
        )
    ]
    has_several_plans = len({plan_id for plan_id, _is_duty, _entries in groups}) > 1
    size = max(ENTRIES_A_SCREEN, ceil(len(form.entries) / (MOST_STEPS - 1)))
    found: list[Screen] = []
    for _plan_id, is_duty, entries in groups:
        title = _title(entries[0], is_duty=is_duty, named=has_several_plans)
        parts = ceil(len(entries) / size)
        for part in range(parts):
            some = entries[part * len(entries) // parts : (part + 1) * len(entries) // parts]
            found.append((_part(title, part, parts), some))
    return found


def _fitted(screens: list[Screen]) -> list[Screen]:
    """Join the two smallest neighbours until the screens are few enough."""
    while len(screens) > MOST_STEPS - 1:
        at = min(
            range(len(screens) - 1),
            key=lambda place: len(screens[place][1]) + len(screens[place + 1][1]),
        )
        (title, first), (_other, second) = screens[at : at + 2]
        joined = title if title.endswith("…") else f"{title} …"
        screens[at : at + 2] = [(joined, first + second)]
    return screens


def _title(entry: FormEntry, *, is_duty: bool, named: bool) -> str:
    kind = _("Nhiệm vụ") if is_duty else _("Chỉ tiêu")
    if not named:
        return kind
    plan = entry.plan_code or entry.plan_title
    short = plan if len(plan) <= TITLE_LENGTH else plan[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
    return f"{kind} · {short}"


def _part(title: str, part: int, parts: int) -> str:
    if parts == 1:
        return title
    return _("%(title)s, phần %(part)s") % {"title": title, "part": part + 1}
