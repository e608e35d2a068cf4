"""A form asks for counts, never for a percentage, and not for what a headcount knows."""

import pytest
from tests.targets.makers import share, tally, target

from phoihop.targets import (
    Base,
    Form,
    Headcount,
    Population,
    TargetSpec,
    ValueKind,
    fields_of,
)

JOIN = "tham gia hoạt động văn hóa"


@pytest.mark.parametrize(
    ("spec", "labels"),
    [
        (share(100, Form.UNIT_SHARE, what="có tủ sách"), {"yes": "Có tủ sách"}),
        (target(Form.DELIVERABLE, 1, what="xây nhà văn hóa"), {"yes": "Xây nhà văn hóa"}),
        (
            share(80, Form.SHARE_EACH, what=JOIN, base=Base.WORKFORCE),
            {"num": f"Số người {JOIN}", "den": "Tổng số đoàn viên, người lao động"},
        ),
        (
            share(80, what=JOIN, base=Base.MEMBERS),
            {"num": f"Số người {JOIN}", "den": "Tổng số đoàn viên"},
        ),
        (
            share(100, what="được tập huấn", times=2, base=Base.ASKED,
                  population=Population(label="Cán bộ công đoàn")),
            {"num": "Số người được tập huấn đủ 2 lần", "den": "Tổng số cán bộ công đoàn"},
        ),
        (
            share(70, Form.THING_SHARE, noun="tài liệu", what="được số hóa"),
            {"num": "Số tài liệu được số hóa", "den": "Tổng số tài liệu"},
        ),
        (
            share(80, Form.SUBGROUP_SHARE, base=Base.UNITS, what="được công nhận"),
            {"den": "Đơn vị đã đăng ký", "num": "Đơn vị được công nhận"},
        ),
        (
            share(80, Form.SUBGROUP_SHARE, base=Base.ASKED, what="được công nhận"),
            {"den": "Tổng số đã đăng ký", "num": "Số được công nhận"},
        ),
        (target(noun="lớp", what="mở lớp cho cán bộ"), {"count": "Mở lớp cho cán bộ"}),
        (target(noun="buổi", what="buổi đọc sách"), {"count": "Số buổi đọc sách"}),
        (target(Form.AVERAGE_EACH, 1, noun="sáng kiến"), {"count": "Số sáng kiến"}),
        (target(Form.FREQUENCY, 2, noun="lần", what="họp báo"), {"count": "Họp báo"}),
        (target(Form.FREQUENCY, 2), {"count": "Số lần"}),
    ],
)  # fmt: skip
def test_what_a_unit_is_asked(spec: TargetSpec, labels: dict[str, str]) -> None:
    """Keys are the axes of the facts; labels are in the document's words."""
    assert {field.key: field.label for field in fields_of(spec)} == labels


def test_yes_and_no_are_no_numbers() -> None:
    """A unit's own doing is one tap."""
    kinds = {field.kind for field in fields_of(share(100, Form.UNIT_SHARE))}
    assert kinds == {ValueKind.YES_NO}


@pytest.mark.parametrize(
    ("base", "supplier"),
    [
        (Base.MEMBERS, Headcount.MEMBERS),
        (Base.WORKFORCE, Headcount.WORKFORCE),
        (Base.ASKED, None),
    ],
)
def test_a_headcount_supplies_the_denominator(base: Base, supplier: Headcount | None) -> None:
    """Nobody types again what the unit has stated once."""
    num, den = fields_of(share(80, base=base))
    assert (num.supplied_by, den.supplied_by) == (None, supplier)


def test_people_are_counted_once() -> None:
    """Attendances are not persons; the field says so."""
    assert "không tính trùng" in fields_of(share(80, base=Base.MEMBERS))[0].hint


@pytest.mark.parametrize("form", list(Form))
def test_every_form_asks_something_that_it_can_be_judged_by(form: Form) -> None:
    """The keys asked are the axes that an aggregate takes in."""
    keys = [field.key for field in fields_of(share(80, form, base=Base.ASKED))]
    found = tally(share(80, form, base=Base.ASKED), [dict.fromkeys(keys, 1)])
    assert found.num + found.den + found.units_yes == len(keys)
