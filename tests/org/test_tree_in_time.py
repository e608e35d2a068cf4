"""Whatever moves are made, the tree of every day stays one tree with the same people in it."""

from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phoihop.foundation.types import SYSTEM
from phoihop.org.errors import UnitInvalid
from phoihop.org.selectors import tree
from phoihop.org.services import unit_move, units_import
from phoihop.org.types import Headcounts, Sector, UnitDraft, UnitKind, UnitRef

START = date(2026, 1, 1)
SIZE = 9


@contextmanager
def rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def drafts(parents: list[int]) -> list[UnitDraft]:
    """``parents[i]`` is the place in the list of the superior of unit ``i + 1``; 0 is the root."""
    return [
        UnitDraft(
            code=f"U{i}",
            name=f"Công đoàn {i}",
            short_name=f"CĐ {i}",
            kind=UnitKind.COMMUNE_UNION,
            sector=Sector.OTHER,
            parent=None if i == 0 else f"U{parents[i - 1]}",
            established_on=START,
            headcounts=Headcounts(workers=2**i, women=0, members=0, officers=0),
        )
        for i in range(len(parents) + 1)
    ]


trees = st.tuples(*(st.integers(0, i) for i in range(SIZE - 1))).map(list)
moves = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.integers(1, 6)), max_size=6
)


def everyone(on: date) -> dict[int, UnitRef]:
    return {unit.id: unit for unit in tree.subtree(tree.by_code("U0", on), on)}


def ancestors(unit: UnitRef, units: dict[int, UnitRef], on: date) -> list[int]:
    """Walk the parent links of that day, independently of the stored path."""
    parents = dict(tree.places_on(on).values_list("unit_id", "parent_id"))
    walked, at = [], unit.id
    while at is not None:
        assert at not in walked, "a ring of superiors"
        walked.append(at)
        at = parents[at]
    return walked[::-1]


@pytest.mark.django_db
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(parents=trees, wanted=moves)
def test_moves_keep_one_tree(parents, wanted):
    """On every day paths and parent links agree, and no unit is lost or counted twice."""
    with rolled_back():
        units_import(actor=SYSTEM, drafts=drafts(parents), year=2026)
        for unit, parent, day in wanted:
            on = START + timedelta(days=day)
            try:
                unit_move(
                    actor=SYSTEM,
                    unit_id=tree.by_code(f"U{unit}", on).id,
                    new_parent_id=tree.by_code(f"U{parent}", on).id,
                    on=on,
                )
            except UnitInvalid:
                continue
        for day in range(8):
            on = START + timedelta(days=day)
            units = everyone(on)
            assert sum(unit.workers for unit in units.values()) == 2**SIZE - 1
            for unit in units.values():
                assert list(unit.path) == ancestors(unit, units, on)
                below = {other.id for other in units.values() if unit.id in other.path}
                assert below == {found.id for found in tree.subtree(unit, on)}


def test_a_move_leaves_the_past(province):
    """Before the day of a move the unit stands where it stood, from that day on elsewhere."""
    unit, new = province.unit("SH-KCN-002"), province.unit("SH-LS")
    day = date(2026, 7, 1)
    moved = unit_move(actor=SYSTEM, unit_id=unit.id, new_parent_id=new.id, on=day)
    assert moved.parent_id == new.id
    assert tree.unit_at(unit.id, day - timedelta(days=1)).path == unit.path
    assert unit.id in tree.subtree_ids(new, day)


@pytest.mark.parametrize(
    ("unit", "parent", "on", "says"),
    [
        ("SH-KCN", "SH-KCN-001", date(2026, 7, 1), "chưa thể chuyển về đó"),
        ("SH", "SH", date(2026, 7, 1), "chưa thể chuyển về đó"),
        ("SH-KCN-001", "SH-KCN", date(2026, 7, 1), "đã trực thuộc"),
    ],
)
def test_impossible_moves_are_refused(province, unit, parent, on, says):
    """A unit goes neither under itself nor under one of its own units, nor where it is."""
    with pytest.raises(UnitInvalid, match=says):
        unit_move(
            actor=SYSTEM,
            unit_id=province.unit(unit).id,
            new_parent_id=province.unit(parent).id,
            on=on,
        )


def test_no_move_behind_a_later_one(province):
    """A move that would contradict one entered for a later day asks for a later day."""
    unit = province.unit("SH-KCN-001")
    unit_move(
        actor=SYSTEM,
        unit_id=unit.id,
        new_parent_id=province.unit("SH-LS").id,
        on=date(2026, 8, 1),
    )
    with pytest.raises(UnitInvalid, match="chọn ngày muộn hơn"):
        unit_move(
            actor=SYSTEM,
            unit_id=province.unit("SH-KCN").id,
            new_parent_id=province.unit("CD").id,
            on=date(2026, 7, 1),
        )
