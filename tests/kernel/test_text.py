"""Vietnamese text compares by what it says, not by how it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.text import (
    folded,
    is_composed,
    nfc,
    plain_dashes,
    search_key,
    single_spaced,
    without_marks,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("văn hoá", "văn hóa"),  # the tone on the last or on the first vowel
        ("Uỷ ban", "Ủy ban"),
        ("kỉ niệm", "kỷ niệm"),  # a final i or y
        ("KẾ HOẠCH", "Kế hoạch"),
        ("chiến sĩ", "chiến sỹ"),
    ],
)
def test_both_spellings_have_one_key(one: str, other: str) -> None:
    """A search finds a word in either of its official spellings."""
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(("one", "other"), [("hai", "hay"), ("ban", "bàn"), ("tin", "tính")])
def test_other_words_keep_their_own_key(one: str, other: str) -> None:
    """Words that differ in meaning do not become the same."""
    assert search_key(one) != search_key(other)


@given(st.text())
def test_a_key_is_as_long_as_its_text(text: str) -> None:
    """An offset into the key is an offset into the text."""
    assert len(search_key(text)) == len(text)


@given(st.text())
def test_composing_changes_nothing_that_is_read(text: str) -> None:
    """The composed form is canonically the same text."""
    assert unicodedata.normalize("NFD", nfc(text)) == unicodedata.normalize("NFD", text)


def test_a_letter_in_two_pieces_is_noticed() -> None:
    """NFD text is told apart from NFC text."""
    assert is_composed("Công đoàn")
    assert not is_composed(unicodedata.normalize("NFD", "Công đoàn"))


def test_spaces_dashes_and_marks() -> None:
    """The small cleanings do what their names say."""
    assert single_spaced(" a \t b\n c ") == "a b c"
    assert plain_dashes("03/CTPH–LĐLĐ—BTĐKT") == "03/CTPH-LĐLĐ-BTĐKT"
    assert without_marks("Đắk Lắk") == "Dak Lak"


@pytest.mark.parametrize("typed", ["hoa binh", "HOÀ BÌNH", "Hòa Bình"])
def test_people_find_what_they_type_without_accents(typed: str) -> None:
    """One form for search: spelling, capitals, accents and Unicode form do not matter."""
    assert folded(unicodedata.normalize("NFD", typed)) == folded("Hòa Bình") == "hoa binh"
