"""The only writers of this room."""

from phoihop.indicators.services.indicators import indicator_create, indicator_rename

__all__ = ["indicator_create", "indicator_rename"]
