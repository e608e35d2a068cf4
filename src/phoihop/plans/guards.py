"""What rooms above say of a plan: that somebody has reported on it."""

from collections.abc import Callable

Guard = Callable[[int], bool]
_guards: list[Guard] = []


def guard_withdrawals(is_used: Guard) -> None:
    """Let a room above say that a plan (its id) is in use; called while rooms are connected."""
    if is_used not in _guards:
        _guards.append(is_used)


def is_in_use(plan_id: int) -> bool:
    """Tell whether it is too late to take the plan back."""
    return any(is_used(plan_id) for is_used in _guards)
