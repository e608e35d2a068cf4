"""Departments of a unit on a day."""

from datetime import date

from django.db.models import Q

from phoihop.org.models import Department
from phoihop.org.types import DepartmentRef


def departments_of(unit_id: int, on: date) -> list[DepartmentRef]:
    rows = Department.objects.filter(unit_id=unit_id, valid_from__lte=on).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )
    return [DepartmentRef(row.id, row.name, row.short_name) for row in rows.order_by("id")]
