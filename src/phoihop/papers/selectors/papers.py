"""Papers that a viewer may read: those of its own unit, and of no other."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from phoihop.foundation.selectors import file_bytes, file_ref
from phoihop.kernel.periods import parse_period
from phoihop.org.types import Viewer
from phoihop.papers.content.written import from_dict
from phoihop.papers.errors import PaperMissing
from phoihop.papers.models import Paper
from phoihop.papers.types import PaperFile, PaperKind, PaperRef, WrittenPaper
from phoihop.plans.selectors import plan_get


def papers_of(viewer: Viewer, plan_id: int) -> list[PaperRef]:
    """List the papers written by the viewer's unit on a plan that it sees, the newest first."""
    plan = plan_get(viewer, plan_id)
    return [paper_ref(row) for row in _own(viewer).filter(plan_id=plan.id)]


def paper_get(viewer: Viewer, paper_id: int) -> WrittenPaper:
    row = _row(viewer, paper_id)
    return WrittenPaper(paper_ref(row), from_dict(row.facts))


def paper_file(viewer: Viewer, paper_id: int) -> PaperFile:
    row = _row(viewer, paper_id)
    ref = file_ref(row.file_id)
    return PaperFile(name=ref.name, content_type=ref.content_type, data=file_bytes(row.file_id))


def paper_ref(row: Paper) -> PaperRef:
    return PaperRef(
        id=row.pk,
        plan_id=row.plan_id,
        unit_id=row.unit_id,
        kind=PaperKind(row.kind),
        period=parse_period(row.period),
        as_of=row.as_of,
        file_id=row.file_id,
        created_by=row.created_by,
    )


def _row(viewer: Viewer, paper_id: int) -> Paper:
    row = _own(viewer).filter(pk=paper_id).first()
    if row is None:
        raise PaperMissing(
            _("Không tìm thấy văn bản này, hoặc văn bản không thuộc phạm vi của đồng chí.")
        )
    plan_get(viewer, row.plan_id)
    return row


def _own(viewer: Viewer) -> QuerySet[Paper]:
    if viewer.unit is None:
        return Paper.objects.none()
    return Paper.objects.filter(unit_id=viewer.unit.id).order_by("-as_of", "-pk")
