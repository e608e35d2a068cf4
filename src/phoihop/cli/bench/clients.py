"""Signed-in clients that call the server on loopback, several at the same time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from phoihop.cli.bench.office import TERM
from phoihop.foundation.types import SYSTEM
from phoihop.org.services import account_create, position_assign
from phoihop.org.types import PositionDraft, Role, UnitRef

TOKEN = "b" * 32
"""The same token in the cookie and in the header is what the server asks of a browser's script."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who is signed in: the cookies of the session."""

    cookies: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said, and how long that took."""

    status: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Visit:
    """All answers of one round of all clients, and how long the round took."""

    answers: list[Answer]
    seconds: float


Call = tuple[str, str, object]
"""Method, address, and what is sent as JSON."""


def signed_in(unit: UnitRef, role: Role = Role.LEADER) -> Client:
    """Open an account with a post at a unit and sign it in; the client calls without a network."""
    name = f"{unit.code}-{role}".lower()
    account = account_create(actor=SYSTEM, username=name, display_name=name)
    post = PositionDraft(role=role, title=name, unit_id=unit.id)
    position_assign(actor=SYSTEM, account_id=account, post=post, valid_from=TERM.start)
    client = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1")
    client.force_login(get_user_model()._default_manager.get(pk=account))  # noqa: SLF001
    return client


def senders_of(units: Sequence[UnitRef]) -> list[Sender]:
    """One signed-in person for each unit."""
    name = settings.SESSION_COOKIE_NAME
    sessions = [signed_in(unit).cookies[name].value for unit in units]
    csrf = settings.CSRF_COOKIE_NAME
    return [Sender(f"{name}={session}; {csrf}={TOKEN}") for session in sessions]


def visits(
    port: int, senders: Sequence[Sender], clients: int, call: Callable[[Sender], Call]
) -> Visit:
    """Have every sender call once; ``clients`` connections share the senders among them."""
    calls = [(sender, call(sender)) for sender in senders]
    shares = [calls[number::clients] for number in range(clients)]
    begun = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        answered = list(pool.map(lambda share: _answers(port, share), shares))
    taken = time.perf_counter() - begun
    return Visit([answer for share in answered for answer in share], taken)


def _answers(port: int, calls: Sequence[tuple[Sender, Call]]) -> list[Answer]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    found = []
    for sender, (method, address, body) in calls:
        headers = {
            "Cookie": sender.cookies,
            "X-CSRFToken": TOKEN,
            "Content-Type": "application/json",
        }
        sent = None if body is None else json.dumps(body)
        begun = time.perf_counter()
        connection.request(method, address, sent, headers)
        answer = connection.getresponse()
        answer.read()
        found.append(Answer(answer.status, time.perf_counter() - begun))
    connection.close()
    return found
