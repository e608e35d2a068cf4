"""Writing a review report from a living plan, and who may read it."""

from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document
from tests.life import DIFFICULTY
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.scene import QUARTER

from phoihop.foundation.errors import Denied, Invalid, Missing
from phoihop.foundation.selectors import audit_lines
from phoihop.kernel import clock
from phoihop.kernel.periods import parse_period
from phoihop.org.types import Role
from phoihop.papers.selectors import paper_file, paper_get, papers_of
from phoihop.papers.services import review_write
from phoihop.reporting.selectors import plan_progress


def text_of(data: bytes) -> str:
    """Every word of a Word file, tables too."""
    document = Document(BytesIO(data))
    lines = [paragraph.text for paragraph in document.element.body.iter() if paragraph.text]
    return "\n".join(lines)


def test_the_word_file_holds_the_figures_of_the_pages(life):
    """What the plan's page shows is what the paper says."""
    viewer = life.province.viewer(OFFICER)
    text = text_of(paper_file(viewer, life.paper.id).data)
    progress = plan_progress(viewer, life.scene.plan.id)
    for target in progress.targets:
        assert str(target.evaluation.reached) in text, target.target.label
    assert f"{progress.duties[0].done}/{progress.duties[0].expected}" in text
    assert DIFFICULTY in text
    assert "chưa tính vào tổng" in text
    assert "10 giờ 00 phút ngày 20/9/2026" in text


def test_every_figure_leads_to_its_source(life):
    """An indicator or a count of reports stands behind each figure."""
    written = paper_get(life.province.viewer(OFFICER), life.paper.id).written
    assert written.figures
    for figure in written.figures.values():
        assert figure.indicator or figure.expected is not None, figure


def test_a_paper_never_changes(life):
    """A newer one is another paper; the first keeps its words and its file."""
    viewer = life.province.viewer(OFFICER)
    before = paper_file(viewer, life.paper.id).data
    with clock.clock_at(clock.now() + timedelta(hours=1)):
        newer = review_write(viewer=viewer, plan_id=life.scene.plan.id, period=QUARTER)
    assert [paper.id for paper in papers_of(viewer, life.scene.plan.id)] == [
        newer.id,
        life.paper.id,
    ]
    assert paper_file(viewer, life.paper.id).data == before


def test_writing_leaves_a_trace(life):
    """Who wrote which paper stands in the audit."""
    (line,) = audit_lines(object_type="paper", object_id=life.paper.id)
    assert (line.action, line.detail["period"]) == ("paper.write", "2026-Q3")


@pytest.mark.parametrize(("username", "error"), [(PARTNER, Denied), (OUTSIDER, Missing)])
def test_only_the_union_writes(life, username, error):
    """A partner has no paper of ours to write; a stranger has no such plan."""
    viewer = life.province.viewer(username)
    with pytest.raises(error):
        review_write(viewer=viewer, plan_id=life.scene.plan.id, period=QUARTER)


def test_a_clerk_does_not_write_papers(life):
    """Writing official papers is for officers and leaders."""
    from dataclasses import replace

    clerk = replace(life.province.viewer(OFFICER), role=Role.CLERK)
    with pytest.raises(Denied):
        review_write(viewer=clerk, plan_id=life.scene.plan.id, period=QUARTER)


@pytest.mark.parametrize("username", [UPPER, CHAIR, PARTNER, OUTSIDER])
def test_a_paper_is_read_by_the_unit_that_wrote_it(life, username):
    """Until it is signed and sent, a paper is the office's own."""
    viewer = life.province.viewer(username)
    with pytest.raises(Missing):
        paper_file(viewer, life.paper.id)


def test_the_leader_reads_what_the_officer_wrote(life):
    """Same unit, same papers."""
    assert paper_get(life.province.viewer(LEADER), life.paper.id).ref == life.paper


def test_an_upper_union_writes_its_own(life):
    """Its figures are those of its subtree, and its paper does not name itself the province."""
    viewer = life.province.viewer(UPPER)
    paper = review_write(viewer=viewer, plan_id=life.scene.plan.id, period=QUARTER)
    written = paper_get(viewer, paper.id).written
    assert written.paper.superior == "Liên đoàn Lao động tỉnh Sông Hậu"
    assert written.paper.place == "Sông Hậu"
    assert written.paper.symbol == "BC-CĐ"


@pytest.mark.parametrize("code", ["2025-Q4", "2029"])
def test_a_period_outside_the_plan_is_refused(life, code):
    """There is nothing to review before a plan begins or after it ended."""
    viewer = life.province.viewer(OFFICER)
    with pytest.raises(Invalid):
        review_write(viewer=viewer, plan_id=life.scene.plan.id, period=parse_period(code))


def test_a_plan_without_reports_still_gives_a_paper(scene):
    """Before the first report: dashes and words, no zeros, nothing breaks."""
    viewer = scene.province.viewer(OFFICER)
    paper = review_write(viewer=viewer, plan_id=scene.plan.id, period=QUARTER)
    text = text_of(paper_file(viewer, paper.id).data)
    assert "chưa có số liệu được duyệt" in text
