"""A viewer is shown the areas that are theirs and that exist."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.urls import path

from phoihop.org.types import Role, Viewer
from phoihop.web import navigation


def _page(_request: object) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    path("", _page, name="my_work"),
    path("ke-hoach/", _page, name="plan_list"),
    path("don-vi/", _page, name="unit_list"),
]

pytestmark = pytest.mark.urls(__name__)


def viewer(role: Role) -> Viewer:
    return Viewer(1, "Lê Thị An", role, "Chuyên viên", None, None, None, date(2026, 9, 20))


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        (Role.OFFICER, ["Việc của tôi", "Kế hoạch", "Đơn vị"]),
        (Role.PARTNER_OFFICER, ["Việc của tôi", "Kế hoạch"]),
    ],
)
def test_rooms_that_are_not_built_and_not_theirs_are_not_shown(
    role: Role, labels: list[str]
) -> None:
    """No dead links, and no room of the union for the partner."""
    assert [link.label for link in navigation.links(viewer(role), "/")] == labels


@pytest.mark.parametrize(
    ("where", "current"),
    [("/", ["Việc của tôi"]), ("/ke-hoach/7/", ["Kế hoạch"]), ("/khac/", [])],
)
def test_the_area_that_holds_the_page_is_current(where: str, current: list[str]) -> None:
    """Pages below an area belong to it; the start page holds nothing but itself."""
    links = navigation.links(viewer(Role.OFFICER), where)
    assert [link.label for link in links if link.current] == current
