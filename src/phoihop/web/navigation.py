"""The areas of the interface: who is shown which, and how many things wait in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.org.types import Role, Viewer

UNION_ROLES = frozenset(Role) - {Role.PARTNER_OFFICER}
EVERYBODY = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Area:
    """A room of the interface. ``urgent`` counters are red, the others grey."""

    label: Promise
    url_name: str
    icon: str
    roles: frozenset[Role] = EVERYBODY
    urgent: bool = False


AREAS = (
    Area(_("Việc của tôi"), "my_work", "checklist"),
    Area(_("Kế hoạch"), "plan_list", "target-arrow"),
    Area(_("Báo cáo"), "report_home", "report", UNION_ROLES, urgent=True),
    Area(_("Đơn vị"), "unit_list", "sitemap", UNION_ROLES),
    Area(_("Văn bản"), "document_list", "file-text", UNION_ROLES),
)

#: How many areas the bar at the foot of a phone holds beside "more".
PHONE_AREAS = 4

Counter = Callable[[Viewer], int]
_COUNTERS: dict[str, Counter] = {}


def counts(url_name: str) -> Callable[[Counter], Counter]:
    """Register who counts what waits in the area ``url_name``: one cheap query, at most."""

    def register(counter: Counter) -> Counter:
        _COUNTERS[url_name] = counter
        return counter

    return register


@dataclass(frozen=True, slots=True)
class Link:
    """An area as one viewer sees it."""

    label: str
    url: str
    icon: str
    waiting: int
    urgent: bool
    current: bool


def address(url_name: str) -> str:
    """Give the address of a page, or nothing when that room is not built."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""


def links(viewer: Viewer, path: str) -> list[Link]:
    """List the areas that ``viewer`` may enter; the one that holds ``path`` is current."""
    shown = [(area, address(area.url_name)) for area in AREAS if viewer.role in area.roles]
    open_rooms = [(area, url) for area, url in shown if url]
    current = _longest_prefix((url for _area, url in open_rooms), path)
    return [
        Link(
            label=str(area.label),
            url=url,
            icon=area.icon,
            waiting=_COUNTERS[area.url_name](viewer) if area.url_name in _COUNTERS else 0,
            urgent=area.urgent,
            current=url == current,
        )
        for area, url in open_rooms
    ]


def _longest_prefix(urls: Iterable[str], path: str) -> str:
    holding = [url for url in urls if path == url or (url != "/" and path.startswith(url))]
    return max(holding, key=len, default="")
