"""Writes the review report of a plan for one period: facts, words, Word file, record."""

from __future__ import annotations

import re

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record, file_store
from phoihop.kernel import clock
from phoihop.kernel.periods import Period
from phoihop.kernel.text import without_marks
from phoihop.org.access import Action, require
from phoihop.org.errors import UnitDenied
from phoihop.org.types import UnitRef, Viewer
from phoihop.papers.content.review import review_paper
from phoihop.papers.content.written import to_dict
from phoihop.papers.models import Paper
from phoihop.papers.selectors.facts import review_facts
from phoihop.papers.selectors.papers import paper_ref
from phoihop.papers.types import PaperKind, PaperRef

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def review_write(*, viewer: Viewer, plan_id: int, period: Period) -> PaperRef:
    """Write the report with the figures of this moment, which it states; it never changes."""
    unit = _writing_unit(viewer)
    moment = clock.now()
    facts = review_facts(viewer, plan_id, period, moment)
    written = review_paper(facts)
    from phoihop.writing.word import write_docx  # python-docx is slow to load: not at the start

    data = write_docx(written.paper)
    name = f"bao-cao-so-ket-{_slug(facts.plan.code)}-{_slug(period.code)}.docx"
    with transaction.atomic():
        stored = file_store(data=data, name=name, content_type=WORD_TYPE)
        row = Paper.objects.create(
            plan_id=plan_id,
            unit_id=unit.id,
            kind=PaperKind.REVIEW,
            period=period.code,
            as_of=moment,
            facts=to_dict(written),
            file_id=stored.id,
            created_by=viewer.name,
        )
        audit_record(
            actor=viewer.actor,
            action="paper.write",
            object_type="paper",
            object_id=row.pk,
            detail={"plan": plan_id, "period": period.code, "file": stored.name},
        )
    return paper_ref(row)


def _writing_unit(viewer: Viewer) -> UnitRef:
    if viewer.unit is None:
        raise UnitDenied(
            _("Báo cáo sơ kết do tổ chức công đoàn soạn. Đồng chí đổi vai rồi làm lại.")
        )
    require(viewer, Action.WRITE_PAPER, viewer.unit)
    return viewer.unit


def _slug(code: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", without_marks(code).lower()).strip("-") or "ke-hoach"
