"""The text of the desk: every character stays, every mark leads to what was read there."""

from hypothesis import given
from hypothesis import strategies as st

from phoihop.intake.types import PARTS, ItemRef, Verdict
from phoihop.web.pages.review_text import lines_of

LINE = st.text(st.sampled_from("abc đế."), min_size=1, max_size=20)


def item(ident, part, span, verdict=Verdict.PENDING):
    read = {"span": list(span), "confidence": "sure"}
    return ItemRef(
        id=ident, run_id=1, part=part, order=ident, line=1, read=read, fields=read, verdict=verdict
    )


@st.composite
def marked_texts(draw):
    text = "\n".join(draw(st.lists(LINE, min_size=1, max_size=5)))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=6))
    parts = st.sampled_from(PARTS)
    return text, [item(at, draw(parts), span) for at, span in enumerate(spans)]


@given(marked_texts())
def test_marking_changes_no_character(marked) -> None:
    """Whatever overlaps whatever, the lines read as before and keep their numbers."""
    text, items = marked
    lines = text.split("\n")
    for line in lines_of(text, items, {}):
        assert "".join(segment.text for segment in line.segments) == lines[line.number - 1]
        assert line.number <= len(lines)


def test_a_target_shows_over_the_task_it_stands_in() -> None:
    """Both can be reached from there; the code stands at the end of each."""
    text = "Tổ chức 15 lớp tập huấn"
    items = [item(1, "targets", (8, 14)), item(2, "tasks", (0, 23))]
    (line,) = lines_of(text, items, {})
    assert [(one.text, one.kind, one.code) for one in line.segments] == [
        ("Tổ chức ", "nv", ""),
        ("15 lớp", "ct", "1"),
        (" tập huấn", "nv", "n1"),
    ]
    assert line.segments[1].ids == "1 2"


def test_a_dropped_item_is_not_marked() -> None:
    """The text is plain again."""
    (line,) = lines_of("15 lớp", [item(1, "targets", (0, 6), Verdict.DROPPED)], {})
    assert [one.kind for one in line.segments] == [""]


def test_a_span_over_two_lines_is_marked_on_both_and_coded_once() -> None:
    """A paragraph cut by a page break."""
    first, second = lines_of("mở lớp\ncho đoàn viên", [item(1, "tasks", (0, 20))], {})
    assert (first.segments[0].code, second.segments[0].code) == ("", "n1")


def test_headings_and_defects_stand_on_their_line() -> None:
    """A defect without a line is told in the note above the items only."""
    reading = {
        "sections": [{"line": 1}],
        "defects": [
            {"line": 1, "code": "numbering_gap", "message": "Thiếu mục III"},
            {"line": None, "code": "missing_date", "message": "Thiếu ngày"},
        ],
    }
    (line,) = lines_of("IV. NỘI DUNG", [], reading)
    assert line.is_heading
    assert line.notes == (("Thiếu số mục", "Thiếu mục III"),)
