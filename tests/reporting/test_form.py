"""The form of a unit: made from its targets and duties, one entry an indicator."""

from tests.reporting.conftest import Work
from tests.scene import QUARTER

from phoihop.reporting.selectors import form_for


def test_form_asks_for_every_target_and_duty_of_the_unit(work: Work) -> None:
    """A grassroots unit is asked for its two targets and its one duty, and nothing else."""
    form = form_for(work.chair, work.unit.id, QUARTER)
    assert [entry.key for entry in form.entries] == [work.activities, work.houses, work.duty]
    assert [field.axis for entry in form.entries for field in entry.fields] == [
        "count",
        "count",
        "done",
        "count",
    ]
