"""Updates the database and serves the web: `python -m phoihop.cli.web_server HOST PORT`."""

import ctypes
import signal
import sys
from typing import Any

import django
from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

from phoihop.cli.home import update_database

PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


class Web(BaseApplication):  # type: ignore[misc]
    """Gunicorn with two processes of four threads: enough for an office, small enough for one."""

    def __init__(self, host: str, port: int) -> None:
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        super().__init__()

    def load_config(self) -> None:
        chosen: dict[str, Any] = {
            "bind": self.address,
            "workers": 2,
            "threads": 4,
            "worker_class": "gthread",
            "preload_app": True,
            "timeout": 120,
            "graceful_timeout": 10,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_fork": lambda _server, _worker: connections.close_all(),
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return get_wsgi_application()


def main(host: str, port: int) -> None:
    _end_with_parent()
    django.setup()
    update_database()
    connections.close_all()
    Web(host, port).run()


def _end_with_parent() -> None:
    """Have Linux end this process when `phoihop serve` dies without a chance to say so."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
