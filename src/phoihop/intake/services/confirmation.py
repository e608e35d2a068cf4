"""Makes the plan of a reviewed paper, once, however often the button is pressed."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.intake.drafting import Material, plan_draft
from phoihop.intake.errors import AnswersInvalid, IntakeDenied, RunNotOpen
from phoihop.intake.models import ReadingRun
from phoihop.intake.selectors.questions import questions_of
from phoihop.intake.selectors.refs import run_ref
from phoihop.intake.selectors.runs import items_of, live_plan_id
from phoihop.intake.services.guarding import OPEN, run_to_work
from phoihop.intake.types import Answers, RunState
from phoihop.kernel import clock
from phoihop.org.selectors import agencies_paired_with
from phoihop.org.types import Viewer
from phoihop.plans.selectors import plan_get
from phoihop.plans.services import plan_create
from phoihop.plans.types import PlanRef


@transaction.atomic
def run_confirm(*, viewer: Viewer, run_id: int, answers: Answers) -> PlanRef:
    """Create the plan of all items that were not dropped; those that wait are marked so in it."""
    run = run_to_work(viewer, run_id)
    made = live_plan_id(viewer, run)
    if made is not None:
        return plan_get(viewer, made)
    if run.state not in OPEN:
        raise RunNotOpen(_("Văn bản chưa đọc xong. Đồng chí chờ đọc xong rồi rà soát."), retry=True)
    material, first, last = _material(viewer, run, answers)
    plan = plan_create(viewer=viewer, draft=plan_draft(material, first, last))
    run.plan_id, run.state, run.saved_at = plan.id, RunState.CONFIRMED, clock.now()
    run.answers = {
        "period": [first.isoformat(), last.isoformat()],
        "cadence": plan.cadence,
        "kept_apart": sorted(answers.kept_apart),
    }
    run.save(update_fields=["plan_id", "state", "saved_at", "answers"])
    audit_record(
        actor=viewer.actor,
        action="run.confirm",
        object_type="reading_run",
        object_id=run_id,
        detail={"plan": plan.id, **run.answers},
    )
    return plan


def _material(viewer: Viewer, run: ReadingRun, answers: Answers) -> tuple[Material, date, date]:
    if viewer.unit is None:
        raise IntakeDenied(_("Kế hoạch do tổ chức công đoàn lập. Đồng chí đổi vai rồi làm lại."))
    proposed = questions_of(viewer, run.pk)
    first = answers.period_from or proposed.period_from
    last = answers.period_to or proposed.period_to
    if first is None or last is None:
        raise AnswersInvalid(
            _(
                "Văn bản không ghi thời gian thực hiện. "
                "Đồng chí nhập ngày bắt đầu và ngày kết thúc của kế hoạch."
            ),
            fields={"run": run.pk},
        )
    if last < first:
        raise AnswersInvalid(_("Ngày kết thúc trước ngày bắt đầu. Đồng chí kiểm tra lại hai ngày."))
    material = Material(
        run=run_ref(run),
        text=run.text,
        reading=run.reading,
        items=items_of(viewer, run.pk),
        questions=questions_of(viewer, run.pk, (first, last)),
        answers=answers,
        owner=viewer.unit,
        agencies=agencies_paired_with(viewer.unit.id, viewer.on),
    )
    return material, first, last
