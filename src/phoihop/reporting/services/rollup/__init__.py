"""From accepted reports to the tables that pages read."""

from phoihop.reporting.services.rollup.period import period_rollup

__all__ = ["period_rollup"]
