"""Partner agencies on a day."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from phoihop.org.errors import UnitMissing
from phoihop.org.models import Agency
from phoihop.org.types import AgencyRef


def agencies_on(on: date) -> QuerySet[Agency]:
    return Agency.objects.filter(valid_from__lte=on).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )


def agency_at(agency_id: int, on: date) -> AgencyRef:
    row = agencies_on(on).filter(pk=agency_id).first()
    if row is None:
        raise UnitMissing(_("Không tìm thấy cơ quan phối hợp này."))
    return _ref(row)


def agencies_paired_with(unit_id: int, on: date) -> list[AgencyRef]:
    return [_ref(row) for row in agencies_on(on).filter(paired_unit_id=unit_id).order_by("id")]


def _ref(row: Agency) -> AgencyRef:
    return AgencyRef(id=row.id, code=row.code, name=row.name, short_name=row.short_name)
