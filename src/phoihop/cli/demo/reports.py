"""Two quarters of reports, taken in and decided on as the web does it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from django.db import transaction

from phoihop.cli.demo.figures import Diligence, Specs, dice
from phoihop.cli.demo.folder import NOW
from phoihop.cli.demo.people import OFFICER, persona, speaker_for
from phoihop.cli.demo.progress import Progress
from phoihop.cli.demo.quarters import Quarter
from phoihop.kernel import clock
from phoihop.org.selectors import tree
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.plans.selectors import assignments
from phoihop.plans.types import UnitTargetRef
from phoihop.reporting.selectors import form_for, versions_of
from phoihop.reporting.selectors.questions import remembered_questions
from phoihop.reporting.services import (
    draft_save,
    round_open,
    submission_accept,
    submission_return,
    submission_submit,
)
from phoihop.reporting.types import SubmissionRef, SubmissionState

REASONS = (
    "Số đoàn viên mới cao gấp nhiều lần quý trước, đề nghị kiểm tra lại.",
    "Chưa ghi vướng mắc của nhiệm vụ chưa thực hiện.",
    "Số người học nghề chưa khớp với danh sách lớp, đề nghị rà soát.",
)


Fate = SubmissionState | None
"""What becomes of a unit's report: accepted, returned, still waiting, or never sent."""


def report_quarter(
    quarter: Quarter, plan_ids: Sequence[int], progress: Progress, *, resumed: bool
) -> dict[str, int]:
    """Open the round, send what is sent, decide what is decided; give the counts.

    ``resumed``: an earlier run was interrupted, so what it sent is looked up, not sent again.
    """
    with remembered_questions():
        return _Reporting(quarter, plan_ids, resumed=resumed).run(progress)


