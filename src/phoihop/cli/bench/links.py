"""Finds the addresses of the same site in a page."""

from __future__ import annotations

from html.parser import HTMLParser

OF_ONE_KIND = 2
"""Pages of one kind that a visit follows: more of the same tell nothing new."""


def links_in(page: str) -> list[str]:
    """Every address that an ``<a>`` or an ``hx-get`` of the page leads to, in order, once."""
    parser = _Links()
    parser.feed(page)
    return list(dict.fromkeys(parser.found))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        for target in (named.get("href") if tag == "a" else None, named.get("hx-get")):
            if target and target.startswith("/") and not target.startswith("//"):
                self.found.append(target.partition("#")[0])
