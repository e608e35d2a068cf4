"""From an account and a day to the viewer that every selector and service takes."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.org.models import Position
from phoihop.org.selectors import agencies, tree
from phoihop.org.types import PositionRef, Role, Viewer


def positions_of(account_id: int, on: date) -> list[PositionRef]:
    """List the posts that a person holds on a day, oldest first."""
    return [
        PositionRef(
            id=row.id,
            role=Role(row.role),
            title=row.title,
            place=row.unit.short_name if row.unit else str(row.agency),
        )
        for row in _held(account_id, on).select_related("unit", "agency")
    ]


def viewer_for(
    account_id: int, on: date, position_id: int | None = None, address: str | None = None
) -> Viewer | None:
    """Give the viewer for a post of this account that holds on ``on``; ``None`` without any."""
    held = {row.pk: row for row in _held(account_id, on).select_related("account")}
    if not held:
        return None
    row = held.get(position_id or 0) or next(iter(held.values()))
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


def _held(account_id: int, on: date) -> QuerySet[Position]:
    """A post ends with its unit or its agency, whether or not somebody has ended it too."""
    rows = Position.objects.filter(account_id=account_id, valid_from__lte=on)
    lasting = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
    unit_stands = Exists(tree.places_on(on).filter(unit_id=OuterRef("unit_id")))
    agency_stands = Exists(agencies.agencies_on(on).filter(pk=OuterRef("agency_id")))
    return lasting.filter(unit_stands | agency_stands).order_by("valid_from", "id")
