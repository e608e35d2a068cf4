"""Vietnamese text: one Unicode form, one spelling to search by, plain dashes."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_COMBINING = re.compile("[\u0300-\u036f]")
_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"
)

_OLD_TONES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_NEW_TONES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_TONES = dict(zip(_OLD_TONES.split(), _NEW_TONES.split(), strict=True))
_OLD_TONE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
_I_AND_Y = str.maketrans("ìíỉĩị", "ỳýỷỹỵ")
_FINAL_I = re.compile(r"\b([hklmst])([ìíỉĩị])\b")


def nfc(text: str) -> str:
    """Give the composed form (NFC) of ``text``; the form in which everything is stored."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Tell whether ``text`` holds no letter that is written as a base and a combining mark."""
    return text.isascii() or _COMBINING.search(text) is None


def single_spaced(text: str) -> str:
    """Join the words of ``text`` by one space each, without space at either end."""
    return _SPACES.sub(" ", text).strip()


def plain_dashes(text: str) -> str:
    """Turn every kind of dash into a hyphen (codes are typed with all of them)."""
    return text.translate(_DASHES)


def search_key(text: str) -> str:
    """Give the form by which words are compared; it has the same length as ``text``.

    Lower case; one place for the tone mark ("hoá" → "hóa", "uỷ" → "ủy"); one spelling of a final
    i or y ("kỉ" → "kỷ"). Both spellings are in use (Quyết định 1989/QĐ-BGDĐT of 2018), so a
    comparison must not depend on them. ``text`` should be NFC. The key is never shown.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower()[:1] or letter for letter in text)
    if lowered.isascii():
        return lowered
    toned = _OLD_TONE.sub(lambda match: _TONES[match[0]], lowered)
    return _FINAL_I.sub(lambda match: match[1] + match[2].translate(_I_AND_Y), toned)


def folded(text: str) -> str:
    """Give the form in which people search: one spelling, no capitals, no accents."""
    return without_marks(search_key(nfc(text)))


def without_marks(text: str) -> str:
    """Strip all diacritics ("Đắk Lắk" → "Dak Lak"), for file names and forgiving search."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", _COMBINING.sub("", decomposed))
