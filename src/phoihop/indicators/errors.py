"""What this room refuses."""

from phoihop.foundation.errors import Invalid, Missing


class IndicatorInvalid(Invalid):
    """The definition does not hold together."""

    code = "indicator_invalid"


class IndicatorMissing(Missing):
    """There is no such indicator."""

    code = "indicator_missing"
