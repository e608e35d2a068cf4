"""What the machine proposes where the paper leaves a choice."""

from datetime import date

import pytest

from phoihop.intake.proposals import (
    cadence_proposed,
    levels_proposed,
    period_proposed,
    same_body,
    section_at,
)
from phoihop.org.types import Level
from phoihop.plans.types import Cadence


@pytest.mark.parametrize(
    ("assignees", "role", "levels"),
    [
        (["Công đoàn cơ sở"], "responsibilities", ("base",)),
        (["CĐCS"], "content", ("base",)),
        (["Các CĐCS trong toàn tỉnh"], "content", ("base",)),
        (["công đoàn cấp trên trực tiếp cơ sở"], "content", ("upper",)),
        (["Liên đoàn Lao động các huyện, thành phố"], "content", ("upper",)),
        (["Công đoàn ngành", "Công đoàn Viên chức tỉnh"], "content", ("upper",)),
        (["Công đoàn các KCN Sông Hậu"], "content", ("upper",)),
        (["các đơn vị trực thuộc"], "implementation", ("upper",)),
        (["Các cấp công đoàn"], "content", ("upper", "base")),
        (["Công đoàn các cấp"], "content", ("upper", "base")),
        (["CĐCS", "công đoàn cấp trên trực tiếp cơ sở"], "content", ("upper", "base")),
        (["Ban Tuyên giáo - Nữ công"], "content", ()),
        (["Liên đoàn Lao động tỉnh"], "content", ()),
        (["Sở Văn hóa, Thể thao và Du lịch"], "responsibilities", ()),
        (["hai bên"], "responsibilities", ("upper",)),
        ([], "content", ("upper",)),
        ([], "implementation", ()),
        ([], None, ()),
    ],
)
def test_those_report_on_a_task_who_are_named_for_it(assignees, role, levels) -> None:
    """An office's own task and a partner's are nobody's report."""
    assert levels_proposed(assignees, role, Level.PROVINCE) == levels


def test_only_levels_below_the_issuer_report() -> None:
    """An upper union's own plan asks its CĐCS; Tổng Liên đoàn asks the provinces too."""
    assert levels_proposed(["Các cấp công đoàn"], None, Level.UPPER) == ("base",)
    assert levels_proposed(["các LĐLĐ tỉnh, thành phố"], None, Level.NATIONAL) == ("province",)


def test_the_shortest_rhythm_of_reports_is_proposed() -> None:
    """Quarter and year are both named: units report by quarter. A term is no rhythm."""
    assert cadence_proposed([{"every": "year"}, {"every": "quarter"}]) is Cadence.QUARTER
    assert cadence_proposed([{"every": "term"}, {"every": None}]) is None


def test_a_printed_period_runs_from_its_first_to_its_last_day() -> None:
    """What is not printed stays open."""
    first, last = period_proposed({"period": {"from": "2026", "to": "2028"}})
    assert (first, last) == (date(2026, 1, 1), date(2028, 12, 31))
    assert period_proposed({"period": {"from": None, "to": None}}) == (None, None)
    assert period_proposed({}) == (None, None)


def test_an_item_stands_under_the_last_heading_before_it() -> None:
    """Before the first heading it stands under none."""
    sections = [{"line": 5}, {"line": 9}]
    assert [section_at(sections, line) for line in (4, 5, 8, 20, None)] == [None, 0, 0, 1, None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("LĐLĐ tỉnh Sông Hậu", "Liên đoàn Lao động tỉnh Sông Hậu", True),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá, Thể thao và Du lịch tỉnh Sông Hậu", True),
        ("Sở Văn hóa", "Sở Y tế", False),
        ("", "Sở Y tế", False),
    ],
)
def test_a_body_is_recognised_by_its_name(one, other, same) -> None:
    """Spelling and a left-out province do not matter."""
    assert same_body(one, other) is same
