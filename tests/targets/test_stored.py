"""A target goes into JSON and comes back as it was."""

import json

import pytest
from hypothesis import given
from tests.targets.makers import specs, target

from phoihop.targets import Form, TargetSpec, TargetUnreadable, from_dict, to_dict


@given(specs())
def test_every_target_round_trips_through_json(spec: TargetSpec) -> None:
    """Nothing is rounded, dropped or added on the way."""
    assert from_dict(json.loads(json.dumps(to_dict(spec)))) == spec


def test_only_what_differs_from_the_default_is_stored() -> None:
    """A stored target is short enough to be read by a person."""
    assert to_dict(target(Form.TOTAL, 48, noun="nhà")) == {
        "form": "total",
        "value": "48",
        "noun": "nhà",
        "cadence": "year",
        "window": {"from": "2026-01-01", "to": "2026-12-31"},
    }


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"form": "total"},  # no value
        {"form": "tổng", "value": "1"},  # no such form
        {"form": "total", "value": "nhiều"},  # letters for a number
        {"form": "total", "value": "1", "colour": "blue"},  # an unknown part
        {"form": "total", "value": "1", "window": {"from": "2026"}},
    ],
)
def test_a_broken_record_is_refused_with_a_sentence(stored: dict[str, object]) -> None:
    """The person is told to enter the target again; the log keeps what was stored."""
    with pytest.raises(TargetUnreadable, match="nhập lại chỉ tiêu") as problem:
        from_dict(stored)
    assert problem.value.fields["stored"] == stored
