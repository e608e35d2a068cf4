"""A paper is kept whatever becomes of it; what goes wrong is said in a sentence."""

import pytest
from tests.intake.papers import PAPER, PLAIN, bomb, docx_of
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, PERSONAS, UPPER

from phoihop.foundation.models import StoredFile
from phoihop.foundation.selectors import audit_lines
from phoihop.intake.errors import IntakeDenied, PaperInvalid, RunMissing, RunNotOpen
from phoihop.intake.models import ReadingRun, ReviewItem
from phoihop.intake.selectors import (
    item_get,
    items_of,
    progress_of,
    questions_of,
    run_file,
    run_get,
    run_is_open,
    run_reading,
    run_text,
    runs_visible,
)
from phoihop.intake.services import item_decide, paper_upload, run_read, run_read_again
from phoihop.intake.services.uploads import READ_AT_ONCE
from phoihop.intake.types import RunState, Verdict
from phoihop.kernel.problems import Problem


@pytest.mark.parametrize("name", ["ke-hoach.txt", "ke-hoach.docx"])
def test_a_small_paper_is_read_while_the_person_waits(officer, take_in, name) -> None:
    """Its items lie ready, each with its line; the text is the one the lines are counted in."""
    run = take_in(docx_of(PAPER) if name.endswith("docx") else PAPER, name)
    assert run_get(officer, run).state is RunState.REVIEW
    assert run_get(officer, run).name == "42/KH-LĐLĐ"
    assert "mỗi CĐCS" in run_text(officer, run).split("\n")[item_line(officer, run) - 1]
    assert {item.verdict for item in items_of(officer, run)} == {Verdict.PENDING}
    assert progress_of(officer, run).reviewed == 0
    assert audit_lines(object_type="reading_run", object_id=run)[0].action == "paper.upload"


def item_line(officer, run):
    return items_of(officer, run, "targets")[0].line


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "trong.txt", "rỗng"),
        (b"\x00\x01\x02\x03" * 500, "anh.txt", "không phải văn bản"),
        (b"PK\x03\x04 broken", "hong.docx", "bị hỏng"),
        (bomb, "bom.docx", "bung ra quá lớn"),
        (b"%PDF-1.7", "quet.pdf", "chỉ hỗ trợ"),
    ],
)
def test_what_cannot_be_read_is_kept_with_the_reason(officer, take_in, data, name, words) -> None:
    """The file is there to download, no item is made, and a second try says the same."""
    content = data() if callable(data) else data
    run = take_in(content, name)
    seen = run_get(officer, run)
    assert seen.state is RunState.FAILED
    assert words in seen.failure
    assert run_file(officer, run)[1] == content
    assert not ReviewItem.objects.exists()
    run_read_again(viewer=officer, run_id=run)
    assert run_get(officer, run).failure == seen.failure


def test_a_text_without_structure_is_read_all_the_same(officer, take_in) -> None:
    """Nothing is found, nothing fails: items can be added by hand."""
    run = take_in(PLAIN)
    assert run_get(officer, run).state is RunState.REVIEW
    assert items_of(officer, run, "targets") == []


def test_too_large_a_file_is_refused_before_it_is_kept(officer, take_in, settings) -> None:
    """The bound stands in the sentence."""
    settings.PHOIHOP_MAX_UPLOAD = 1024 * 1024
    with pytest.raises(PaperInvalid, match="2 MB, lớn hơn mức cho phép 1 MB"):
        take_in(b"x" * (1024 * 1024 + 1))
    assert not StoredFile.objects.exists()


def test_a_long_paper_waits_for_the_worker(officer, take_in) -> None:
    """It is read once, even if the queue hands it out twice."""
    run = take_in(PAPER + "\n" * READ_AT_ONCE)
    assert run_get(officer, run).state is RunState.QUEUED
    with pytest.raises(RunNotOpen):
        run_read_again(viewer=officer, run_id=run)
    run_read(run_id=run)
    count = ReviewItem.objects.count()
    run_read(run_id=run)
    assert run_get(officer, run).state is RunState.REVIEW
    assert ReviewItem.objects.count() == count


def test_a_mistake_of_the_reader_leaves_a_sentence_not_a_hanging_run(
    officer, take_in, monkeypatch, caplog
) -> None:
    """The failure is logged and raised for the operator; the person reads a sentence."""

    def stumbles(text):
        raise KeyError("no such rule")

    monkeypatch.setattr("phoihop.intake.services.reading.read_text", stumbles)
    with pytest.raises(KeyError):
        take_in()
    run = runs_visible(officer)[0]
    assert run.state is RunState.FAILED
    assert "được giữ lại" in run.failure
    assert "could not be read" in caplog.text


def test_a_zero_byte_inside_a_text_does_not_stop_the_database(officer, take_in) -> None:
    """It becomes a space; no line moves."""
    run = take_in(PAPER.replace("tay nghề", "tay\0nghề"))
    assert "tay nghề" in run_text(officer, run)


@pytest.mark.parametrize("persona", [LEADER, PARTNER])
def test_only_officers_take_papers_in(province, persona) -> None:
    """Others get a refusal and nothing is kept."""
    with pytest.raises(Problem):
        paper_upload(
            viewer=province.viewer(persona), data=b"x", name="x.txt", content_type="text/plain"
        )
    assert not StoredFile.objects.exists()
    assert not ReadingRun.objects.exists()


LOOKS = (
    run_get, run_text, run_reading, run_file, run_is_open, items_of, progress_of, questions_of,
)  # fmt: skip


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_draft_is_seen_by_its_own_office_only(province, officer, run_id, persona) -> None:
    """Officers and leaders of the office; for everybody else it does not exist."""
    viewer = province.viewer(persona)
    sees = persona in (OFFICER, LEADER)
    assert bool(runs_visible(viewer)) is sees
    item = items_of(officer, run_id)[0]
    for look, key in [*((look, run_id) for look in LOOKS), (item_get, item.id)]:
        if sees:
            look(viewer, key)
        else:
            with pytest.raises(RunMissing):
                look(viewer, key)


@pytest.mark.parametrize("persona", [LEADER, UPPER, CHAIR, PARTNER, OUTSIDER])
def test_only_the_offices_officer_reviews(province, officer, run_id, persona) -> None:
    """A leader looks on, everybody else does not find the item."""
    item = items_of(officer, run_id)[0]
    with pytest.raises((IntakeDenied, RunMissing)):
        item_decide(viewer=province.viewer(persona), item_id=item.id, verdict=Verdict.DROPPED)
    assert item_get(officer, item.id).verdict is Verdict.PENDING
