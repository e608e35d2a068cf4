"""One total, counted twice: from the roll-up tables, and straight from the reports themselves.

It reads the tables by their names on purpose: a sum that went through the same code as the
roll-up would prove nothing.
"""

import json
from typing import Any

from django.db import connection

_TABLES = """
    SELECT COALESCE(SUM(total), 0) FROM reporting_unitfigure
    WHERE unit_id = %s AND period = %s AND axis IN ('num', 'den', 'yes', 'count', 'done')
"""
_REPORTS = """
    SELECT s."values" FROM reporting_submission s
    JOIN org_unitplace p ON p.unit_id = s.unit_id AND p.valid_to IS NULL
    WHERE s.counts AND s.period = %s AND p.path LIKE %s
"""


def from_tables(unit_id: int, period: str) -> int:
    """Sum every figure of a unit's subtree as the pages would show it."""
    with connection.cursor() as cursor:
        cursor.execute(_TABLES, [unit_id, period])
        return int(cursor.fetchone()[0])


def from_reports(path: str, period: str) -> int:
    """Sum every figure of the accepted reports below a path of ids, one JSON after the other."""
    with connection.cursor() as cursor:
        cursor.execute(_REPORTS, [period, f"{path}%"])
        return sum(_figures(row[0]) for row in cursor.fetchall())


def _figures(values: Any) -> int:
    reported = json.loads(values) if isinstance(values, str) else values
    return sum(
        figure
        for entry in reported.values()
        if not entry.get("na")
        for figure in entry.values()
        if isinstance(figure, int) and not isinstance(figure, bool)
    )
