"""What can be true: one check for the web, the API and imports."""

from decimal import Decimal

import pytest

from phoihop.indicators.types import Flow, IndicatorRef, Measure, TimeRule
from phoihop.kernel.periods import parse_period
from phoihop.org.types import Level, Sector, UnitKind, UnitRef
from phoihop.plans.types import Method, UnitTargetRef
from phoihop.reporting.selectors import boxes
from phoihop.reporting.types import FormEntry, FormField, ReportForm
from phoihop.reporting.validation import as_given, check, merged
from phoihop.targets import Base, Form, TargetSpec, Unit, fields_of

UNIT = UnitRef(
    id=7,
    code="A",
    name="CĐCS A",
    short_name="CĐCS A",
    kind=UnitKind.BASE_UNION,
    level=Level.BASE,
    sector=Sector.FDI,
    path=(1, 7),
    workers=450,
    members=412,
)
PEOPLE = TargetSpec(
    form=Form.PEOPLE_SHARE,
    value=Decimal(85),
    unit=Unit.PERCENT,
    what="tham gia hoạt động",
    base=Base.MEMBERS,
)
THINGS = TargetSpec(
    form=Form.THING_SHARE, value=Decimal(70), unit=Unit.PERCENT, noun="tài liệu", what="số hóa"
)
COUNT = TargetSpec(form=Form.TOTAL, value=Decimal(48), noun="hoạt động", what="tổ chức hoạt động")
YES = TargetSpec(form=Form.UNIT_SHARE, value=Decimal(100), unit=Unit.PERCENT, what="có trang tin")
ADMITTED = TargetSpec(form=Form.TOTAL, value=Decimal(110), noun="đoàn viên", what="kết nạp mới")


def form_of(spec: TargetSpec, previous: int | None = None) -> ReportForm:
    """A form with one entry, indicator 1."""
    indicator = IndicatorRef(
        1, "CT1", "Chỉ tiêu", Measure.COUNT, "", TimeRule.SUM, Flow.IN_PERIOD, ""
    )
    fields = tuple(
        FormField(
            key=f"1.{field.key}",
            axis=field.key,
            label=field.label,
            hint=field.hint,
            unit_label=field.unit_label,
            kind=field.kind,
            bound=(limits := boxes.Heads(UNIT).limits_of(field, spec)).bound,
            bound_name=limits.bound_name,
            previous=previous,
            to_date=None,
            supplied=limits.supplied,
            flow=Flow.IN_PERIOD,
        )
        for field in fields_of(spec)
    )
    entry = FormEntry(indicator, 1, "1/KH", "Kế hoạch", 1, None, "Chỉ tiêu", "", "", fields)
    return ReportForm(UNIT, parse_period("2026-Q3"), (entry,))


@pytest.mark.parametrize(
    ("spec", "typed", "kept"),
    [
        (COUNT, {"count": 3}, {"count": 3}),
        (COUNT, {"count": "1.250"}, {"count": 1250}),  # dots between thousands
        (COUNT, {"count": " 1 250 "}, {"count": 1250}),
        (COUNT, {"count": "0"}, {"count": 0}),  # zero is a figure
        (COUNT, {"count": ""}, None),  # an empty box is missing, not zero
        (COUNT, {"na": "on", "count": "5"}, {"na": True}),  # not applicable is neither
        (COUNT, {"count": 3, "note": "  hai  dòng\n"}, {"count": 3, "note": "hai dòng"}),
        (PEOPLE, {"num": "400"}, {"num": 400, "den": 412}),  # the headcount supplies the whole
        (PEOPLE, {"num": "400", "den": "1000"}, {"num": 400, "den": 412}),  # nobody types over it
        (THINGS, {"num": 3, "den": 4}, {"num": 3, "den": 4}),
        (YES, {"yes": "1"}, {"yes": 1}),
        (YES, {"yes": False}, {"yes": 0}),
    ],
)
def test_what_fits_is_kept(spec: TargetSpec, typed: dict[str, object], kept: object) -> None:
    """What fits becomes whole numbers; missing, zero and not applicable stay three things."""
    found = check(form_of(spec), {"1": typed})
    assert found.values.get("1") == kept
    assert not found.errors


