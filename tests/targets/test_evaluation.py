"""A target is judged on a day by the assessment rule, exactly, and milder on a boundary."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.targets.makers import TERM, TODAY, YEAR_2026, figures, share, specs, target

from phoihop.kernel.periods import Period
from phoihop.targets import (
    Aggregate,
    Cadence,
    Comparator,
    Force,
    Form,
    Label,
    Milestone,
    Rule,
    Status,
    TargetSpec,
    Unit,
    evaluate,
)

HALF_YEAR = Period(date(2026, 1, 1), date(2026, 7, 19))
"""A campaign of 200 days, of which 100 have passed on 10 April."""
MIDWAY = date(2026, 4, 10)


def campaign(value: int, **more: Any) -> TargetSpec:
    return target(value=value, **{"cadence": None, "window": HALF_YEAR, "noun": "nhà", **more})


@pytest.mark.parametrize(
    ("spec", "found", "status", "label", "css"),
    [
        (share(100), figures(71, 100), Status.DUNG, "Đúng tiến độ", "dung"),
        (share(80), figures(64, 100), Status.VUOT, "Vượt tiến độ", "dat"),
        (share(65), figures(38, 100), Status.CHAM, "Chậm 9 điểm phần trăm", "cham"),
        (share(50), figures(314, 1000), Status.CHU_Y, "Cần chú ý", "luuy"),
        (target(value=880), figures(655), Status.DUNG, "Đúng tiến độ", "dung"),
        (target(value=6000), figures(6214), Status.DAT, "Đạt", "dat"),
        (share(80), figures(80, 100), Status.DAT, "Đạt", "dat"),
        (target(value=120, noun="nhà"), figures(40), Status.CHAM, "Chậm 47 nhà", "cham"),
        (target(value=120, noun="gia đình công nhân"), figures(40), Status.CHAM, "Chậm 47", "cham"),
        (share(80), Aggregate(units_expected=9), Status.CHUA_DU_SO_LIEU, "Chưa đủ số liệu", "cho"),
    ],
)
def test_a_year_seen_on_20_september(
    spec: TargetSpec, found: Aggregate, status: Status, label: str, css: str
) -> None:
    """72,05 % of the year has passed; the examples of the design."""
    result = evaluate(spec, found, TODAY)
    assert (result.status, str(result.label), result.css) == (status, label, css)


@pytest.mark.parametrize(
    ("reached", "status"),
    [
        (531, Status.VUOT),
        (530, Status.DUNG),  # exactly 3 % ahead is still on track
        (500, Status.DUNG),
        (470, Status.DUNG),  # exactly 3 % behind
        (469, Status.CHU_Y),
        (400, Status.CHU_Y),  # exactly 10 % behind
        (399, Status.CHAM),
        (1000, Status.DAT),
        (999, Status.VUOT),
    ],
)
def test_a_gap_on_a_boundary_belongs_to_the_milder_side(reached: int, status: Status) -> None:
    """Half of the window has passed, so 500 of 1.000 are expected."""
    result = evaluate(campaign(1000), figures(reached), MIDWAY)
    assert result.status is status
    assert result.expected_today is not None
    assert result.expected_today.value == 500


def test_the_gap_is_a_share_of_the_way_from_the_start() -> None:
    """From 60 % to 80 %, half-way 70 %: 69 % is 5 % of the way behind, not 1 %."""
    spec = share(80, start=Decimal(60), cadence=Cadence.TERM, window=HALF_YEAR)
    assert evaluate(spec, figures(69, 100), MIDWAY).status is Status.CHU_Y


def test_figures_are_compared_with_the_day_they_reach_to() -> None:
    """In September the figures of two quarters are held against what June asked."""
    june = figures(500, through=date(2026, 6, 30))
    assert evaluate(target(value=1000), june, TODAY).status is Status.DUNG
    assert evaluate(target(value=1000), figures(500), TODAY).status is Status.CHAM


@pytest.mark.parametrize(
    ("comparator", "reached", "status"),
    [
        (Comparator.MORE_THAN, 110, Status.VUOT),  # "over 110" is not met by 110
        (Comparator.MORE_THAN, 111, Status.DAT),
        (Comparator.AT_LEAST, 110, Status.DAT),
        (Comparator.EXACTLY, 111, Status.DAT),  # "=" means at least
    ],
)
def test_comparators(comparator: Comparator, reached: int, status: Status) -> None:
    """Each sign in a document means what people mean by it."""
    assert evaluate(campaign(110, comparator=comparator), figures(reached), MIDWAY).status is status


@pytest.mark.parametrize(
    ("ceiling", "reached", "label"),
    [
        (False, 5, "Đạt"),  # a range is met from its lower bound
        (False, 12, "Đạt"),
        (True, 10, "Đạt"),
        (True, 11, "Vượt mức cho phép"),  # a quota is not to be exceeded
        (True, 4, "Vượt tiến độ"),
    ],
)
def test_ranges_and_quotas(ceiling: bool, reached: int, label: str) -> None:
    """5–10 persons: an aim above a floor, or a quota."""
    spec = campaign(5, comparator=Comparator.RANGE, value_to=Decimal(10), ceiling=ceiling)
    assert str(evaluate(spec, figures(reached), MIDWAY).label) == label


@pytest.mark.parametrize(
    ("start", "reached", "status", "label"),
    [
        (None, 20, Status.DAT, "Trong mức"),
        (None, 21, Status.CHAM, "Vượt mức cho phép"),
        (40, 20, Status.DAT, "Trong mức"),
        (40, 30, Status.DUNG, "Đúng tiến độ"),  # from 40 down to 20: half-way is 30
        (40, 25, Status.VUOT, "Vượt tiến độ"),
        (40, 33, Status.CHAM, "Chậm 3 điểm phần trăm"),
    ],
)
def test_a_ceiling_is_seen_from_the_other_side(
    start: int | None, reached: int, status: Status, label: str
) -> None:
    """At most 20 %: less is better, and a fall towards it is judged like a rise."""
    spec = share(
        20,
        comparator=Comparator.AT_MOST,
        start=None if start is None else Decimal(start),
        cadence=Cadence.TERM,
        window=HALF_YEAR,
    )
    result = evaluate(spec, figures(reached, 100), MIDWAY)
    assert (result.status, str(result.label)) == (status, label)


def test_a_term_without_a_start_is_not_judged_unless_it_is_reached() -> None:
    """Nobody knows how far it has come since; falsely ahead would be worse."""
    spec = share(85, cadence=Cadence.TERM, window=TERM)
    assert evaluate(spec, figures(60, 100), TODAY).status is Status.CHUA_DANH_GIA
    assert evaluate(spec, figures(85, 100), TODAY).status is Status.DAT


def test_a_road_map_replaces_the_straight_line() -> None:
    """Between two steps it is straight; before the first nothing is expected yet."""
    steps = (
        Milestone(date(2025, 12, 31), Decimal(40)),
        Milestone(date(2026, 12, 31), Decimal(60)),
    )
    spec = share(85, cadence=Cadence.TERM, window=TERM, milestones=steps)
    result = evaluate(spec, figures(54, 100), TODAY)
    assert result.expected_today is not None
    assert result.expected_today.value == 40 + Fraction(263, 365) * 20
    assert result.status is Status.DUNG
    assert evaluate(spec, figures(54, 100), date(2025, 6, 1)).status is Status.CHUA_DANH_GIA
    after = evaluate(spec, figures(54, 100), date(2028, 12, 31))
    assert after.expected_today is not None
    assert after.expected_today.value == 85


@pytest.mark.parametrize(
    ("reported", "status"),
    [(5, Status.CHUA_DU_SO_LIEU), (6, Status.DUNG), (10, Status.DUNG)],
)
def test_too_few_reports_say_nothing(reported: int, status: Status) -> None:
    """Exactly 60 % of the units is enough."""
    found = figures(72, 100, units_reported=reported)
    assert evaluate(share(100), found, TODAY).status is status


def test_a_total_that_is_reached_stays_reached() -> None:
    """Whoever is still silent can only add; a share may still fall."""
    assert evaluate(target(value=48), figures(48, units_reported=1), TODAY).status is Status.DAT
    few = figures(100, 100, units_reported=1)
    assert evaluate(share(80), few, TODAY).status is Status.CHUA_DU_SO_LIEU


@pytest.mark.parametrize("form", [Form.FLOOR_EACH, Form.SHARE_EACH])
def test_floors_are_judged_by_the_share_of_units_that_pass(form: Form) -> None:
    """Nine of ten units that reported have done it; the aim is all of them."""
    spec = target(form, 1) if form is Form.FLOOR_EACH else share(80, form)
    result = evaluate(spec, figures(40, 99, units_passing=9), TODAY)
    assert (str(result.reached), str(result.needed)) == ("90%", "100%")
    assert result.status is Status.VUOT
    assert evaluate(spec, figures(units_passing=10), TODAY).status is Status.DAT


def test_units_that_say_yes() -> None:
    """A yes or no of each unit becomes a share of the units that answered."""
    result = evaluate(share(100, Form.UNIT_SHARE), figures(units_yes=7), TODAY)
    assert (str(result.reached), result.status) == ("70%", Status.DUNG)


def test_what_is_optional_is_never_behind() -> None:
    """A "có thể" is neither late nor in need of a look, and may well be reached."""
    may = campaign(1000, force=Force.MAY)
    assert str(evaluate(may, figures(0), MIDWAY).label) == "Không bắt buộc"
    assert evaluate(may, figures(1000), MIDWAY).status is Status.DAT


def test_before_the_window_it_is_too_early_and_after_it_is_too_late() -> None:
    """Nothing is due before the first day; after the last a near miss is a miss."""
    silent = Aggregate(units_expected=10)
    assert evaluate(campaign(10), silent, date(2025, 12, 31)).status is Status.CHUA_DEN_KY
    missed = evaluate(campaign(100), figures(99), date(2026, 7, 20))
    assert (missed.status, str(missed.label)) == (Status.CHAM, "Chưa đạt")


def test_the_first_report_is_not_due_before_a_period_has_closed() -> None:
    """In January the figures still tell of last year: not due, and not missing."""
    last_year = Aggregate(units_expected=10, through=date(2025, 12, 31))
    assert evaluate(target(), last_year, date(2026, 1, 20)).status is Status.CHUA_DEN_KY


def test_the_bounds_are_a_setting_of_the_plan() -> None:
    """A plan may be stricter."""
    strict = Rule(on_track=Fraction(0), behind=Fraction(1, 100))
    assert evaluate(campaign(1000), figures(480), MIDWAY, strict).status is Status.CHAM


def test_a_label_keeps_its_numbers_apart_for_translation() -> None:
    """The page looks up the template and puts the numbers in."""
    label = evaluate(share(65), figures(38, 100), TODAY).label
    assert label == Label("Chậm {gap} điểm phần trăm", {"gap": "9"})


@given(
    st.sampled_from([Form.TOTAL, Form.FLOOR_EACH, Form.UNIT_SHARE]),
    st.integers(0, 100),
    st.integers(0, 100),
    st.dates(YEAR_2026.start, YEAR_2026.end),
)
def test_more_is_never_worse(form: Form, one: int, other: int, on: date) -> None:
    """A higher figure never has the worse status on the same day."""
    order = [Status.CHAM, Status.CHU_Y, Status.DUNG, Status.VUOT, Status.DAT]
    spec = share(100, form) if form is Form.UNIT_SHARE else target(form, 100)

    def rank(reached: int) -> int:
        sums = {Form.TOTAL: "num", Form.FLOOR_EACH: "units_passing", Form.UNIT_SHARE: "units_yes"}
        found = figures(units_expected=100, units_reported=100, **{sums[form]: reached})
        return order.index(evaluate(spec, found, on).status)

    assert rank(min(one, other)) <= rank(max(one, other))


@given(
    specs(),
    st.builds(
        Aggregate,
        num=st.integers(0, 100),
        den=st.integers(0, 100),
        units_yes=st.integers(0, 5),
        units_passing=st.integers(0, 5),
        units_reported=st.integers(0, 5),
        units_expected=st.integers(5, 9),
    ),
    st.dates(date(2013, 1, 1), date(2036, 12, 31)),
)
def test_every_target_has_an_answer_on_every_day(
    spec: TargetSpec, found: Aggregate, on: date
) -> None:
    """No target, figure or day makes the evaluation stumble; every answer can be printed."""
    result = evaluate(spec, found, on)
    assert str(result.label)
    assert result.css in {"dat", "dung", "luuy", "cham", "cho"}
    assert spec.force is not Force.MAY or not result.status.is_behind
    assert result.needed.unit in Unit
