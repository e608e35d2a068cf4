"""Measures sending a report of 40 figures: checked, kept, traced; by the service and over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from statistics import median

from django.db import transaction

from phoihop.cli.bench.clients import Sender, Visit, senders_of, visits
from phoihop.cli.bench.measure import Asked, Figure, Result, medians, percentile
from phoihop.cli.bench.office import QUARTER, Office, made_office, person
from phoihop.cli.bench.web import serving
from phoihop.foundation.services import audit_record
from phoihop.foundation.types import SYSTEM
from phoihop.org.types import UnitRef
from phoihop.reporting.services import submission_submit

CLIENTS = 16
EACH = 4
"""Reports that each client sends in one run."""
NOTHING = "/api/"
"""An address that answers at once, through the same server and middleware."""


def measure(asked: Asked) -> Result:
    """Send each report once, by a unit that has not reported yet."""
    random = Random(1)  # noqa: S311 – data that must repeat, not secrets
    office = made_office(asked.scale)
    each_run = min(CLIENTS * EACH, len(office.bases) // (2 * (asked.runs + 1)))
    units = iter(office.bases)
    rate, bare = _by_service(office, units, each_run, asked.runs, random)
    found = _over_http(office, units, each_run, asked.runs, random)
    sent, plain = found["sent"], found["plain"]
    return Result(
        reference="the same number of lines of trace; an empty answer of the same server",
        figures=[
            Figure("by the service", rate, "reports/s", reference=bare, least=400),
            Figure("over HTTP", _rate(sent), "reports/s", reference=_rate(plain), least=400),
            Figure("over HTTP, p99", _p99(sent), "ms", reference=_p99(plain), most=150),
        ],
        facts={
            "figures_in_a_report": len(office.boxes),
            "clients": min(CLIENTS, each_run),
            "reports_in_a_run": each_run,
            "answers": sorted({answer.status for visit in sent for answer in visit.answers}),
        },
    )


def _by_service(
    office: Office, units: Iterator[UnitRef], count: int, runs: int, random: Random
) -> tuple[float, float]:
    """Give the rate of reports, and that of lines of trace alone."""
    taken = medians(
        {
            "reports": lambda: _send(office, list(islice(units, count)), random),
            "trace": lambda: _trace(office, count, random),
        },
        runs,
    )
    return count / taken["reports"], count / taken["trace"]


def _send(office: Office, units: list[UnitRef], random: Random) -> None:
    for unit in units:
        values = office.values(random)
        submission_submit(viewer=person(unit), unit_id=unit.id, period=QUARTER, values=values)


def _trace(office: Office, count: int, random: Random) -> None:
    for number in range(count):
        with transaction.atomic():
            audit_record(
                actor=SYSTEM,
                action="bench",
                object_type="bench",
                object_id=number,
                detail=office.values(random),
            )


def _over_http(
    office: Office, units: Iterator[UnitRef], count: int, runs: int, random: Random
) -> dict[str, list[Visit]]:
    """Give a visit of all clients for every run, in turn with visits to the empty address."""
    found: dict[str, list[Visit]] = {"sent": [], "plain": []}
    senders = senders_of(list(islice(units, count * (runs + 1))))
    with serving() as port:
        for run in range(runs + 1):
            now = senders[run * count : (run + 1) * count]
            works: dict[str, Callable[[Sender], tuple[str, str, object]]] = {
                "sent": lambda _sender: (
                    "POST",
                    f"/api/v1/reports/{QUARTER.code}/submit",
                    {"values": office.values(random)},
                ),
                "plain": lambda _sender: ("GET", NOTHING, None),
            }
            for name, work in works.items():
                visit = visits(port, now, min(CLIENTS, count), work)
                if run:
                    found[name].append(visit)
    return found


def _rate(seen: list[Visit]) -> float:
    return median(len(visit.answers) / visit.seconds for visit in seen)


def _p99(seen: list[Visit]) -> float:
    taken = [answer.seconds for visit in seen for answer in visit.answers]
    return 1000 * percentile(taken, 0.99)
