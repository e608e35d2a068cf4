"""Who acts in the demo: the six people, and whoever writes for a unit of the sample province."""

from datetime import date

from django.contrib.auth import get_user_model

from phoihop.org.selectors import viewer_for
from phoihop.org.types import Level, Role, UnitRef, Viewer

OFFICER, LEADER = "chuyenvien", "lanhdao"
_TITLES = {Level.BASE: "Chủ tịch CĐCS", Level.UPPER: "Chủ tịch Công đoàn"}


def persona(username: str, on: date) -> Viewer:
    """Give one of the six people as the web would see them."""
    account = get_user_model().objects.get(username=username)
    viewer = viewer_for(account.pk, on)
    if viewer is None:
        raise LookupError(username)
    return viewer


def speaker_for(unit: UnitRef, on: date) -> Viewer:
    """Give the person who reports for a unit and decides on those below; not an account."""
    title = _TITLES.get(unit.level, "Chủ tịch")
    return Viewer(
        account_id=0,
        name=f"{title}, {unit.short_name}",
        role=Role.LEADER,
        title=title,
        unit=unit,
        agency=None,
        department_id=None,
        on=on,
    )
