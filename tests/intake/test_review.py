"""A person decides item by item; what was read never changes."""

import pytest

from phoihop.foundation.selectors import audit_lines
from phoihop.intake.errors import ItemInvalid, RunMissing
from phoihop.intake.fields import corrected
from phoihop.intake.models import ReviewItem
from phoihop.intake.selectors import item_get, items_of, progress_of, run_get
from phoihop.intake.services import header_edit, item_add, item_decide, items_accept_sure
from phoihop.intake.types import Verdict

TARGET = {
    "text": "65% công nhân học tập", "value": 65.0, "value_to": None, "comparator": ">=",
    "unit": "percent", "noun": None, "of": "công nhân", "each": None, "times": None,
    "every": None, "due": None, "what": "học tập", "force": "strive",
}  # fmt: skip


def test_accepting_counts_and_taking_back_uncounts(officer, run_id, item) -> None:
    """The verdict can be undone; the trace keeps both."""
    target = item("targets")
    item_decide(viewer=officer, item_id=target.id, verdict=Verdict.ACCEPTED)
    assert progress_of(officer, run_id).reviewed == 1
    item_decide(viewer=officer, item_id=target.id, verdict=Verdict.PENDING)
    assert progress_of(officer, run_id).reviewed == 0
    actions = [line.action for line in audit_lines(object_type="reading_run", object_id=run_id)]
    assert actions[:2] == ["item.pending", "item.accepted"]


def test_a_correction_stands_beside_what_was_read(officer, item) -> None:
    """Only what differs is kept; dropping and taking back loses none of it."""
    target = item("targets", "65%")
    edited = item_decide(
        viewer=officer,
        item_id=target.id,
        verdict=Verdict.EDITED,
        edited={"value": "70 %", "due": "31/12/2028", "text": target.fields["text"]},
    )
    assert (edited.fields["value"], edited.fields["due"]) == (70, "2028-12-31")
    assert edited.read == target.read
    assert set(ReviewItem.objects.get(pk=target.id).edited) == {"value", "due"}
    item_decide(viewer=officer, item_id=target.id, verdict=Verdict.DROPPED)
    back = item_decide(viewer=officer, item_id=target.id, verdict=Verdict.ACCEPTED)
    assert (back.verdict, back.fields["value"]) == (Verdict.EDITED, 70)


def test_saving_without_a_change_is_accepting(officer, item) -> None:
    """Nothing was corrected, so nothing is called corrected."""
    target = item("targets", "65%")
    same = item_decide(
        viewer=officer, item_id=target.id, verdict=Verdict.EDITED, edited={"value": "65"}
    )
    assert same.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"value": ""}, "value", "Chưa có mức"),
        ({"value": "sáu mươi"}, "value", "không phải là số"),
        ({"value": "-5"}, "value", "nhỏ hơn 0"),
        ({"value": "120"}, "value", "100%"),
        ({"value": -5}, "value", "nhỏ hơn 0"),
        ({"value": float("nan")}, "value", "không phải là số"),
        ({"value": float("inf")}, "value", "không phải là số"),
        ({"value": True}, "value", "không phải là số"),
        ({"value": 10**40}, "value", "lớn hơn"),
        ({"times": 10**40}, "times", "lớn hơn"),
        ({"value_to": "80"}, "comparator", "khoảng"),
        ({"comparator": "range"}, "value_to", "hai số"),
        ({"comparator": "range", "value_to": "60"}, "value_to", "đổi chỗ"),
        ({"comparator": "about"}, "comparator", "chọn lại"),
        ({"due": "31/2/2028"}, "due", "không phải ngày"),
        ({"due": "hôm nào đó"}, "due", "không phải ngày"),
        ({"times": "hai"}, "times", "số nguyên"),
        ({"text": "  "}, "text", "Chưa có nội dung"),
        ({"text": "dài " * 2000}, "text", "ký tự"),
        ({"every": "often"}, "every", "chọn lại"),
    ],
)
def test_a_field_that_does_not_fit_is_named_with_a_sentence(given, field, words) -> None:
    """What is wrong, the bound, the next step; nothing is taken half."""
    with pytest.raises(ItemInvalid) as caught:
        corrected("targets", TARGET, given)
    assert words in caught.value.errors[field]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("31/12/2028", "2028-12-31"),
        ("05.9.2026", "2026-09-05"),
        ("9/2026", "2026-09"),
        ("2028", "2028"),
        ("2028-06-30", "2028-06-30"),
        ("", None),
    ],
)
def test_a_date_is_typed_as_people_write_it(typed, kept) -> None:
    """Day, month, or year alone."""
    assert corrected("targets", TARGET, {"due": typed})["due"] == kept


