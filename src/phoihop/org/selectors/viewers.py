"""From an account and a day to the viewer that every selector and service takes."""

from datetime import date

from django.db.models import Q

from phoihop.org.models import Position
from phoihop.org.selectors import agencies, tree
from phoihop.org.types import PositionRef, Role, Viewer


def positions_of(account_id: int, on: date) -> list[PositionRef]:
    """List the posts that a person holds on a day, oldest first."""
    rows = Position.objects.filter(account_id=account_id, valid_from__lte=on).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )
    return [
        PositionRef(
            id=row.id,
            role=Role(row.role),
            title=row.title,
            place=row.unit.short_name if row.unit else str(row.agency),
        )
        for row in rows.select_related("unit", "agency").order_by("valid_from", "id")
    ]


def viewer_for(
    account_id: int, on: date, position_id: int | None = None, address: str | None = None
) -> Viewer | None:
    """Give the viewer for a post of this account that holds on ``on``; ``None`` without any."""
    held = [post.id for post in positions_of(account_id, on)]
    if not held:
        return None
    chosen = position_id if position_id in held else held[0]
    row = Position.objects.select_related("account").get(pk=chosen)
    return Viewer(
        account_id=account_id,
        name=row.account.display_name,
        role=Role(row.role),
        title=row.title,
        unit=tree.unit_at(row.unit_id, on) if row.unit_id else None,
        agency=agencies.agency_at(row.agency_id, on) if row.agency_id else None,
        department_id=row.department_id,
        on=on,
        position_id=row.id,
        address=address,
    )
