"""Records what a person decides about each item; what was read never changes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.intake.errors import ItemInvalid, RunMissing
from phoihop.intake.fields import FIELDS, corrected
from phoihop.intake.models import ReviewItem
from phoihop.intake.selectors.refs import item_ref
from phoihop.intake.services.guarding import run_to_review
from phoihop.intake.types import PARTS, ItemRef, Verdict
from phoihop.org.types import Viewer


@transaction.atomic
def item_decide(
    *, viewer: Viewer, item_id: int, verdict: Verdict, edited: Mapping[str, Any] | None = None
) -> ItemRef:
    """Accept, edit or drop an item; ``PENDING`` takes the decision back.

    With ``edited`` fields the item is corrected and accepted. Corrections stay when an item is
    dropped and taken back.
    """
    item = _item(item_id)
    run_to_review(viewer, item.run_id)
    before = item.verdict
    if edited is not None and verdict in (Verdict.ACCEPTED, Verdict.EDITED):
        verdict = _correct(item, edited)
    elif verdict is Verdict.ACCEPTED:
        corrected(item.part, {**item.read, **item.edited}, {})
        verdict = Verdict.EDITED if item.edited else Verdict.ACCEPTED
    item.verdict = verdict
    item.save(update_fields=["verdict", "edited"])
    if verdict != before or edited is not None:
        audit_record(
            actor=viewer.actor,
            action=f"item.{verdict}",
            object_type="reading_run",
            object_id=item.run_id,
            detail={"part": item.part, "order": item.order, "edited": item.edited},
        )
    return item_ref(item)


@transaction.atomic
def items_accept_sure(*, viewer: Viewer, run_id: int) -> int:
    """Accept every item that waits and of which the reader is sure; give their number."""
    run_to_review(viewer, run_id)
    waiting = ReviewItem.objects.filter(
        run_id=run_id, verdict=Verdict.PENDING, read__confidence="sure"
    )
    count = waiting.update(verdict=Verdict.ACCEPTED)
    if count:
        audit_record(
            actor=viewer.actor,
            action="items.accept_sure",
            object_type="reading_run",
            object_id=run_id,
            detail={"count": count},
        )
    return count


@transaction.atomic
def item_add(
    *, viewer: Viewer, run_id: int, part: str, line: int | None, fields: Mapping[str, Any]
) -> ItemRef:
    """Add by hand what the reader did not find; ``line`` is where it stands in the text."""
    run = run_to_review(viewer, run_id)
    if part not in PARTS:
        raise RunMissing(_("Không có nhóm nội dung này."))
    lines = run.text.count("\n") + 1
    if line is not None and not 1 <= line <= lines:
        raise ItemInvalid(
            {"line": _("Văn bản có %(lines)d dòng. Đồng chí nhập lại số dòng.") % {"lines": lines}}
        )
    given = corrected(part, {}, {**_DEFAULTS.get(part, {}), **fields})
    last = ReviewItem.objects.filter(run=run, part=part).order_by("-order").first()
    item = ReviewItem.objects.create(
        run=run,
        part=part,
        order=last.order + 1 if last else 0,
        line=line,
        read={"line": line, "by_hand": True, "confidence": "sure"},
        edited=given,
        verdict=Verdict.EDITED,
    )
    audit_record(
        actor=viewer.actor,
        action="item.add",
        object_type="reading_run",
        object_id=run_id,
        detail={"part": part, "line": line, "fields": given},
    )
    return item_ref(item)


@transaction.atomic
def header_edit(*, viewer: Viewer, run_id: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Correct the head of the document; its period is asked when the plan is made."""
    run = run_to_review(viewer, run_id)
    run.header = {**run.header, **corrected("header", run.header, fields)}
    run.save(update_fields=["header"])
    audit_record(
        actor=viewer.actor,
        action="header.edit",
        object_type="reading_run",
        object_id=run_id,
        detail={name: run.header[name] for name in FIELDS["header"]},
    )
    return dict(run.header)


_DEFAULTS: dict[str, dict[str, Any]] = {
    "targets": {"comparator": ">=", "unit": "count", "force": "must"},
    "tasks": {"force": "must"},
    "deadlines": {"kind": "due"},
    "parties": {"role": "party"},
}


def _correct(item: ReviewItem, edited: Mapping[str, Any]) -> Verdict:
    now = {**item.read, **item.edited}
    after = corrected(item.part, now, edited)
    item.edited = {name: value for name, value in after.items() if value != item.read.get(name)}
    return Verdict.EDITED if item.edited else Verdict.ACCEPTED


def _item(item_id: int) -> ReviewItem:
    item = ReviewItem.objects.select_for_update().filter(pk=item_id).first()
    if item is None:
        raise RunMissing(_("Không tìm thấy mục này."))
    return item