def test_several_bodies_stand_on_lines_or_behind_semicolons() -> None:
    """A comma belongs to the name of a board."""
    given = {"text": "Tổ chức hội thao", "assignees": "Ban Chính sách, Pháp luật; Văn phòng\n"}
    assert corrected("tasks", {}, given)["assignees"] == ["Ban Chính sách, Pháp luật", "Văn phòng"]


def test_a_span_ends_after_it_begins() -> None:
    """Two dates in the wrong order are named."""
    given = {"kind": "span", "from": "27/7/2026", "to": "21/7/2026", "what": "Tuần cao điểm"}
    with pytest.raises(ItemInvalid, match="trước ngày bắt đầu"):
        corrected("deadlines", {}, given)
    with pytest.raises(ItemInvalid, match="Chưa có ngày"):
        corrected("deadlines", {}, {**given, "from": "", "to": ""})


def test_a_refused_correction_leaves_the_item_as_it_was(officer, item) -> None:
    """Neither verdict nor fields move."""
    target = item("targets", "65%")
    with pytest.raises(ItemInvalid):
        item_decide(
            viewer=officer, item_id=target.id, verdict=Verdict.EDITED, edited={"value": "nhiều"}
        )
    assert item_get(officer, target.id) == target


def test_all_that_is_sure_is_accepted_at_once(officer, run_id) -> None:
    """What needs a look stays; what was dropped stays dropped."""
    sure = [one for one in items_of(officer, run_id) if one.confidence == "sure"]
    item_decide(viewer=officer, item_id=sure[0].id, verdict=Verdict.DROPPED)
    assert items_accept_sure(viewer=officer, run_id=run_id) == len(sure) - 1
    after = items_of(officer, run_id)
    assert all((one.verdict is Verdict.PENDING) == (one.confidence != "sure") for one in after)
    assert item_get(officer, sure[0].id).verdict is Verdict.DROPPED
    assert items_accept_sure(viewer=officer, run_id=run_id) == 0


def test_what_the_reader_missed_is_added_by_hand(officer, run_id) -> None:
    """It has a line of the text like any other item, and counts as reviewed."""
    before = progress_of(officer, run_id)
    added = item_add(
        viewer=officer,
        run_id=run_id,
        part="targets",
        line=10,
        fields={"text": "tổ chức 15 lớp tập huấn", "value": "15", "noun": "lớp"},
    )
    assert (added.is_by_hand, added.line, added.verdict) == (True, 10, Verdict.EDITED)
    assert items_of(officer, run_id, "targets")[0].id == added.id
    after = progress_of(officer, run_id)
    assert (after.total, after.reviewed) == (before.total + 1, before.reviewed + 1)


def test_a_line_outside_the_text_is_refused(officer, run_id) -> None:
    """The sentence says how many lines there are."""
    fields = {"text": "tổ chức 15 lớp", "value": "15"}
    with pytest.raises(ItemInvalid, match="dòng"):
        item_add(viewer=officer, run_id=run_id, part="targets", line=9999, fields=fields)
    with pytest.raises(RunMissing):
        item_add(viewer=officer, run_id=run_id, part="poems", line=1, fields=fields)


def test_the_head_is_corrected_beside_what_was_read(officer, run_id) -> None:
    """The period stays for the moment when the plan is made."""
    period = run_get(officer, run_id).header["period"]
    header_edit(viewer=officer, run_id=run_id, fields={"code": "42a/KH-LĐLĐ", "issued_on": "2026"})
    head = run_get(officer, run_id).header
    assert (head["code"], head["issued_on"], head["period"]) == ("42a/KH-LĐLĐ", "2026", period)
    with pytest.raises(ItemInvalid, match="trích yếu"):
        header_edit(viewer=officer, run_id=run_id, fields={"title": ""})
