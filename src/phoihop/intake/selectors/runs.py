"""Papers of the viewer's office, from the upload to the plan."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from phoihop.foundation.selectors import file_bytes, file_ref
from phoihop.foundation.types import FileRef
from phoihop.intake.access import READERS, may_see_run
from phoihop.intake.errors import RunMissing
from phoihop.intake.models import ReadingRun, ReviewItem
from phoihop.intake.selectors.refs import item_ref, run_ref
from phoihop.intake.types import PARTS, ItemRef, Progress, RunRef, Verdict
from phoihop.org.types import Viewer
from phoihop.plans.errors import PlanMissing
from phoihop.plans.selectors import plan_get
from phoihop.plans.types import PlanState

IN_A_PLAN = ("targets", "tasks", "deadlines", "parties")


def runs_visible(viewer: Viewer) -> list[RunRef]:
    """List the papers of the viewer's office, the newest first."""
    if viewer.unit is None or viewer.role not in READERS:
        return []
    rows = ReadingRun.objects.filter(owner_unit_id=viewer.unit.id).select_related("file")
    return [run_ref(row) for row in rows.defer("text", "reading").order_by("-created_at", "-pk")]


def reviewed_counts(viewer: Viewer, runs: Iterable[RunRef]) -> dict[int, tuple[int, int]]:
    """Give for each of these runs how many items are reviewed, out of how many."""
    if viewer.unit is None or viewer.role not in READERS:
        return {}
    rows = ReviewItem.objects.filter(
        run_id__in=[run.id for run in runs], run__owner_unit_id=viewer.unit.id
    )
    waiting = Count("pk", filter=Q(verdict=Verdict.PENDING))
    counted = rows.values("run_id").annotate(every=Count("pk"), waiting=waiting).order_by()
    return {row["run_id"]: (row["every"] - row["waiting"], row["every"]) for row in counted}


def run_get(viewer: Viewer, run_id: int) -> RunRef:
    return run_ref(visible_run(viewer, run_id))


def run_text(viewer: Viewer, run_id: int) -> str:
    return visible_run(viewer, run_id).text


def run_reading(viewer: Viewer, run_id: int) -> dict[str, Any]:
    """Give the Reading as it was read, sections and defects too; empty until it is read."""
    reading: dict[str, Any] = visible_run(viewer, run_id).reading
    return reading


def run_file(viewer: Viewer, run_id: int) -> tuple[FileRef, bytes]:
    file_id = visible_run(viewer, run_id).file_id
    return file_ref(file_id), file_bytes(file_id)


def run_is_open(viewer: Viewer, run_id: int) -> bool:
    """Tell whether no plan in force has been made of it (a withdrawn one opens it again)."""
    return live_plan_id(viewer, visible_run(viewer, run_id)) is None


def items_of(viewer: Viewer, run_id: int, part: str | None = None) -> list[ItemRef]:
    """List the items in the order of the text; what was added by hand stands at its line."""
    rows = visible_run(viewer, run_id).items.all()
    chosen = rows if part is None else rows.filter(part=part)
    return [item_ref(row) for row in sorted(chosen, key=_place)]


def item_get(viewer: Viewer, item_id: int) -> ItemRef:
    row = ReviewItem.objects.filter(pk=item_id).first()
    if row is None:
        raise RunMissing(_("Không tìm thấy mục này."))
    visible_run(viewer, row.run_id)
    return item_ref(row)


def progress_of(viewer: Viewer, run_id: int) -> Progress:
    items = items_of(viewer, run_id)
    waiting = [item for item in items if item.verdict is Verdict.PENDING]
    counts = Counter(item.part for item in items if item.verdict is not Verdict.DROPPED)
    return Progress(
        reviewed=len(items) - len(waiting),
        total=len(items),
        unclear=sum(item.confidence == "unclear" for item in waiting),
        to_create={part: counts[part] for part in IN_A_PLAN},
    )


def visible_run(viewer: Viewer, run_id: int, *, lock: bool = False) -> ReadingRun:
    """Give the row if the viewer may see it; otherwise it does not exist."""
    rows = ReadingRun.objects.select_for_update() if lock else ReadingRun.objects.all()
    row = rows.filter(pk=run_id).first()
    if row is None or not may_see_run(viewer, row.owner_unit_id):
        raise RunMissing(
            _("Không tìm thấy văn bản này, hoặc văn bản không thuộc phạm vi của đồng chí.")
        )
    return row


def live_plan_id(viewer: Viewer, run: ReadingRun) -> int | None:
    """Give the plan that was made of the paper, unless it was withdrawn."""
    if run.plan_id is None:
        return None
    try:
        plan = plan_get(viewer, run.plan_id)
    except PlanMissing:
        return None
    return None if plan.state is PlanState.WITHDRAWN else plan.id


def _place(row: ReviewItem) -> tuple[int, int, int]:
    return PARTS.index(row.part), row.line or 0, row.order
