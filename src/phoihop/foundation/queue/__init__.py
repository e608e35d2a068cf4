"""Work for later: a queue in the main database that survives a killed worker and has a clock."""

from phoihop.foundation.queue.tasks import enqueue, waiting
from phoihop.foundation.queue.worker import Recurring, work

__all__ = ["Recurring", "enqueue", "waiting", "work"]
