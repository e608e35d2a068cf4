"""Starts the project's own server on a free port of this machine, and stops it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException

from phoihop.kernel.problems import Problem

PATIENCE = 60.0
"""Seconds after which a server that does not answer has failed."""


class ServerSilent(Problem):
    """The server that was to be measured never answered."""

    code = "server_silent"


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving() -> Iterator[int]:
    """Serve the web alone on the data folder that is entered; give the port."""
    port = free_port()
    with process("phoihop.cli.web_server", "127.0.0.1", str(port)) as server:
        await_page(server, port, "/")
        yield port


@contextmanager
def process(module: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run one of our modules as a process of its own until the ``with`` block ends."""
    command = [sys.executable, "-m", module, *arguments]
    started = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 – our own modules
    try:
        yield started
    finally:
        started.terminate()
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()


def await_page(server: subprocess.Popen[bytes], port: int, address: str) -> None:
    """Wait until the server gives a page below status 500."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            connection.close()
            if answer.status < 500:
                return
        time.sleep(0.02)
    raise ServerSilent(
        f"Máy chủ để đo không trả lời ở cổng {port}. "
        "Đồng chí chạy thử `phoihop serve` để xem lỗi rồi đo lại."
    )