class _Reporting:
    def __init__(self, quarter: Quarter, plan_ids: Sequence[int], *, resumed: bool) -> None:
        self.quarter, self.period, self.resumed = quarter, quarter.period, resumed
        self.day = min(quarter.unit_due, NOW.date())
        province = persona(OFFICER, self.day).unit
        if province is None:
            raise LookupError(OFFICER)
        self.province = province
        self.units = tree.subtree(province, self.day)
        targets = assignments.targets_of_plans(plan_ids)
        self.specs: Specs = {target.id: target.spec for target in targets}
        self.parts: dict[int, dict[int, UnitTargetRef]] = defaultdict(dict)
        for target_id, by_unit in assignments.unit_targets(self.specs).items():
            for unit_id, part in by_unit.items():
                self.parts[unit_id][target_id] = part

    def run(self, progress: Progress) -> dict[str, int]:
        self._open()
        fates = self._fates()
        corrected = self._corrected(fates)
        sent = self._send(fates, 1, progress)
        first = [each for each in sent if each.unit_id in corrected]
        self._decide(first, dict.fromkeys(corrected, SubmissionState.RETURNED))
        again = self._send({unit_id: fates[unit_id] for unit_id in corrected}, 2, progress)
        rest = [each for each in sent if each.unit_id not in corrected]
        counts = self._decide([*rest, *again], fates)
        self._begin()
        return {"submitted": len(sent) + len(again), "corrected": len(again), **counts}

    def _open(self) -> None:
        with clock.clock_at(_moment(self.period.start, 9)):
            round_open(
                viewer=persona(OFFICER, self.day),
                owner_unit_id=self.province.id,
                period=self.period,
                unit_due=self.quarter.unit_due,
                review_due=self.quarter.review_due,
            )

    def _fates(self) -> dict[int, Fate]:
        """Draw who is silent, who waits, who got the report back; the rest is accepted."""
        fates: dict[int, Fate] = dict.fromkeys(
            (unit.id for unit in self.units), SubmissionState.ACCEPTED
        )
        codes = {unit.code: unit.id for unit in self.units}
        for above in self.units:
            below = [unit for unit in self.units if unit.parent_id == above.id]
            base = [unit.id for unit in below if unit.level is Level.BASE]
            dice(self.quarter.code, above.code).shuffle(base)
            for counts, fate in (
                (self.quarter.silent, None),
                (self.quarter.waiting, SubmissionState.SUBMITTED),
                (self.quarter.returned, SubmissionState.RETURNED),
            ):
                count = counts.get(above.code, 0)
                fates.update(dict.fromkeys(base[:count], fate))
                base = base[count:]
        named = self.quarter.named.items()
        fates.update({codes[code]: fate for code, fate in named if code in codes})
        return fates

    def _corrected(self, fates: dict[int, Fate]) -> set[int]:
        candidates = [
            unit.id
            for unit in self.units
            if unit.level is Level.BASE and fates[unit.id] is SubmissionState.ACCEPTED
        ]
        count = min(self.quarter.corrected, len(candidates) // 4)
        return set(dice(self.quarter.code).sample(candidates, count))

    def _send(
        self, fates: dict[int, Fate], version: int, progress: Progress
    ) -> list[SubmissionRef]:
        senders = [unit for unit in reversed(self.units) if fates.get(unit.id) is not None]
        sent = []
        label = f"Báo cáo {self.period.label}"
        for group in _groups(list(progress.each(senders, len(senders), label)), 100):
            with transaction.atomic():
                sent += [ref for unit in group if (ref := self._submit(unit, version))]
        return sent

    def _submit(self, unit: UnitRef, version: int) -> SubmissionRef | None:
        viewer = speaker_for(unit, self.day)
        if self.resumed and (sent := self._sent_before(viewer, unit, version)):
            return sent
        form = form_for(viewer, unit.id, self.period)
        if not form.entries:
            return None
        with clock.clock_at(self._when(unit, version)):
            return submission_submit(
                viewer=viewer,
                unit_id=unit.id,
                period=self.period,
                values=Diligence(form, self.specs, self.parts[unit.id]).values(),
                client_key=f"demo-{version}",
            )

    def _begin(self) -> None:
        """Type the first half of the reports that their units are still at."""
        for unit in (each for each in self.units if each.code in self.quarter.begun):
            viewer = speaker_for(unit, self.day)
            if self._sent_before(viewer, unit, 1):
                continue
            form = form_for(viewer, unit.id, self.period)
            values = Diligence(form, self.specs, self.parts[unit.id]).values()
            half = dict(list(values.items())[: len(values) // 2])
            with clock.clock_at(self._when(unit, 1)):
                draft_save(viewer=viewer, unit_id=unit.id, period=self.period, values=half)

    def _sent_before(self, viewer: Viewer, unit: UnitRef, version: int) -> SubmissionRef | None:
        versions = versions_of(viewer, unit.id, self.period)
        return next((each for each in versions if each.version == version), None)

    def _when(self, unit: UnitRef, version: int) -> datetime:
        """Most send in the days before the day; a second version comes in on the day itself."""
        drawn = dice("when", unit.code, self.quarter.code)
        days = -drawn.randint(4, 14)
        if version > 1:
            days = 0
        elif drawn.random() < self.quarter.late:
            days = drawn.randint(1, 2)
        day = self.quarter.unit_due + timedelta(days=days)
        return _moment(day, drawn.randint(7, 15), drawn.randint(0, 59))

    def _decide(self, sent: list[SubmissionRef], fates: dict[int, Fate]) -> dict[str, int]:
        units = {unit.id: unit for unit in self.units}
        waiting = [each for each in sent if each.state is SubmissionState.SUBMITTED]
        for superior_id, group in _by_superior(waiting).items():
            viewer = speaker_for(units[superior_id], self.day)
            with clock.clock_at(_soon_after(group)):
                self._decide_at(viewer, group, fates)
        states = Counter(fates[each.unit_id] for each in sent)
        return {
            "accepted": states[SubmissionState.ACCEPTED],
            "returned": states[SubmissionState.RETURNED],
        }

    @staticmethod
    def _decide_at(viewer: Viewer, group: list[SubmissionRef], fates: dict[int, Fate]) -> None:
        def of(fate: Fate) -> list[SubmissionRef]:
            return [each for each in group if fates[each.unit_id] is fate]

        if accepted := [each.id for each in of(SubmissionState.ACCEPTED)]:
            submission_accept(viewer=viewer, submission_ids=accepted)
        for each in of(SubmissionState.RETURNED):
            reason = dice("why", each.unit_id).choice(REASONS)
            submission_return(viewer=viewer, submission_id=each.id, reason=reason)


def _soon_after(group: list[SubmissionRef]) -> datetime:
    last = max(each.submitted_at for each in group if each.submitted_at)
    return last + timedelta(hours=1)


def _by_superior(sent: Iterable[SubmissionRef]) -> dict[int, list[SubmissionRef]]:
    groups: dict[int, list[SubmissionRef]] = defaultdict(list)
    for each in sent:
        if each.superior_id is not None:
            groups[each.superior_id].append(each)
    return groups


def _groups(units: list[UnitRef], size: int) -> Iterable[list[UnitRef]]:
    return (units[start : start + size] for start in range(0, len(units), size))


def _moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=clock.ZONE)
