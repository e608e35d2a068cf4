"""`phoihop serve`: web and worker together, quick to the first page, gone when told to."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from tests.jobs.office import Office, until


@pytest.fixture
def office(migrated, tmp_path):
    return Office(shutil.copytree(migrated, tmp_path / "home"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def opens(port: int) -> bool:
    with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
        return page.status == 200 and "Đăng nhập" in page.read().decode()
    return False


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def worker_of(home: Path) -> list[int]:
    """Find the worker of one folder by its environment, among all processes."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (process / "cmdline").read_bytes()
            surroundings = (process / "environ").read_bytes()
            if b"phoihop.jobs" in command and str(home).encode() in surroundings:
                found.append(int(process.name))
    return found


def serve(office: Office, port: int):
    return office.process("-m", "phoihop.cli.main", "serve", "--port", str(port))


def test_the_first_page_is_quick_and_the_stop_is_clean(office):
    """The first page opens within seconds; on SIGTERM web and worker end, with code 0."""
    port = free_port()
    began = time.monotonic()
    with serve(office, port) as server:
        until(lambda: opens(port))
        assert time.monotonic() - began < 10  # 2.4 s alone; other tests run beside this one
        until(lambda: worker_of(office.home))
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) == 0
    assert is_free(port)
    assert worker_of(office.home) == []


def test_a_dead_worker_is_started_again(office):
    """The worker killed alone comes back, without anybody's help."""
    port = free_port()
    with serve(office, port) as server:
        until(lambda: worker_of(office.home))
        [first] = worker_of(office.home)
        os.kill(first, signal.SIGKILL)
        until(lambda: worker_of(office.home) not in ([], [first]))
        server.send_signal(signal.SIGTERM)
        server.wait(20)


def test_nothing_outlives_a_killed_server(office):
    """`kill -9` on the command alone: web and worker notice and end."""
    port = free_port()
    with serve(office, port) as server:
        until(lambda: opens(port) and worker_of(office.home))
        server.kill()
        server.wait()
        until(lambda: is_free(port) and worker_of(office.home) == [])


def test_a_taken_port_is_said(office):
    """Who starts a second server on the port reads what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with serve(office, taken.getsockname()[1]) as server:
            assert server.wait(20) == 1


def test_the_web_process_loads_no_engine_and_no_word_library(tmp_path) -> None:
    """The worker adds up, and a paper is written on demand: the first page waits for neither."""
    look = (
        "import sys, django; django.setup(); import phoihop.config.urls; "
        "print(*{'duckdb', 'pyarrow', 'docx'} & set(sys.modules))"
    )
    settings = {"DJANGO_SETTINGS_MODULE": "phoihop.config.settings", "PHOIHOP_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", look], env={**os.environ, **settings}, capture_output=True, text=True
    )
    assert (done.stdout.strip(), done.returncode) == ("", 0), done.stderr
