"""The components print what they promise to people and to screen readers."""

import pytest
from django import forms
from django.template import Context, RequestContext, Template

from phoihop.web.components.fields import Field
from phoihop.web.components.lists import Column, Crumb, Kpi, Sort, Tab
from phoihop.web.components.target import HeatCell, heat_cell, sparkline, target_bar
from phoihop.web.components.tone import Tone
from phoihop.web.components.work import LongWork, work_response


def draw(text: str, **context: object) -> str:
    return Template("{% load ui figures desk %}" + text).render(Context(context))


def test_an_icon_is_silent_unless_it_stands_alone() -> None:
    """Beside words it is hidden from screen readers, alone it has a name."""
    assert 'aria-hidden="true"' in draw('{% icon "check" %}')
    assert 'role="img" aria-label="Đã khóa"' in draw('{% icon "lock" label="Đã khóa" %}')


@pytest.mark.parametrize("tone", list(Tone))
def test_a_status_has_an_icon_and_words(tone: Tone) -> None:
    """Colour is never the only signal."""
    drawn = draw('{% status tone "Mấy chữ" %}', tone=tone)
    assert f'class="st st-{tone.value}"' in drawn
    assert "<svg" in drawn
    assert "Mấy chữ" in drawn


def test_what_people_wrote_is_escaped_everywhere() -> None:
    """A unit named like a script stays a name."""
    evil = '<script>"&'
    drawn = draw(
        '{% status "dat" evil %}{% notice "luuy" %}{{ evil }}{% endnotice %}'
        "{% empty_state evil %}{{ evil }}{% endempty_state %}"
        '{% target_bar "dat" 50 evil %}{% tabs tabs evil %}{% breadcrumb crumbs %}'
        '{% kpi_strip kpis %}{% field field %}{% source_mark "ct" evil %}{{ evil }}'
        '{% endsource_mark %}{% extracted_item "x" evil line=1 url=evil %}{% endextracted_item %}'
        '{% confirm id="q" title=evil action=evil keep=evil url=evil %}{{ evil }}{% endconfirm %}'
        "{% toast evil evil %}{% stepper 1 2 evil evil %}",
        evil=evil,
        tabs=[Tab(evil, evil)],
        crumbs=[Crumb(evil, evil)],
        kpis=[Kpi(evil, evil, evil, "check", "dat", evil)],
        field=Field("a", evil, value=evil, unit=evil, earlier=(evil, evil), hint=evil, error=evil),
    )
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


@pytest.mark.parametrize(("fill", "width"), [(37, "37%"), (-5, "0%"), (230, "100%"), (None, "0%")])
def test_a_target_bar_stays_on_its_axis(fill: float | None, width: str) -> None:
    """More than asked fills the bar, it does not leave it."""
    assert f'<i style="width:{width}">' in target_bar("dung", fill, "đạt")


def test_a_target_bar_shows_both_ticks_and_says_a_sentence() -> None:
    """Dotted tick: needed by today. Solid tick: the target."""
    drawn = target_bar("cham", 58.46, "đạt 38% so với 65%", expected=72, target=100)
    assert '<u style="left:72%"></u><b style="left:100%"></b>' in drawn
    assert 'role="img" aria-label="đạt 38% so với 65%"' in drawn
    assert "58.46%" in drawn


@pytest.mark.parametrize("values", [[], [None], [3]])
def test_a_line_needs_two_points(values: list[int | None]) -> None:
    """Nothing to draw is said in words."""
    assert sparkline(values) == '<span class="mut">chưa có</span>'


def test_a_line_tells_its_values() -> None:
    """The values are in the label; a missing one is left out, equal ones lie level."""
    assert 'aria-label="diễn biến 1.400, 3.010"' in sparkline([1400, None, 3010])
    assert 'points="3.0,22.0 61.0,22.0"' in sparkline([5, 5])


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (HeatCell(39.9), 'class="q1"'),
        (HeatCell(40), 'class="q2"'),
        (HeatCell(79), 'class="q3"'),
        (HeatCell(99), 'class="q4"'),
        (HeatCell(100), 'class="q5"'),
        (HeatCell(0), "<span>0%</span>"),
        (HeatCell(None), "thiếu"),
        (HeatCell(None, asked=False), "không giao"),
        (HeatCell(46, weaker=True), "chỉ tiêu giao cấp dưới thấp hơn cấp trên"),
        (HeatCell(46, url="/a"), '<a href="/a">46%</a>'),
    ],
)
def test_heat_cells_tell_zero_missing_and_not_asked_apart(cell: HeatCell, shown: str) -> None:
    """Missing, zero and not assigned are different things."""
    assert shown in heat_cell(cell)


