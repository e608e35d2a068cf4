"""Plausible figures for a report form: always the same for a unit and a period, within bounds."""

from collections.abc import Mapping
from random import Random
from typing import Any

from phoihop.indicators.types import Flow
from phoihop.kernel.periods import PeriodKind, periods_of
from phoihop.plans.types import UnitTargetRef
from phoihop.reporting.types import FormEntry, FormField, ReportForm
from phoihop.targets import Cadence, Form, TargetSpec, Unit, ValueKind

SEED = 20260920
DIFFICULTIES = (
    "Đơn vị làm việc theo ca nên khó bố trí thời gian chung.",
    "Chưa có sân bãi, đang liên hệ mượn của địa phương.",
    "Cán bộ công đoàn mới thay, đang tiếp nhận công việc.",
    "Kinh phí còn hạn chế, đề nghị cấp trên hỗ trợ.",
)

EVENTS = 3
"""Where people take part in events, about half of the units reach their share after so many."""

Specs = Mapping[int, TargetSpec]
Parts = Mapping[int, UnitTargetRef]


def dice(*about: object) -> Random:
    """Give the same dice for the same words, on every machine."""
    return Random(":".join(map(str, (SEED, *about))))  # noqa: S311 – sample data, no secret


class Diligence:
    """What one unit reports: some are busier than others, in every period alike."""

    def __init__(self, form: ReportForm, specs: Specs, parts: Parts) -> None:
        self.form, self.specs, self.parts = form, specs, parts
        self.dice = dice(form.unit.code, form.period.code)
        self.zeal = dice(form.unit.code).betavariate(5, 2)

    def values(self) -> dict[str, dict[str, Any]]:
        return {entry.key: self._entry(entry) for entry in self.form.entries}

    def _entry(self, entry: FormEntry) -> dict[str, Any]:
        if entry.is_duty:
            return self._duty()
        fields = {field.axis: field for field in entry.fields}
        found = {
            axis: self._figure(entry, fields, axis) for axis in ("yes", "count") & fields.keys()
        }
        if "num" in fields:
            found |= self._share(entry, fields)
        return found

    def _duty(self) -> dict[str, Any]:
        if self.dice.random() < 0.25 + 0.65 * self.zeal:
            return {"done": 1, "count": self.dice.choice((1, 1, 1, 2, 2, 3))}
        is_hard = self.dice.random() < 0.2
        return {"done": 0, **({"note": self.dice.choice(DIFFICULTIES)} if is_hard else {})}

    def _figure(self, entry: FormEntry, fields: Mapping[str, FormField], axis: str) -> int:
        if fields[axis].kind == ValueKind.YES_NO:
            return self._yes()
        part = self.parts.get(entry.target_id or 0)
        aim = part.value if part and part.value is not None else self._aim(entry)
        most = fields[axis].bound
        found = self._rounded(aim * self._pace() / self._turns(entry))
        return found if most is None else min(found, most)

    def _yes(self) -> int:
        return int(self.dice.random() < 0.2 + 0.6 * self.zeal)

    def _share(self, entry: FormEntry, fields: Mapping[str, FormField]) -> dict[str, Any]:
        if fields["num"].kind == ValueKind.YES_NO:
            registered = self._yes() if "den" in fields else 1
            return {
                "num": registered * self._yes(),
                **({"den": registered} if "den" in fields else {}),
            }
        given = fields["den"].supplied if "den" in fields else None
        whole = given if given is not None else self._typed_whole(fields.get("den"))
        turns = self._turns(entry) / self._so_far(entry)
        share = min(self._aim(entry) / 100 * self._pace() / turns, 1)
        most = min(whole, fields["num"].bound or whole)
        found = {"num": min(self._rounded(whole * share), most)}
        return found if given is not None or "den" not in fields else {**found, "den": whole}

    def _typed_whole(self, field: FormField | None) -> int:
        drawn = self.dice.randint(4, 30)
        return min(drawn, field.bound) if field and field.bound else drawn

    def _pace(self) -> float:
        return (0.65 + 1.2 * self.zeal) * self.dice.uniform(0.8, 1.2)

    def _aim(self, entry: FormEntry) -> float:
        spec = self.specs.get(entry.target_id or 0)
        if spec is None:
            return 1
        return min(float(spec.value), 100) if spec.unit is Unit.PERCENT else float(spec.value)

    def _turns(self, entry: FormEntry) -> float:
        """Give how many reports the aim is spread over."""
        spec = self.specs.get(entry.target_id or 0)
        if spec is None:
            return 1
        if spec.form is Form.SHARE_EACH:
            return EVENTS
        if spec.cadence not in (None, Cadence.TERM):
            return max(PeriodKind(spec.cadence).months / self.form.period.kind.months, 1)
        days = spec.window.days if spec.window else 365
        return max(days / self.form.period.days, 1)

    def _so_far(self, entry: FormEntry) -> int:
        """Count the periods that a figure holds: one, or all since January if it is to date."""
        if entry.indicator.flow is not Flow.TO_DATE:
            return 1
        january = self.form.period.start.replace(month=1, day=1)
        return len(periods_of(self.form.period.kind, january, self.form.period.end))

    def _rounded(self, figure: float) -> int:
        """Round up or down so that many small figures add up to the whole."""
        return int(figure) + (self.dice.random() < figure % 1)
