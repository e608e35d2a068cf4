"""Handing a number down: the same for each, or split by size so that the parts add up exactly."""

from __future__ import annotations

from collections.abc import Sequence

from phoihop.kernel.problems import Problem


class AllocationImpossible(Problem):
    """There is nobody to hand the number down to, or a number is below zero."""

    code = "allocation_impossible"


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Split ``total`` over units in proportion to ``weights`` (members, workers, or ones).

    Largest-remainder method: every part is its exact share rounded down or up, the parts add up to
    ``total``, a part is 0 where the weight is 0, and a tie goes to the unit named first. Weights
    that are all zero count as equal. Raises ``AllocationImpossible``.
    """
    if total < 0 or any(weight < 0 for weight in weights):
        raise AllocationImpossible("Không phân bổ được số nhỏ hơn 0. Đồng chí kiểm tra lại.")
    if not weights:
        raise AllocationImpossible("Chưa có đơn vị nào để phân bổ. Đồng chí chọn đơn vị trước.")
    shares = list(weights) if any(weights) else [1] * len(weights)
    whole = sum(shares)
    parts = [total * share // whole for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda at: -(total * shares[at] % whole))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return parts