def test_a_field_ties_its_messages_to_its_control() -> None:
    """A screen reader hears unit, hint and error with the field."""
    drawn = draw(
        "{% field field %}",
        field=Field("women", "Nữ", kind="number", value="421", hint="Có mặt", error="Quá 412."),
    )
    assert '<label for="id_women">' in drawn
    assert 'aria-describedby="id_women-hint id_women-error"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert 'inputmode="numeric"' in drawn
    assert 'id="id_women-error"' in drawn


def test_a_warning_asks_for_a_reason_and_is_no_error() -> None:
    """Unlikely but possible: it does not block."""
    drawn = draw(
        "{% field field %}", field=Field("a", "A", warning="Cao gấp 3.", reason_name="a_reason")
    )
    assert 'name="a_reason"' in drawn
    assert "aria-invalid" not in drawn


def test_a_form_s_field_shows_its_errors() -> None:
    """A Django form is drawn like any other field; what is optional says so."""

    class Levels(forms.Form):
        level = forms.IntegerField(label="Mức", max_value=100)
        note = forms.CharField(label="Ghi chú", required=False)

    drawn = draw(
        '{% form_field form.level unit="%" %}{% form_field form.note %}',
        form=Levels({"level": "120"}),
    )
    assert 'aria-describedby="id_level-error"' in drawn
    assert drawn.count("(không bắt buộc)") == 1


@pytest.mark.parametrize(
    ("asked", "key", "descending", "next_name"),
    [
        ("name", "name", False, "-name"),
        ("-name", "name", True, "name"),
        ("password", "date", False, "name"),
        ("", "date", False, "name"),
    ],
)
def test_sorting_accepts_only_named_columns(
    asked: str, key: str, descending: bool, next_name: str
) -> None:
    """An address cannot sort by what the page does not offer."""
    sort = Sort.read(asked, {"name", "date"}, "date")
    assert (sort.key, sort.descending, sort.next("name")) == (key, descending, next_name)


def test_a_table_head_says_what_it_is_sorted_by(rf) -> None:
    """The address keeps the other filters and goes back to the first page."""
    shown = {"columns": [Column("Tên", "name"), Column("Số", number=True)], "sort": Sort("name")}
    head = Template('{% load ui %}{% table_head columns sort "list" %}')
    drawn = head.render(RequestContext(rf.get("/?kind=a&page=3&sort=name"), shown))
    assert 'aria-sort="ascending"' in drawn
    assert 'href="?kind=a&amp;sort=-name"' in drawn
    assert '<th scope="col" class="r">Số</th>' in drawn


def test_a_question_repeats_the_verb_and_the_focus_is_on_the_safe_answer() -> None:
    """The dangerous button posts, the safe one only closes."""
    drawn = draw(
        '{% confirm id="q" title="Chốt?" action="Chốt số liệu" keep="Chưa chốt" url="/chot/" %}'
        "2 đơn vị chưa gửi.{% endconfirm %}",
        csrf_token="token",
    )
    assert 'action="/chot/"' in drawn
    assert 'value="token"' in drawn
    assert 'formmethod="dialog" formnovalidate data-safe>Chưa chốt' in drawn


@pytest.mark.parametrize(("finished", "status"), [(False, 200), (True, 286)])
def test_long_work_ends_its_own_polling(rf, finished: bool, status: int) -> None:
    """HTMX 2 stops asking at 286."""
    work = LongWork("/viec/", "Đang đọc", 4, 6, "trang", finished=finished)
    answer = work_response(rf.get("/viec/"), work)
    assert answer.status_code == status
    assert 'aria-valuenow="66"' in answer.content.decode()


def test_no_percentage_without_a_total() -> None:
    """Nobody knows how long it takes: no bar is shown."""
    assert "progressbar" not in draw("{% long_work work %}", work=LongWork("/viec/", "Đang đọc"))
