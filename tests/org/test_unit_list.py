"""A list of units comes in whole or not at all, and every bad row is named."""

from dataclasses import replace
from datetime import date

import pytest

from phoihop.cli.unit_table import read_units
from phoihop.foundation.selectors import audit_lines
from phoihop.foundation.types import SYSTEM
from phoihop.org.errors import UnitsInvalid
from phoihop.org.selectors import tree
from phoihop.org.services import headcount_set, unit_create, units_import
from phoihop.org.types import Headcounts, Sector, UnitDraft, UnitKind

DAY = date(2026, 9, 1)
NEW = UnitDraft(
    code="SH-LS-900",
    name="Công đoàn cơ sở Trường Mầm non Lung Sen 9",
    short_name="CĐCS Trường Mầm non Lung Sen 9",
    kind=UnitKind.BASE_UNION,
    sector=Sector.PUBLIC_ADMIN,
    parent="SH-LS",
    established_on=DAY,
    headcounts=Headcounts(workers=20, women=18, members=20, officers=3),
)


def test_a_new_unit_stands_under_its_superior_and_leaves_a_trace(province):
    """A registered unit is found by its code, below its superior, with who registered it."""
    unit = unit_create(actor=SYSTEM, draft=NEW)
    assert unit.path == (*province.unit("SH-LS").path, unit.id)
    assert unit.members == 20
    [line] = audit_lines(object_type="unit", object_id=unit.id)
    assert (line.action, line.actor_name) == ("unit.create", "Phần mềm")


def test_a_unit_older_than_its_superior(province):
    """It stands under the superior from the superior's first day, not before that existed."""
    unit = unit_create(actor=SYSTEM, draft=replace(NEW, established_on=date(1999, 5, 1)))
    assert tree.unit_at(unit.id, date(2025, 7, 22)).path == unit.path
    assert not tree.units_at([unit.id], date(2025, 7, 21))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"code": "SH-LS"}, "mã này đã có đơn vị khác dùng"),
        ({"parent": "SH-XX"}, "không tìm thấy đơn vị cấp trên mang mã SH-XX"),
        ({"name": ""}, "thiếu mã hoặc tên"),
        ({"headcounts": Headcounts(20, 18, 21, 3)}, r"số đoàn viên \(21\) lớn hơn số lao động"),
        ({"headcounts": Headcounts(20, 21, 20, 3)}, r"số nữ \(21\) lớn hơn số lao động"),
        ({"headcounts": Headcounts(20, 2, 2, -1)}, "từ 0 trở lên"),
        ({"parent": "SH-LS-900"}, "vòng cấp trên"),
    ],
)
def test_bad_rows_are_named(province, changes, says):
    """What does not fit is said with its row and code, and nothing is written."""
    before = tree.count_by_level(province.unit("SH"), DAY)
    with pytest.raises(UnitsInvalid, match=says):
        units_import(
            actor=SYSTEM,
            drafts=[replace(NEW, code="SH-LS-901"), replace(NEW, **changes)],
            year=2026,
        )
    assert tree.count_by_level(province.unit("SH"), DAY) == before


def test_the_same_code_twice_in_one_list(province):
    """The second row with a code is refused."""
    with pytest.raises(UnitsInvalid, match="Dòng 2"):
        units_import(actor=SYSTEM, drafts=[NEW, NEW], year=2026)


def test_superiors_may_stand_anywhere_in_the_list(db):
    """The order of the rows does not matter."""
    rows = [replace(NEW, code=code, parent=parent) for code, parent in ROWS]
    assert units_import(actor=SYSTEM, drafts=rows, year=2026) == 3
    assert len(tree.by_code("C", DAY).path) == 3


ROWS = [("C", "B"), ("B", "A"), ("A", None)]


def test_headcounts_of_a_year(province):
    """The numbers of a later year hold from that year; the trace keeps the old ones."""
    unit = province.unit("SH-KCN-001")
    new = Headcounts(workers=450, women=270, members=430, officers=8)
    headcount_set(actor=SYSTEM, unit_id=unit.id, year=2027, headcounts=new)
    assert tree.unit_at(unit.id, DAY).members == 412
    assert tree.unit_at(unit.id, date(2027, 1, 1)).members == 430


def test_a_table_says_which_lines_it_could_not_read(tmp_path):
    """Bad words in a table are named by file and line, all at once."""
    table = tmp_path / "units.csv"
    head = (
        "code,name,short_name,kind,sector,industry,area,parent,established_on,workers,women,"
        "members,officers\n"
    )
    table.write_text(head + "A,A,A,nothing,other,,,,2026-01-01,1,0,0,0\n" * 2, encoding="utf-8")
    with pytest.raises(UnitsInvalid) as caught:
        read_units(table)
    assert [sentence[:18] for sentence in caught.value.problems] == [
        "units.csv, dòng 2:",
        "units.csv, dòng 3:",
    ]
    table.write_text("code,name\n", encoding="utf-8")
    with pytest.raises(UnitsInvalid, match="thiếu cột"):
        read_units(table)
