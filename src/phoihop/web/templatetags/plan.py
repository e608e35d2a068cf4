"""Looks up a row by its record in a template."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(rows: Mapping[Any, Any], key: Any) -> Any:
    """Give the row of ``key``; None where there is none."""
    return rows.get(key)
