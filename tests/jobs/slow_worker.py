"""A worker with one more task, which writes when it begins and, after a while, when it ends."""

import os
import sys
import time
from pathlib import Path
from types import ModuleType

import django

django.setup()

from django_tasks import task  # noqa: E402

LOG = Path(os.environ["PHOIHOP_HOME"]) / "slow.log"


def run(seconds: float) -> None:
    with LOG.open("a") as file:
        print("begins", file=file, flush=True)
        time.sleep(seconds)
        print("ends", file=file, flush=True)


run.__module__ = "phoihop.jobs.slow"
module = ModuleType("phoihop.jobs.slow")
module.run = task()(run)  # type: ignore[attr-defined]
sys.modules["phoihop.jobs.slow"] = module

if __name__ == "__main__":
    from phoihop.jobs.worker import main

    main()
