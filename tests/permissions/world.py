"""What the sweep walks through: real records, a browser for each person and one for nobody."""

from dataclasses import dataclass

from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.life import Life

ANONYMOUS = "anonymous"


@dataclass(frozen=True)
class World:
    life: Life
    parameters: dict[str, object]
    sessions: dict[str, str]

    def browser(self, person: str) -> Client:
        """Give a fresh browser with the person's session: what one call did to it stays there."""
        client = Client()
        if person in self.sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[person]
        return client


def every_route() -> set[str]:
    """List the routes of the URLconf, each once, as they are written there."""
    return set(_routes(get_resolver().url_patterns, ""))


def _routes(patterns: list[URLPattern | URLResolver], before: str) -> list[str]:
    found: list[str] = []
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += _routes(pattern.url_patterns, route)
        else:
            found.append(route)
    return found
