"""A character is on the line that a reader would count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoihop.kernel.spans import LineIndex


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
