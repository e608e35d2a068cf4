"""A demo office served for real: web and worker as processes, a browser in front."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

PHOIHOP = str(Path(sys.executable).with_name("phoihop"))
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ],
}
DEVICES = {
    "desktop": {"viewport": {"width": 1440, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}


HERE = Path(__file__).parent
REFUSED = "the server responded with a status of 4"
CUT_OFF = ("net::ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all journeys on one worker: they share one office, which takes half a minute."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("office"))


def environment(home: Path) -> dict[str, str]:
    """Give the surroundings of a demo office: nothing of the developer's own settings."""
    keep = {key: value for key, value in os.environ.items() if not key.startswith("PHOIHOP_")}
    keep.pop("DATABASE_URL", None)
    keep.pop("DJANGO_SETTINGS_MODULE", None)
    return keep | {"PHOIHOP_HOME": str(home)}


@dataclass(frozen=True)
class Office:
    """A served demo: where it is, where its data lie, what the demo said it did."""

    url: str
    home: Path
    report: dict[str, object]


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    home = tmp_path_factory.mktemp("office")
    done = subprocess.run(
        [PHOIHOP, "demo", "--dir", str(home), "--no-serve", "--json"],
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return home, json.loads(done.stdout)


@pytest.fixture(scope="session")
def office(demo_home: tuple[Path, dict[str, object]]) -> Iterator[Office]:
    home, report = demo_home
    port = free_port()
    log = home / "server.log"
    with log.open("w") as errors:
        server = subprocess.Popen(
            [PHOIHOP, "demo", "--dir", str(home), "--port", str(port)],
            env=environment(home),
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
    url = f"http://127.0.0.1:{port}"
    wait_for(url, server, log)
    yield Office(url=url, home=home, report=report)
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGTERM)
    server.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: subprocess.Popen[bytes], log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:
            if answer.status == 200:
                return
        assert server.poll() is None, log.read_text()[-3000:]
        time.sleep(0.2)
    raise AssertionError(log.read_text()[-3000:])


# Not for the whole session: a driver that runs would keep other tests from their database.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def open_as(office: Office, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page signed in as a persona; afterwards nothing may stand in any console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(persona: str | None, device: str = "desktop", path: str = "/") -> Page:
        context = chromium.new_context(locale="vi-VN", **DEVICES[device])
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda line: complaints.append(line.text) if is_fault(line) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if persona is not None:
            sign_in(page, office.url, persona)
        page.goto(office.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def is_fault(line: ConsoleMessage) -> bool:
    """Tell a fault from what a journey does on purpose: asking what is refused, going offline."""
    was_refused = REFUSED in line.text and "/static/" not in line.location["url"]
    is_meant = was_refused or any(words in line.text for words in CUT_OFF)
    return line.type == "error" and not is_meant


def sign_in(page: Page, url: str, persona: str) -> None:
    """Sign in the way a demo visitor does: by the persona's own button on the sign-in page."""
    page.goto(url)
    page.locator(f"[data-persona={persona}]").click()
    page.wait_for_url(lambda address: "dang-nhap" not in address and "login" not in address)
