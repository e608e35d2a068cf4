"""What this room refuses."""

from phoihop.kernel.problems import Problem


class Denied(Problem):
    """The viewer may not do this here."""


class Missing(Problem):
    """There is no such record, or it is not the viewer's to see: both answer alike."""


class Conflict(Problem):
    """Somebody else changed the record in between; both values are in ``fields``."""


class Invalid(Problem):
    """What was given does not fit; the sentence says what, the bound, and what to do."""
