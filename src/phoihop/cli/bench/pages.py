"""Measures every page that people reach by links: server time and questions to the database."""

from __future__ import annotations

import logging
import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from statistics import median

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from phoihop.analytics import FactStore
from phoihop.cli.bench.clients import signed_in
from phoihop.cli.bench.documents import made_document
from phoihop.cli.bench.links import OF_ONE_KIND, links_in
from phoihop.cli.bench.measure import Asked, Figure, Result, percentile
from phoihop.cli.bench.office import QUARTER, Office, fill_reports, made_office, person
from phoihop.intake.services import paper_upload
from phoihop.org.types import Role
from phoihop.papers.services import review_write
from phoihop.reporting.services import period_rollup

NOTHING = "/api/"
"""An address that answers at once, through the same middleware."""
LEFT_OUT = frozenset({"account_logout", "set_language"})
"""A look at these would change the visit itself."""


@dataclass(frozen=True, slots=True)
class Page:
    """An address as one person sees it, and how it answered the first time."""

    who: str
    address: str
    client: Client
    status: int = 200

    @property
    def name(self) -> str:
        return f"{self.who} {self.address}"


def measure(asked: Asked) -> Result:
    """Visit every page once to find it, then all of them in turn."""
    logging.disable()  # what fails is counted and named
    people = _people(asked.scale)
    found = [page for who, client in people.items() for page in _reached(who, client)]
    pages = [page for page in found if page.status == 200]
    plain = Page("", NOTHING, next(iter(people.values())))
    taken: dict[Page, list[float]] = {page: [] for page in (*pages, plain)}
    for _ in range(asked.runs):
        for page, runs in taken.items():
            runs.append(_seconds(page))
    times = {page: 1000 * median(runs) for page, runs in taken.items()}
    reference = times.pop(plain)
    queries = {page: _queries(page) for page in pages}
    return Result(
        reference="an empty answer through the same middleware",
        figures=[
            Figure("p95 of all pages", percentile([*times.values()], 0.95), "ms", reference, 120),
            Figure("most questions to the database", max(queries.values()), "questions", most=15),
            *(Figure(page.name, times[page], "ms", reference) for page in pages),
        ],
        facts={
            "questions": {page.name: queries[page] for page in pages},
            "without_a_page": {page.name: page.status for page in found if page.status != 200},
        },
    )


def _people(scale: str) -> dict[str, Client]:
    """Make the office with reports, totals, a review paper and a paper to read; sign three in."""
    office = made_office(scale)
    fill_reports(office, Random(1))  # noqa: S311 – data that must repeat, not secrets
    with FactStore(settings.PHOIHOP_FACTS) as store:
        period_rollup(period=QUARTER.code, store=store)
    _write_papers(office)
    return {
        "officer": signed_in(office.head, Role.OFFICER),
        "upper": signed_in(office.uppers[0]),
        "chair": signed_in(office.bases[0]),
    }


def _write_papers(office: Office) -> None:
    officer = person(office.head, Role.OFFICER)
    paper = made_document(0).encode()
    paper_upload(viewer=officer, data=paper, name="made.txt", content_type="text/plain")
    review_write(viewer=officer, plan_id=office.plan.id, period=QUARTER)


def _reached(who: str, client: Client) -> Iterator[Page]:
    """Follow links from the first page, breadth first, a few pages of every kind."""
    visited: Counter[str] = Counter()
    seen, waiting = {"/"}, deque(["/"])
    while waiting:
        address = waiting.popleft()
        kind = _kind(address)
        if kind is None or visited[kind] >= OF_ONE_KIND:
            continue
        visited[kind] += 1
        answer = client.get(address)
        yield Page(who, address, client, answer.status_code)
        is_page = answer.headers.get("Content-Type", "").startswith("text/html")
        links = links_in(answer.content.decode()) if is_page else []
        new = [link for link in links if link not in seen]
        seen.update(new)
        waiting.extend(new)


def _kind(address: str) -> str | None:
    try:
        found = resolve(address.partition("?")[0])
    except Resolver404:
        return None
    name = found.url_name
    return None if name is None or name in LEFT_OUT else name


def _seconds(page: Page) -> float:
    begun = time.perf_counter()
    page.client.get(page.address)
    return time.perf_counter() - begun


def _queries(page: Page) -> int:
    with CaptureQueriesContext(connection) as asked:
        page.client.get(page.address)
    return len(asked)
