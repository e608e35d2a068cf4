"""The only readers of this room. Definitions are no secret: they take no viewer."""

from phoihop.indicators.selectors.indicators import indicator_get, indicators_by_id

__all__ = ["indicator_get", "indicators_by_id"]
