"""Facts and their totals: one embedded file that adds up every figure of every unit."""

from phoihop.analytics.engine import FactStore, FactStoreBusy
from phoihop.analytics.facts import DEPTH, FACTS, TOTALS, DuplicateFact, Fact, facts_table
from phoihop.analytics.plain import Total, plain_totals

__all__ = [
    "DEPTH",
    "FACTS",
    "TOTALS",
    "DuplicateFact",
    "Fact",
    "FactStore",
    "FactStoreBusy",
    "Total",
    "facts_table",
    "plain_totals",
]
