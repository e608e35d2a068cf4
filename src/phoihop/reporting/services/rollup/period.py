"""Rolls one period up. A worker that dies at any line leaves the marks for the next one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from phoihop.kernel.periods import Period, parse_period
from phoihop.org.selectors import tree
from phoihop.reporting.models import RollupMark, TargetFigure, UnitFigure
from phoihop.reporting.services.rollup.aggregates import write_aggregates
from phoihop.reporting.services.rollup.completeness import write_completeness
from phoihop.reporting.services.rollup.figures import write_figures
from phoihop.reporting.services.rollup.questions import Questions, questions_of
from phoihop.reporting.services.rollup.sources import paths_in, refresh_facts
from phoihop.reporting.services.rollup.windows import Windows

if TYPE_CHECKING:
    from phoihop.analytics import FactStore


def period_rollup(*, period: str, store: FactStore) -> None:
    """Bring the tables of a period, and the targets of later ones, to what counts now.

    The marks are read first and exactly these are taken away with the tables' transaction, so a
    change in between keeps its mark. Doing it twice is the same as once. Without any mark, or
    with facts that had to be read again, every row is written anew.
    """
    this = parse_period(period)
    marks = dict(RollupMark.objects.filter(period=period).values_list("pk", "unit_id"))
    asked = {each: questions_of(each) for each in (this, *_later(this))}
    was_refilled = _refresh(store, this, set(marks.values()), asked)
    is_whole = was_refilled or not marks or not UnitFigure.objects.filter(period=period).exists()
    nodes = None if is_whole else _touched(this, set(marks.values()))
    windows = Windows(store)
    with transaction.atomic():
        write_figures(store, windows, this, nodes)
        for each, questions in asked.items():
            places = tree.places_at(questions.units, each.end)
            paths = {unit_id: place.path for unit_id, place in places.items()}
            write_aggregates(questions, windows, each, paths, nodes)
            if each == this:
                write_completeness(this, places, questions.units_due)
        RollupMark.objects.filter(pk__in=list(marks)).delete()


def _refresh(
    store: FactStore, this: Period, changed: set[int], asked: Mapping[Period, Questions]
) -> bool:
    """Bring all the facts that are needed up to date; tell whether a period was read again."""
    was_refilled = refresh_facts(store, this, changed)
    needed: set[str] = set().union(*(questions.codes for questions in asked.values()))
    for code in sorted(needed - {this.code}):
        was_refilled |= refresh_facts(store, parse_period(code), ())
    return was_refilled


def _touched(this: Period, changed: set[int]) -> frozenset[int]:
    """Give the changed units and every unit above them."""
    return frozenset(node for path in paths_in(this, changed).values() for node in path)


def _later(this: Period) -> list[Period]:
    """List the periods after this one whose targets may count its figures too."""
    codes = TargetFigure.objects.values_list("period", flat=True).distinct()
    found = [parse_period(code) for code in codes]
    return sorted(each for each in found if each.kind is this.kind and each.start > this.end)
