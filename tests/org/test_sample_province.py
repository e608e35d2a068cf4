"""The sample province holds what the pages speak of."""

from collections import Counter

from phoihop.org.selectors import tree
from phoihop.org.types import Level


def test_counts_of_the_province(whole_province):
    """Eleven upper unions and 862 base units, twelve of them directly under the province."""
    province = whole_province.unit("SH")
    counts = tree.count_by_level(province, whole_province.on)
    assert counts == {Level.NATIONAL: 0, Level.PROVINCE: 1, Level.UPPER: 11, Level.BASE: 862}
    direct = Counter(unit.level for unit in tree.children(province, whole_province.on))
    assert direct == {Level.UPPER: 11, Level.BASE: 12}


def test_the_chairs_unit(province):
    """CĐCS Thủy sản Vàm Lá has the 412 members that the pages show, under the zones' union."""
    chair = province.viewer("chutich")
    assert chair.unit is not None
    assert (chair.unit.members, chair.unit.path[-2]) == (412, province.unit("SH-KCN").id)


def test_everybody_has_a_place(province):
    """Each of the six people has the post by which everything is decided."""
    places = {
        name: province.viewer(name).unit or province.viewer(name).agency
        for name in ("chuyenvien", "lanhdao", "captren", "chutich", "coquan", "nguoingoai")
    }
    assert [place.code for place in places.values() if place] == [
        "SH",
        "SH",
        "SH-KCN",
        "SH-KCN-001",
        "SVHTTDL",
        "CD",
    ]
