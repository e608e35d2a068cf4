"""The only writers of this room."""

from phoihop.org.services.accounts import account_create, position_assign
from phoihop.org.services.bodies import agency_create, department_create
from phoihop.org.services.headcounts import headcount_set
from phoihop.org.services.places import unit_move
from phoihop.org.services.units import unit_create, units_import

__all__ = [
    "account_create",
    "agency_create",
    "department_create",
    "headcount_set",
    "position_assign",
    "unit_create",
    "unit_move",
    "units_import",
]
