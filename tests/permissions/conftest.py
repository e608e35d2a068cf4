"""One world for the whole sweep; every call is taken back, so each sees the same records."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client, override_settings
from tests.life import lived
from tests.permissions.world import World
from tests.personas import PERSONAS, SMALL, TODAY, load_province

from phoihop.intake.selectors import items_of
from phoihop.kernel import clock
from phoihop.plans.selectors import targets_of, tasks_of
from phoihop.reporting.selectors import rounds_of


@pytest.fixture(autouse=True)
def _own_folders() -> None:
    """Leave the folder of the whole sweep in place: its records were made before any test."""


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("sweep")
    moment = datetime.combine(TODAY, time(10), tzinfo=clock.ZONE)
    with (
        django_db_blocker.unblock(),
        override_settings(PHOIHOP_FILES=folder / "files", PHOIHOP_FACTS=folder / "f.duckdb"),
        clock.clock_at(moment),
        transaction.atomic(),
    ):
        life = lived(load_province(SMALL), folder)
        yield World(life, _parameters(life), _sessions())
        transaction.set_rollback(True)


def _sessions() -> dict[str, str]:
    sessions = {}
    for username in PERSONAS:
        client = Client()
        client.force_login(get_user_model().objects.get(username=username))
        sessions[username] = client.cookies[settings.SESSION_COOKIE_NAME].value
    return sessions


def _parameters(life) -> dict[str, object]:
    """Give a real record for every parameter of an address."""
    officer = life.province.viewer("chuyenvien")
    plan_id = life.scene.plan.id
    return {
        "plan_id": plan_id,
        "target_id": targets_of(officer, plan_id)[0].id,
        "task_id": tasks_of(officer, plan_id)[0].id,
        "paper_id": life.paper.id,
        "run_id": life.run_id,
        "item_id": items_of(officer, life.run_id)[0].id,
        "unit_id": life.province.unit("SH-KCN-001").id,
        "submission_id": life.waiting_id,
        "period": "2026-Q3",
        "part": "chi-tieu",
        "verdict": "accepted",
        "round_id": rounds_of(officer)[0].id,
        "rest": "nothing",
    }
