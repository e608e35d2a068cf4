"""The tables of this room; private to it."""

from phoihop.org.models.account import Account
from phoihop.org.models.agency import Agency
from phoihop.org.models.department import Department
from phoihop.org.models.headcount import Headcount
from phoihop.org.models.position import Position
from phoihop.org.models.unit import Unit
from phoihop.org.models.unit_place import UnitPlace

__all__ = ["Account", "Agency", "Department", "Headcount", "Position", "Unit", "UnitPlace"]
