"""The register of units: one's own branch, opened step by step, and nothing beside it."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from tests.personas import CHAIR, OFFICER, OUTSIDER, PARTNER, UPPER


@pytest.fixture
def as_person(province, client):
    def sign_in(username):
        client.force_login(get_user_model().objects.get(username=username))
        return client

    return sign_in


def test_the_province_opens_its_branches(province, as_person):
    """The list shows the upper unions with the number of base units below, opened on demand."""
    client = as_person(OFFICER)
    page = client.get(reverse("unit_list")).content.decode()
    assert "Công đoàn các KCN Sông Hậu" in page
    assert "Mở 3 CĐCS" in page
    assert "Thủy sản Vàm Lá" not in page
    part = client.get(reverse("unit_branches", args=[province.unit("SH-KCN").id]))
    assert "Thủy sản Vàm Lá" in part.content.decode()


def test_a_search_without_accents(province, as_person):
    """Typed without accents, a name is found; what is beside one's branch is not."""
    client = as_person(UPPER)
    assert "Thủy sản Vàm Lá" in client.get("/don-vi/?q=thuy+san").content.decode()
    assert "Không có đơn vị nào khớp" in client.get("/don-vi/?q=lung+sen").content.decode()


def test_a_unit_shows_its_people_and_its_superiors(province, as_person):
    """The page of a unit says where it stands and how many people it has."""
    page = as_person(UPPER).get(f"/don-vi/{province.unit('SH-KCN-001').id}/").content.decode()
    for words in ("412", "Công đoàn các KCN Sông Hậu", "LĐLĐ tỉnh Sông Hậu"):
        assert words in page


def test_a_superior_shows_its_name_only(province, as_person):
    """From below one sees that a superior exists, not its people nor its other units."""
    page = as_person(CHAIR).get(f"/don-vi/{province.unit('SH').id}/").content.decode()
    assert "Liên đoàn Lao động tỉnh Sông Hậu" in page
    assert "Lung Sen" not in page


@pytest.mark.parametrize("who", [CHAIR, OUTSIDER, PARTNER])
def test_other_units_do_not_exist(province, as_person, who):
    """A unit outside one's branch answers like one that is not there."""
    client, unit = as_person(who), province.unit("SH-LS-001")
    assert client.get(f"/don-vi/{unit.id}/").status_code == 404
    assert client.get(f"/don-vi/{unit.id}/truc-thuoc/").status_code == 404
