"""How names are compared when people search: no accents, no capitals, one spelling."""

from phoihop.kernel.text import nfc, search_key, without_marks


def fold(words: str) -> str:
    return without_marks(search_key(nfc(words)))
