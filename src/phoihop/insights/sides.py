"""Whose duty is it in a joint programme: compares the names in a task with those of the parties."""

from collections.abc import Iterable, Sequence

from phoihop.kernel.text import plain_dashes, search_key, single_spaced, without_marks


def same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one body: "Sở Văn hóa" and "Sở Văn hóa tỉnh Sông Hậu" do.

    The shorter name must begin the longer one; a single word names nobody.
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    return len(short) > 1 and long[: len(short)] == short


def sides_of(assignees: Iterable[str], parties: Sequence[str]) -> set[int]:
    """Give the places in ``parties`` of the bodies that are named; empty: nobody of them is."""
    return {
        place
        for assignee in assignees
        for place, party in enumerate(parties)
        if same_body(assignee, party)
    }


def _words(name: str) -> list[str]:
    plain = without_marks(search_key(single_spaced(plain_dashes(name))))
    return plain.replace(",", " ").replace("-", " ").split()