@pytest.mark.parametrize(
    ("spec", "typed", "key", "sentence"),
    [
        (
            PEOPLE,
            {"num": 421},
            "1.num",
            "Không thể lớn hơn số đoàn viên (412). Đồng chí kiểm tra lại.",
        ),
        (
            ADMITTED,
            {"count": 451},
            "1.count",
            "Không thể lớn hơn số đoàn viên và người lao động (450). Đồng chí kiểm tra lại.",
        ),
        (
            THINGS,
            {"num": 5, "den": 4},
            "1.num",
            "Không thể lớn hơn tổng số tài liệu (4). Đồng chí kiểm tra lại.",
        ),
        (THINGS, {"num": 5}, "1.den", "Còn thiếu tổng số. Đồng chí nhập tổng số để tính tỷ lệ."),
        (
            COUNT,
            {"count": "ba"},
            "1.count",
            "“ba” không phải số nguyên. Đồng chí nhập bằng chữ số, ví dụ 1250 hoặc 1.250.",
        ),
        (COUNT, {"count": "-3"}, "1.count", "“-3” nhỏ hơn 0. Đồng chí nhập số từ 0 trở lên."),
        (
            YES,
            {"yes": "có lẽ"},
            "1.yes",
            "“có lẽ” không phải câu trả lời. Đồng chí chọn Có hoặc Chưa.",
        ),
    ],
)
def test_what_cannot_be_true_is_named(
    spec: TargetSpec, typed: dict[str, object], key: str, sentence: str
) -> None:
    """An error says what, the bound, and the next step, at the box that is wrong."""
    assert check(form_of(spec), {"1": typed}).errors == {key: sentence}


def test_a_wrong_text_is_kept_as_it_was_typed() -> None:
    """Letters for a number stay beside the good figures, and come back when the form is shown."""
    found = check(form_of(THINGS), {"1": {"num": "5b", "den": "9"}})
    assert found.values == {"1": {"den": 9, "raw": {"num": "5b"}}}
    assert as_given(found.values) == {"1": {"num": "5b", "den": 9}}


def test_later_typing_lies_over_the_earlier() -> None:
    """One box saved later changes that box only; emptying it makes it missing."""
    stored = {"1": {"den": 9, "raw": {"num": "5b"}}}
    assert merged(stored, {"1": {"num": "5"}}) == {"1": {"num": "5", "den": 9}}
    found = check(form_of(THINGS), merged(stored, {"1": {"num": ""}}))
    assert found.values == {"1": {"den": 9}}


@pytest.mark.parametrize(
    ("value", "previous", "asks"),
    [(96, 31, True), (93, 31, True), (92, 31, False), (5, 0, False), (5, None, False)],
)
def test_three_times_as_much_asks_for_a_reason(
    value: int, previous: int | None, *, asks: bool
) -> None:
    """Unlikely but possible: a warning that a short reason answers, never an error."""
    form = form_of(COUNT, previous)
    found = check(form, {"1": {"count": value}})
    assert not found.errors
    assert bool(found.warnings) is asks
    if asks:
        assert found.warnings["1.count"] == (
            "Cao gấp 3 lần quý II/2026. Nếu đúng, ghi lý do ngắn bên dưới."
        )
        answered = check(form, {"1": {"count": value, "reason": "tuyển thêm xưởng 2"}})
        assert not answered.warnings
        assert answered.values["1"]["reason"] == "tuyển thêm xưởng 2"


def test_what_the_form_does_not_ask_is_left_out() -> None:
    """A figure for an indicator that is no longer asked is not smuggled into the report."""
    assert check(form_of(COUNT), {"99": {"count": 5}}).values == {}


def test_an_own_part_is_the_aim_of_the_unit() -> None:
    """Where a total was split, the form tells the unit its part."""
    part = UnitTargetRef(target_id=1, unit_id=7, method=Method.BY_SIZE, value=4)
    assert boxes.part_words(COUNT, part) == "Phần của đơn vị: 4 hoạt động"
