"""News for rooms above: announced after the commit, heard by whoever config/wiring.py connects."""

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

E = TypeVar("E")
_listeners: dict[type, list[Callable[..., None]]] = defaultdict(list)


def listen(event_type: type[E], listener: Callable[[E], None]) -> None:
    if listener not in _listeners[event_type]:
        _listeners[event_type].append(listener)


def announce(event: object) -> None:
    """Tell the listeners once the transaction has committed; of a rolled-back one nothing."""

    def tell() -> None:
        for listener in _listeners[type(event)]:
            listener(event)

    transaction.on_commit(tell)
