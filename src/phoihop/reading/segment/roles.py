"""What a section is for, told from the words of its title."""

from __future__ import annotations

from phoihop.reading.lexicon import Words, lexicon

_LOOSE_WORDS = 2
"""A title below the first level names a role of its own only if it says little else."""


def role_of_title(title: str, *, top: bool) -> str | None:
    """Give the role a title names, ``None`` for none; ``top``: a title of the first level."""
    tables, words = lexicon(), Words(title)
    at_start = tables.roles_at_start.at(words, 0)
    anywhere = tables.roles_anywhere.first(words)
    if at_start is None and anywhere is None:
        return None
    hit = at_start or anywhere
    if at_start is not None and anywhere is not None and anywhere.first == 0:
        hit = max(at_start, anywhere, key=lambda found: found.last)
    assert hit is not None  # noqa: S101
    says_little_else = len(words) <= hit.last - hit.first + _LOOSE_WORDS
    clear = hit.value == "responsibilities" or (hit is at_start and hit.value == "targets")
    return hit.value if top or says_little_else or clear else None
