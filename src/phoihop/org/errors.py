"""What this room refuses."""

from phoihop.foundation.errors import Denied, Invalid, Missing


class UnitMissing(Missing):
    """No such unit, or not the viewer's to see."""

    code = "unit_missing"


class UnitDenied(Denied):
    """The viewer's post does not allow this at this unit."""

    code = "unit_denied"


class UnitInvalid(Invalid):
    """A unit's data do not fit."""

    code = "unit_invalid"
