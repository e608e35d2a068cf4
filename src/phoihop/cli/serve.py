"""`phoihop serve`: the web server and the worker in one command, stopped together."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from phoihop.cli.home import add_dir, demo_of, enter
from phoihop.kernel.problems import Problem

LOOPBACK = ("127.0.0.1", "::1", "localhost")
START, STOP = 30.0, 15.0
"""Seconds that the web server may take to answer, and that both may take to finish their work."""


class NotServed(Problem):
    """The server cannot be started as asked."""

    code = "not_served"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ (mặc định 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    home = enter(options.dir)
    return serve(home, options.host, options.port)


def serve(home: Path, host: str, port: int) -> int:
    """Serve until interrupted; 0 after a clean stop, 3 when the web server ends by itself."""
    _refuse(home, host, port)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    web = _start("phoihop.cli.web_server", host, str(port))
    worker: subprocess.Popen[bytes] | None = None
    try:
        if not _answers(web, host, port, stop):
            return 0 if stop.is_set() else 3
        print(f"Phối Hợp đang chạy tại http://{host}:{port}/ (dừng: Ctrl+C)", file=sys.stderr)
        while not stop.wait(0.5):
            if worker is None or worker.poll() is not None:
                worker = _start("phoihop.jobs", str(os.getpid()))
            if web.poll() is not None:
                return 3
        return 0
    finally:
        _end(web, worker)


def _refuse(home: Path, host: str, port: int) -> None:
    if demo_of(home) and host not in LOOPBACK:
        raise NotServed(
            "Bản trình diễn có mật khẩu in sẵn nên chỉ chạy trên máy này (127.0.0.1). "
            "Đồng chí bỏ --host, hoặc dùng một thư mục dữ liệu thật."
        )
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise NotServed(
                f"Cổng {port} tại {host} chưa dùng được ({error.strerror}). "
                "Đồng chí dừng chương trình đang dùng cổng này, hoặc chọn cổng khác bằng --port."
            ) from error


def _start(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    # A session of its own: Ctrl+C reaches this process alone, which then stops both in order.
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 – our own modules


def _answers(web: "subprocess.Popen[bytes]", host: str, port: int, stop: threading.Event) -> bool:
    end = time.monotonic() + START
    while time.monotonic() < end and web.poll() is None and not stop.wait(0.05):
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            return True
    return False


def _end(*processes: "subprocess.Popen[bytes] | None") -> None:
    """Ask all of them to finish what they do, then insist."""
    running = [process for process in processes if process and process.poll() is None]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + STOP
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
