"""What is counted is defined once, with a code of its own."""

import pytest
from tests.personas import SINCE

from phoihop.foundation.selectors import audit_lines
from phoihop.foundation.types import SYSTEM
from phoihop.indicators.errors import IndicatorInvalid, IndicatorMissing
from phoihop.indicators.selectors import indicator_get, indicators_by_id
from phoihop.indicators.services import indicator_create, indicator_rename
from phoihop.indicators.types import Flow, Measure, TimeRule


@pytest.fixture
def define(province):
    def made(**changes):
        given = {
            "actor": SYSTEM,
            "owner_unit_id": province.unit("SH").id,
            "name": "Số hoạt động văn hóa",
            "measure": Measure.COUNT,
            "unit_label": "hoạt động",
            "time_rule": TimeRule.SUM,
            "flow": Flow.IN_PERIOD,
            "base": "",
            "valid_from": SINCE,
        }
        return indicator_create(**{**given, **changes})

    return made


def test_no_two_indicators_share_a_code(define) -> None:
    """The code is the place on the list."""
    first, second = define(), define()
    assert first.code != second.code
    assert indicators_by_id([first.id, second.id]) == {first.id: first, second.id: second}


def test_a_long_name_is_cut_and_an_empty_one_refused(define) -> None:
    """A sentence of a plan may be longer than a name."""
    assert len(define(name="từ " * 400).name) == 500
    with pytest.raises(IndicatorInvalid, match="chưa có tên"):
        define(name="  ")


@pytest.mark.parametrize(
    ("measure", "base"),
    [(Measure.COUNT, "workers"), (Measure.SHARE, ""), (Measure.SHARE, "moon")],
)
def test_only_a_ratio_has_something_below_the_line(define, measure, base) -> None:
    """A count has no base and a share names a known one."""
    with pytest.raises(IndicatorInvalid, match="mẫu số"):
        define(measure=measure, base=base)


def test_a_new_name_keeps_the_old_one_in_its_history(define) -> None:
    """The trace says what it was called before."""
    made = define()
    indicator_rename(actor=SYSTEM, indicator_id=made.id, name="Tên mới")
    assert indicator_get(made.id).name == "Tên mới"
    line = audit_lines(object_type="indicator", object_id=made.id)[0]
    assert line.detail["before"] == "Số hoạt động văn hóa"


def test_what_is_not_there_is_said_so(db) -> None:
    """A missing id is no crash."""
    with pytest.raises(IndicatorMissing):
        indicator_get(1)
