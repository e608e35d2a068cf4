"""The lexicon: a mistake in a table is named, and lookups find the longest phrase."""

import pytest

from phoihop.reading.lexicon import LexiconError, PhraseTable, Words, lexicon
from phoihop.reading.lexicon.tables import check_tables


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a]\nwords = ['x']", "source"),  # no source
        ("source = 's'", "thiếu bảng"),  # no table
        ("source = 's'\n[a]\nwords = ['x', 'x']", "lặp lại"),  # twice the same
        ("source = 's'\n[a]\nwords = ['x', ' ']", "trống"),  # an empty phrase
        ("source = 's'\n[a]\nwords = 3", "chuỗi"),  # not a list
        ("source = 's'\n[a", "TOML"),  # not even TOML
        ("source = 's'\n[a]\nwords = ['x']\n[b]\nwords = []", "[b]"),  # a table nobody reads
    ],
)
def test_mistakes_are_named(text: str, said: str) -> None:
    """Whoever edits a table learns which file, table and entry is wrong."""
    with pytest.raises(LexiconError) as caught:
        check_tables("thu", text, ["a"])
    assert said in caught.value.sentence
    assert "thu.toml" in caught.value.sentence


def test_the_lexicon_itself_is_sound() -> None:
    """All tables load, once per process."""
    assert lexicon() is lexicon()


def test_the_longest_phrase_wins() -> None:
    """ "Kế hoạch phối hợp" is not read as "kế hoạch"."""
    table = PhraseTable({"kế hoạch": "plan", "kế hoạch phối hợp": "joint"})
    words = Words("Ban hành Kế  hoạch\nphối hợp số 3")
    hit = table.first(words)
    assert hit is not None
    assert (hit.value, words.cut(hit.first, hit.last)) == ("joint", "Kế  hoạch\nphối hợp")
    assert table.before(words, hit.last) == hit
    assert table.before(words, hit.first) is None
