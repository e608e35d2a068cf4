"""Whose duty is whose in a joint programme."""

import pytest
from tests.personas import OFFICER, PARTNER

from phoihop.insights.selectors import joint_view
from phoihop.insights.sides import same_body, sides_of
from phoihop.plans.selectors.whole import plan_whole


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Liên đoàn Lao động tỉnh", "Liên đoàn Lao động tỉnh Sông Hậu", True),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá Thể thao và Du lịch tỉnh", True),
        ("Ban Thi đua – Khen thưởng", "Ban Thi đua, Khen thưởng tỉnh", True),
        ("Sở Văn hóa", "Sở Y tế", False),
        ("Sở", "Sở Y tế", False),
        ("", "Sở Y tế", False),
    ],
)
def test_two_names_mean_one_body_when_one_begins_the_other(one, other, same):
    """Documents leave out the province, move commas and accents."""
    assert same_body(one, other) is same


def test_a_task_of_both_sides_names_both():
    """Both places are given; it belongs to the common duties."""
    parties = ["Liên đoàn Lao động tỉnh", "Sở Y tế"]
    assert sides_of(["Sở Y tế", "Liên đoàn Lao động tỉnh Sông Hậu"], parties) == {0, 1}


@pytest.mark.parametrize(("username", "own"), [(OFFICER, 0), (PARTNER, 1)])
def test_each_side_sees_its_duties_beside_the_others(scene, username, own):
    """Both sides see the same columns; only the mark of the own side differs."""
    viewer = scene.province.viewer(username)
    whole = plan_whole(viewer, scene.plan.id)
    view = joint_view(viewer, whole.parties, whole.tasks)
    assert [side.is_own for side in view.sides] == [at == own for at in range(2)]
    assert [[task.text for task in side.tasks] for side in view.sides] == [
        ["Tổ chức hội thao"],
        ["Hỗ trợ sân bãi, trọng tài"],
    ]
    assert [task.text for task in view.common] == ["Phổ biến kế hoạch đến đoàn viên"]
