"""The tables of this room; private to it."""

from phoihop.indicators.models.indicator import Indicator

__all__ = ["Indicator"]
