"""From rows to the shapes that leave the room."""

from phoihop.foundation.types import FileRef
from phoihop.intake.models import ReadingRun, ReviewItem
from phoihop.intake.types import ItemRef, RunRef, RunState, Verdict


def run_ref(row: ReadingRun) -> RunRef:
    return RunRef(
        id=row.pk,
        owner_unit_id=row.owner_unit_id,
        file=FileRef(
            id=row.file.pk,
            name=row.file.name,
            content_type=row.file.content_type,
            size=row.file.size,
        ),
        state=RunState(row.state),
        header=row.header,
        failure=row.failure,
        plan_id=row.plan_id,
        created_at=row.created_at,
        saved_at=row.saved_at,
    )


def item_ref(row: ReviewItem) -> ItemRef:
    return ItemRef(
        id=row.pk,
        run_id=row.run_id,
        part=row.part,
        order=row.order,
        line=row.line,
        read=row.read,
        fields={**row.read, **row.edited},
        verdict=Verdict(row.verdict),
    )
