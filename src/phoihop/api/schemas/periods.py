"""Periods of reporting."""

from datetime import date

from ninja import Schema


class PeriodOut(Schema):
    """`code` is what addresses take: `2026-08`, `2026-Q3`, `2026-H1`, `2026`."""

    code: str
    label: str
    start: date
    end: date
