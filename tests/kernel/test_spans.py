"""Spans and lines agree about where things are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.spans import LineIndex, Span


def test_a_span_cuts_and_overlaps() -> None:
    """A span gives its text, and meets only what shares a character with it."""
    assert Span(2, 4).of("abcdef") == "cd"
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_an_impossible_span_is_refused(start: int, end: int) -> None:
    """A span does not end before it begins."""
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@given(st.text(alphabet="ab\n"), st.data())
def test_every_character_is_on_its_line(text: str, data: st.DataObject) -> None:
    """The line of a character is one more than the line feeds before it."""
    offset = data.draw(st.integers(0, len(text)))
    index = LineIndex(text)
    line = index.line_of(offset)
    assert line == text.count("\n", 0, offset) + 1
    assert index.start_of(line) <= offset
    assert len(index) == text.count("\n") + 1


def test_a_line_that_is_not_there() -> None:
    """Asking for a line past the end is an error."""
    with pytest.raises(IndexError, match="no line 3"):
        LineIndex("a\nb").start_of(3)
