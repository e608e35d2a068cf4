"""What the search finds, and for whom."""

import pytest
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER

from phoihop.insights.selectors import search


@pytest.mark.parametrize("words", ["42/KH", "văn hóa", "van hoa", "VĂN HOÁ", "doi song  van hoa"])
def test_a_plan_is_found_by_number_or_title_however_it_is_spelled(scene, words):
    """Accents, case, spaces and the place of the tone mark do not matter."""
    found = search(scene.province.viewer(OFFICER), words)
    assert [plan.id for plan in found.plans] == [scene.plan.id]


def test_targets_and_units_are_found_too(scene):
    """One box for everything that has a name."""
    viewer = scene.province.viewer(OFFICER)
    assert [target.label for target in search(viewer, "mai am").targets] == [
        "Xây nhà Mái ấm Công đoàn"
    ]
    assert search(viewer, "Vàm Lá").units[0].code == "SH-KCN-001"


@pytest.mark.parametrize(
    ("username", "sees_plan", "sees_units"),
    [
        (OFFICER, True, True),
        (LEADER, True, True),
        (UPPER, True, True),
        (CHAIR, True, True),
        (PARTNER, True, False),
        (OUTSIDER, False, False),
    ],
)
def test_everybody_finds_only_what_is_theirs(scene, username, sees_plan, sees_units):
    """The same words, six pairs of eyes."""
    viewer = scene.province.viewer(username)
    assert bool(search(viewer, "đời sống").plans) is sees_plan
    assert bool(search(viewer, "hoạt động").targets) is sees_plan
    assert bool(search(viewer, "Vàm Lá").units) is sees_units


def test_one_letter_finds_nothing(scene):
    """A search that would find everything is none."""
    assert not search(scene.province.viewer(OFFICER), " a ")
