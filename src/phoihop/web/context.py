"""What the frame around every page needs; nothing is computed for a part of a page."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from phoihop.kernel import clock
from phoihop.org.types import Level, Viewer
from phoihop.web import formats, navigation
from phoihop.web.navigation import Link


class Shell:
    """The frame of one request, computed when a template asks."""

    def __init__(self, request: HttpRequest) -> None:
        self._path = request.path
        self.viewer: Viewer | None = getattr(request, "viewer", None) or None

    @cached_property
    def areas(self) -> list[Link]:
        return navigation.links(self.viewer, self._path) if self.viewer else []

    @property
    def phone_areas(self) -> list[Link]:
        return self.areas[: navigation.PHONE_AREAS]

    @property
    def frame(self) -> str:
        """Name the template that a page for everybody extends."""
        return "shell.html" if self.viewer else "bare.html"

    @property
    def place(self) -> str:
        """Say where the viewer works now."""
        if self.viewer is None:
            return ""
        where = self.viewer.unit or self.viewer.agency
        return where.name if where else ""

    @property
    def place_note(self) -> str:
        if self.viewer is None or self.viewer.unit is None:
            return _("Cơ quan phối hợp") if self.viewer else ""
        unit = self.viewer.unit
        if unit.level is Level.BASE:
            members = formats.number(unit.members)
            return _("Công đoàn cơ sở · %(members)s đoàn viên") % {"members": members}
        return {
            Level.NATIONAL: _("Cấp toàn quốc"),
            Level.PROVINCE: _("Cấp tỉnh"),
            Level.UPPER: _("Cấp trên trực tiếp cơ sở"),
        }[unit.level]

    @property
    def initials(self) -> str:
        words = self.viewer.name.split() if self.viewer else []
        return "".join(word[0] for word in words[-2:]).upper()

    @property
    def is_demo(self) -> bool:
        return bool(settings.PHOIHOP_DEMO)

    @property
    def standing_at(self) -> str:
        return formats.day(clock.today()) if clock.is_standing() else ""

    @cached_property
    def urls(self) -> dict[str, str]:
        """Give the addresses of rooms that may not be built yet; an empty one shows no link."""
        names = ("search", "notice_list", "help", "choose_position", "account_logout", "gallery")
        return {name: navigation.address(name) for name in names}


def shell(request: HttpRequest) -> dict[str, Any]:
    return {"viewer": getattr(request, "viewer", None), "shell": Shell(request)}
