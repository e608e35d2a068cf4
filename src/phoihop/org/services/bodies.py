"""Registers a unit's departments and the partner agencies beside it."""

from datetime import date

from django.db import transaction

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.org.models import Agency, Department
from phoihop.org.types import AgencyRef, DepartmentRef


@transaction.atomic
def department_create(
    *, actor: Actor, unit_id: int, name: str, short_name: str, valid_from: date
) -> DepartmentRef:
    row = Department.objects.create(
        unit_id=unit_id, name=name, short_name=short_name, valid_from=valid_from
    )
    audit_record(
        actor=actor,
        action="department.create",
        object_type="unit",
        object_id=unit_id,
        detail={"department": row.pk, "name": name},
    )
    return DepartmentRef(row.pk, name, short_name)


@transaction.atomic
def agency_create(
    *, actor: Actor, code: str, name: str, short_name: str, paired_unit_id: int, valid_from: date
) -> AgencyRef:
    row = Agency.objects.create(
        code=code,
        name=name,
        short_name=short_name,
        paired_unit_id=paired_unit_id,
        valid_from=valid_from,
    )
    audit_record(
        actor=actor,
        action="agency.create",
        object_type="agency",
        object_id=row.pk,
        detail={"code": code, "name": name, "paired_unit": paired_unit_id},
    )
    return AgencyRef(row.pk, code, name, short_name)
