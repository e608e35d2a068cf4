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
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

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
    server = subprocess.Popen(
        [PHOIHOP, "demo", "--dir", str(home), "--port", str(port)],
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=(home / "server.log").open("w"),
        start_new_session=True,
    )
    url = f"http://127.0.0.1:{port}"
    wait_for(url, server, home / "server.log")
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


@pytest.fixture(scope="session")
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
        page.on(
            "console",
            lambda line: complaints.append(line.text) if line.type == "error" else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if persona is not None:
            sign_in(page, office.url, persona)
        page.goto(office.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def sign_in(page: Page, url: str, persona: str) -> None:
    """Sign in the way a demo visitor does: by the persona's own button on the sign-in page."""
    page.goto(url)
    page.locator(f"[data-persona={persona}]").click()
    page.wait_for_url(lambda address: "dang-nhap" not in address and "login" not in address)
