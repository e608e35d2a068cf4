"""What can be wrong with a file that somebody wants read."""

from __future__ import annotations

from phoihop.kernel.problems import Problem


class ReadingError(Problem):
    """The file cannot be read; ``code`` says why, ``sentence`` says it to a person."""

    code = "unreadable"
