"""Facts and their totals: one embedded file that adds up every figure of every unit."""

from phoihop.analytics.engine import FactStore, FactStoreBusy
from phoihop.analytics.facts import DEPTH, FACTS, TOTALS, DuplicateFact, Fact, facts_table

__all__ = [
    "DEPTH",
    "FACTS",
    "TOTALS",
    "DuplicateFact",
    "Fact",
    "FactStore",
    "FactStoreBusy",
    "facts_table",
]
