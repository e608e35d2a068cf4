"""Opens a run for work by an officer of its office, locked."""

from django.utils.translation import gettext as _

from phoihop.intake.access import may_review
from phoihop.intake.errors import IntakeDenied, RunNotOpen
from phoihop.intake.models import ReadingRun
from phoihop.intake.selectors.runs import live_plan_id, visible_run
from phoihop.intake.types import RunState
from phoihop.kernel import clock
from phoihop.org.types import Viewer

OPEN = frozenset({RunState.REVIEW, RunState.CONFIRMED})


def run_to_work(viewer: Viewer, run_id: int) -> ReadingRun:
    """Give the locked row of a run on which the viewer may work."""
    run = visible_run(viewer, run_id, lock=True)
    if not may_review(viewer, run.owner_unit_id):
        raise IntakeDenied(
            _("Chỉ chuyên viên của đơn vị được rà soát. Đồng chí đổi vai hoặc nhờ chuyên viên.")
        )
    return run


def run_to_review(viewer: Viewer, run_id: int) -> ReadingRun:
    """Give a run whose items may change: read, and without a plan in force; note the time."""
    run = run_to_work(viewer, run_id)
    if run.state not in OPEN:
        raise RunNotOpen(_("Văn bản chưa đọc xong. Đồng chí chờ đọc xong rồi rà soát."), retry=True)
    if live_plan_id(viewer, run) is not None:
        raise RunNotOpen(
            _(
                "Văn bản này đã tạo kế hoạch nên không sửa ở đây được nữa. "
                "Đồng chí điều chỉnh trong kế hoạch."
            )
        )
    run.saved_at = clock.now()
    run.save(update_fields=["saved_at"])
    return run
