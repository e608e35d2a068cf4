"""Reads a kept paper and lays its items out for review; done twice, it does no harm."""

import logging
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.selectors import file_bytes, file_ref
from phoihop.intake.errors import RunNotOpen
from phoihop.intake.models import ReadingRun, ReviewItem
from phoihop.intake.services.guarding import run_to_work
from phoihop.intake.types import PARTS, RunState
from phoihop.kernel import clock
from phoihop.kernel.problems import Problem
from phoihop.org.types import Viewer
from phoihop.reading import read_text, source_text

STUMBLED = "Phần mềm chưa đọc được văn bản này. Tệp đã được giữ lại để kiểm tra."
"""Kept with the run, in Vietnamese like every sentence of the reader."""

log = logging.getLogger(__name__)


def run_read(*, run_id: int) -> None:
    """Read the paper of a waiting run; what goes wrong becomes the sentence of the run."""
    run = ReadingRun.objects.get(pk=run_id)
    if run.state not in (RunState.QUEUED, RunState.READING):
        return
    ReadingRun.objects.filter(pk=run_id).update(state=RunState.READING)
    try:
        name = file_ref(run.file_id).name
        # A database holds no zero byte; a space in its place moves no line and no span.
        text = source_text(file_bytes(run.file_id), name).replace("\0", " ")
        reading = read_text(text).to_dict()
    except Problem as problem:
        _fail(run_id, problem.sentence)
    except Exception:
        log.exception("a paper could not be read", extra={"run": run_id})
        _fail(run_id, STUMBLED)
        raise
    else:
        _lay_out(run_id, text, reading)


def run_read_again(*, viewer: Viewer, run_id: int) -> None:
    """Try once more what could not be read."""
    with transaction.atomic():
        run = run_to_work(viewer, run_id)
        if run.state != RunState.FAILED:
            raise RunNotOpen(_("Văn bản này đã đọc xong, không cần đọc lại."))
        run.state, run.failure = RunState.QUEUED, ""
        run.save(update_fields=["state", "failure"])
    run_read(run_id=run_id)


def _fail(run_id: int, sentence: str) -> None:
    ReadingRun.objects.filter(pk=run_id).update(state=RunState.FAILED, failure=sentence)


@transaction.atomic
def _lay_out(run_id: int, text: str, reading: dict[str, Any]) -> None:
    run = ReadingRun.objects.select_for_update().get(pk=run_id)
    if run.state != RunState.READING:
        return
    run.text, run.reading, run.header = text, reading, reading["header"]
    run.state, run.saved_at = RunState.REVIEW, clock.now()
    run.save()
    ReviewItem.objects.bulk_create(
        ReviewItem(run=run, part=part, order=order, line=item["line"], read=item)
        for part in PARTS
        for order, item in enumerate(reading[part])
    )
