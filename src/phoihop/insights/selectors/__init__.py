"""The only readers of this room; it keeps nothing of its own, so it has no writers."""

from phoihop.insights.selectors.joint import joint_view
from phoihop.insights.selectors.my_work import my_work
from phoihop.insights.selectors.search import search

__all__ = ["joint_view", "my_work", "search"]
