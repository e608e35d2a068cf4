"""The kinds and the sectors of units in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.org.types import Sector, UnitKind

KINDS: dict[UnitKind, Promise] = {
    UnitKind.CONFEDERATION: _("Tổng Liên đoàn"),
    UnitKind.PROVINCIAL_FEDERATION: _("Liên đoàn Lao động tỉnh, thành phố"),
    UnitKind.CENTRAL_SECTOR_UNION: _("Công đoàn ngành trung ương"),
    UnitKind.CORPORATION_UNION: _("Công đoàn tập đoàn, tổng công ty"),
    UnitKind.DISTRICT_FEDERATION: _("Liên đoàn Lao động cấp huyện"),
    UnitKind.LOCAL_SECTOR_UNION: _("Công đoàn ngành địa phương"),
    UnitKind.ZONE_UNION: _("Công đoàn khu công nghiệp"),
    UnitKind.COMMUNE_UNION: _("Công đoàn xã, phường"),
    UnitKind.BASE_UNION: _("Công đoàn cơ sở"),
    UnitKind.OCCUPATIONAL_UNION: _("Nghiệp đoàn cơ sở"),
}
SECTORS: dict[Sector, Promise] = {
    Sector.PUBLIC_ADMIN: _("Hành chính, sự nghiệp"),
    Sector.STATE_ENTERPRISE: _("Doanh nghiệp nhà nước"),
    Sector.NON_STATE_ENTERPRISE: _("Doanh nghiệp ngoài nhà nước"),
    Sector.FDI: _("Doanh nghiệp có vốn đầu tư nước ngoài"),
    Sector.COOPERATIVE: _("Hợp tác xã"),
    Sector.OTHER: _("Khác"),
}
