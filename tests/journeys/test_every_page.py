"""Every page that links lead to, on both devices: no fault in the console, nothing cut off."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

WALKERS = ("chuyenvien", "chutich", "coquan")
WIDTH = {"desktop": 1440, "phone": 390}
MANY_ALIKE = 2
"""So many pages are opened of those that differ by a number, or by what is filtered, only."""
LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.href)"
SIDEWAYS = "document.scrollingElement.scrollWidth"


@pytest.mark.parametrize("persona", WALKERS)
@pytest.mark.parametrize("device", WIDTH)
def test_no_page_is_broken(open_as: Callable[..., Page], persona: str, device: str) -> None:
    """From the first page on: each address answers, none scrolls sideways, no rule is broken."""
    page = open_as(persona, device)
    office = re.match(r"https?://[^/]+", page.url)[0]
    waiting, seen, dead, wide = ["/"], {"/"}, [], []
    opened: dict[str, int] = {}
    while waiting:
        address = waiting.pop(0)
        kind = re.sub(r"\d+|(?<==)[^&]+", "n", address)
        opened[kind] = opened.get(kind, 0) + 1
        if "/tep/" in address or opened[kind] > MANY_ALIKE:
            continue
        answer = page.goto(office + address)
        if answer is None or answer.status >= 400:
            dead.append(address)
        if page.evaluate(SIDEWAYS) > WIDTH[device]:
            wide.append(address)
        found = {link.split("#")[0].removeprefix(office) for link in page.evaluate(LINKS)}
        new = sorted(link for link in found - seen if link.startswith("/"))
        seen.update(new)
        waiting += new
    assert (dead, wide) == ([], [])
    assert len(opened) > 4


@pytest.mark.parametrize("persona", ["chuyenvien", "chutich", "coquan"])
def test_no_link_is_dead(open_as: Callable[..., Page], persona: str) -> None:
    """Each link of each area's page answers, files too."""
    page = open_as(persona)
    office = re.match(r"https?://[^/]+", page.url)[0]
    areas = [link.get_attribute("href") for link in page.locator(".ph-nav a").all()]
    links: set[str] = set()
    for area in areas:
        page.goto(f"{office}{area}")
        links |= {link.split("#")[0] for link in page.evaluate(LINKS)}
    dead = [
        link
        for link in sorted(links)
        if link.startswith(office) and page.request.get(link).status >= 400
    ]
    assert dead == []
