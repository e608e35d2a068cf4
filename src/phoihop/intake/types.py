"""The shapes that this room hands to others."""

from enum import StrEnum


class RunState(StrEnum):
    """A paper is read at once or, if it is long, by the worker; a person reviews what was read."""

    QUEUED = "queued"
    READING = "reading"
    REVIEW = "review"
    FAILED = "failed"
    CONFIRMED = "confirmed"


class Verdict(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    EDITED = "edited"
    DROPPED = "dropped"


PARTS = ("targets", "tasks", "deadlines", "reporting", "legal_bases", "parties")
"""The parts of a Reading that are reviewed item by item, in the order of the desk's tabs."""
