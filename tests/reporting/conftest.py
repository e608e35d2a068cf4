"""A running plan in the small province, and its third quarter open for reports."""

from dataclasses import dataclass
from datetime import date

import pytest
from tests.personas import CHAIR, OFFICER, UPPER, Province
from tests.scene import QUARTER, Scene, plan_at_work

from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.selectors import assignments
from phoihop.reporting.services import round_open
from phoihop.reporting.types import RoundRef


@dataclass(frozen=True)
class Work:
    """Who reports what: the chair's unit, its superior's officer, the keys of its indicators."""

    scene: Scene
    round: RoundRef
    activities: str
    houses: str
    duty: str

    @property
    def province(self) -> Province:
        return self.scene.province

    @property
    def chair(self) -> Viewer:
        return self.province.viewer(CHAIR)

    @property
    def upper(self) -> Viewer:
        return self.province.viewer(UPPER)

    @property
    def officer(self) -> Viewer:
        return self.province.viewer(OFFICER)

    @property
    def unit(self) -> UnitRef:
        unit = self.chair.unit
        assert unit is not None
        return unit


@pytest.fixture
def work(province: Province) -> Work:
    return open_work(province)


def open_work(province: Province) -> Work:
    """Put a plan to work in a province and open its third quarter."""
    scene = plan_at_work(province)
    officer = province.viewer(OFFICER)
    assert officer.unit is not None
    opened = round_open(
        viewer=officer,
        owner_unit_id=officer.unit.id,
        period=QUARTER,
        unit_due=date(2026, 9, 23),
        review_due=date(2026, 9, 25),
    )
    activities, houses = assignments.targets_of_plan(scene.plan.id)
    (duty,) = assignments.duties_of_plan(scene.plan.id)
    assert duty.indicator is not None
    return Work(
        scene,
        opened,
        str(activities.indicator.id),
        str(houses.indicator.id),
        str(duty.indicator.id),
    )
