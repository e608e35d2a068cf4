"""Collects the figures of a paper while it is written: none stands there without a source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from phoihop.kernel.quantities import print_number
from phoihop.papers.content.facts import DutyFacts, ReviewFacts, TargetFacts, UnitFacts
from phoihop.papers.content.written import Figure
from phoihop.writing import Ref


class Figures:
    """Hands out a reference for each figure and keeps its source, in the order of the text.

    A figure that is printed twice is one figure with two places.
    """

    def __init__(self, facts: ReviewFacts) -> None:
        self._facts = facts
        self.found: dict[str, Figure] = {}
        self._keys: dict[tuple[str, str], str] = {}

    def of_reports(self, printed: str, what: str, where: str) -> Ref:
        """A figure counted from the reports of the whole period."""
        complete = self._facts.completeness
        return self._add(
            printed,
            what,
            where,
            indicator="",
            period=self._facts.period,
            accepted=complete.accepted,
            expected=complete.expected,
        )

    def of_target(self, target: TargetFacts, printed: str, where: str) -> Ref:
        return self._add(
            printed,
            target.label,
            where,
            indicator=target.indicator,
            period=target.period,
            accepted=target.accepted,
            expected=target.expected,
            needed=target.needed,
            parts=target.parts,
            target_id=target.id,
        )

    def of_unit(self, unit: UnitFacts, target: TargetFacts, printed: str) -> Ref:
        """One unit's figure for one target: a cell of the table by unit."""
        return self._add(
            printed,
            f"Chỉ tiêu {target.order}: {unit.name}",
            "I, bảng đơn vị",
            indicator=target.indicator,
            period=target.period,
            accepted=unit.accepted,
            expected=unit.expected,
            column=f"Chỉ tiêu {target.order}, từng đơn vị trực thuộc",
            target_id=target.id,
        )

    def of_duty(self, duty: DutyFacts, where: str) -> Ref:
        return self._add(
            f"{print_number(duty.done)}/{print_number(duty.expected)}",
            f"Số đơn vị đã thực hiện: {duty.text}",
            where,
            indicator=duty.indicator,
            period=self._facts.period,
            accepted=duty.reported,
            expected=duty.expected,
        )

    def _add(self, printed: str, what: str, where: str, **source: Any) -> Ref:
        same = (printed, what)
        if same not in self._keys:
            key = self._keys[same] = str(len(self.found) + 1)
            self.found[key] = Figure(key=key, printed=printed, what=what, where=where, **source)
            return Ref(key, printed)
        key = self._keys[same]
        known = self.found[key]
        if where not in known.where:
            self.found[key] = replace(known, where=f"{known.where}; {where}")
        return Ref(key, printed)
