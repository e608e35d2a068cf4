"""The one writer of the tree: opens a unit's place, and moves a subtree to another superior."""

from datetime import date

from django.db import transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat, Substr
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.kernel.periods import day_label
from phoihop.org.errors import UnitInvalid
from phoihop.org.models import UnitPlace
from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef


@transaction.atomic
def unit_move(*, actor: Actor, unit_id: int, new_parent_id: int, on: date) -> UnitRef:
    """Put a unit, with everything below it, under another superior from the day ``on``.

    Places before that day stay as they were, so that figures of that time keep their structure.
    """
    unit, parent = tree.unit_at(unit_id, on), tree.unit_at(new_parent_id, on)
    _refuse_impossible(unit, parent, on)
    _refuse_later_changes(unit, parent, on)
    _open_under(unit, parent, on)
    audit_record(
        actor=actor,
        action="unit.move",
        object_type="unit",
        object_id=unit.id,
        detail={"from": unit.parent_id, "to": parent.id, "on": on.isoformat()},
    )
    return tree.unit_at(unit_id, on)


def _refuse_impossible(unit: UnitRef, parent: UnitRef, on: date) -> None:
    if unit.id in parent.path:
        raise UnitInvalid(
            _(
                "%(parent)s thuộc %(unit)s, nên %(unit)s chưa thể chuyển về đó. "
                "Đồng chí chọn đơn vị cấp trên khác."
            )
            % {"parent": parent.short_name, "unit": unit.short_name}
        )
    if unit.parent_id == parent.id:
        raise UnitInvalid(
            _("%(unit)s đã trực thuộc %(parent)s vào ngày %(day)s.")
            % {"unit": unit.short_name, "parent": parent.short_name, "day": day_label(on)}
        )


def _refuse_later_changes(unit: UnitRef, parent: UnitRef, on: date) -> None:
    """A move in the past would contradict every change that was entered after its day."""
    touched = Q(path__contains=f"/{unit.id}/") | Q(unit_id=parent.id)
    later = Q(valid_from__gt=on) | Q(valid_to__gt=on)
    if UnitPlace.objects.filter(touched).filter(later).exists():
        raise UnitInvalid(
            _(
                "Sau ngày %(day)s đã có thay đổi về tổ chức của %(unit)s hoặc %(parent)s. "
                "Đồng chí chọn ngày muộn hơn thay đổi đó."
            )
            % {"day": day_label(on), "unit": unit.short_name, "parent": parent.short_name}
        )


def _open_under(unit: UnitRef, parent: UnitRef, on: date) -> None:
    old_path = tree.path_text(unit.path)
    new_path = tree.path_text((*parent.path, unit.id))
    subtree = UnitPlace.objects.filter(path__startswith=old_path, valid_to__isnull=True)
    closing = list(subtree.filter(valid_from__lt=on))
    # A place that began on this very day never held: it is rewritten instead of closed.
    subtree.filter(valid_from=on).update(
        path=Concat(Value(new_path), Substr("path", len(old_path) + 1))
    )
    UnitPlace.objects.filter(pk__in=[place.pk for place in closing]).update(valid_to=on)
    UnitPlace.objects.bulk_create(
        [
            UnitPlace(
                unit_id=place.unit_id,
                parent_id=place.parent_id,
                path=new_path + place.path[len(old_path) :],
                valid_from=on,
            )
            for place in closing
        ],
        batch_size=1000,
    )
    UnitPlace.objects.filter(unit_id=unit.id, valid_from=on).update(parent_id=parent.id)
