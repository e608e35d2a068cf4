"""Takes a paper in: the file is kept whatever becomes of it, then read at once or by the worker."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.queue import enqueue
from phoihop.foundation.services import audit_record, file_store
from phoihop.intake.errors import IntakeDenied, PaperInvalid
from phoihop.intake.models import ReadingRun
from phoihop.intake.services.reading import run_read
from phoihop.intake.types import RunState
from phoihop.kernel import clock
from phoihop.org.access import Action, require
from phoihop.org.types import Viewer

READ_AT_ONCE = 300_000
"""Bytes up to which a person is not sent to wait for the worker."""
MEGABYTE = 1024 * 1024


def paper_upload(*, viewer: Viewer, data: bytes, name: str, content_type: str) -> int:
    """Keep the file and read it; give the id of the run, which also tells why reading failed."""
    check_size(len(data))
    run_id = _keep(viewer, data, name, content_type)
    if len(data) <= READ_AT_ONCE:
        run_read(run_id=run_id)
    return run_id


def check_size(size: int) -> None:
    """Refuse what is too large; a door asks before it reads the bytes into memory."""
    most: int = settings.PHOIHOP_MAX_UPLOAD
    if size > most:
        raise PaperInvalid(
            _(
                "Tệp nặng %(size)d MB, lớn hơn mức cho phép %(most)d MB. "
                "Đồng chí giảm dung lượng ảnh trong tệp hoặc tách tệp rồi tải lại."
            )
            % {"size": -(-size // MEGABYTE), "most": most // MEGABYTE}
        )


@transaction.atomic
def _keep(viewer: Viewer, data: bytes, name: str, content_type: str) -> int:
    if viewer.unit is None:
        raise IntakeDenied(_("Chỉ tổ chức công đoàn nhập văn bản. Đồng chí đổi vai rồi làm lại."))
    require(viewer, Action.PLAN, viewer.unit)
    file = file_store(data=data, name=name or "van-ban", content_type=content_type)
    run = ReadingRun.objects.create(
        owner_unit_id=viewer.unit.id,
        file_id=file.id,
        state=RunState.QUEUED,
        created_at=clock.now(),
        created_by=viewer.actor.key,
    )
    audit_record(
        actor=viewer.actor,
        action="paper.upload",
        object_type="reading_run",
        object_id=run.pk,
        detail={"file": file.name, "size": file.size},
    )
    if len(data) > READ_AT_ONCE:
        enqueue("read_paper", run_id=run.pk)
    return run.pk
