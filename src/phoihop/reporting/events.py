"""What this room announces after the commit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FiguresChanged:
    """Accepted figures of a period changed, so its totals have to be rolled up again."""

    period: str
