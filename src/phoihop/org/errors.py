"""What this room refuses."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import Denied, Invalid, Missing


class UnitMissing(Missing):
    """No such unit, or not the viewer's to see: both are said in the same words."""

    code = "unit_missing"

    def __init__(self, sentence: str = "") -> None:
        super().__init__(
            sentence
            or _("Không tìm thấy đơn vị này, hoặc đơn vị không thuộc phạm vi của đồng chí.")
        )


class UnitDenied(Denied):
    """The viewer's post does not allow this at this unit."""

    code = "unit_denied"


class UnitInvalid(Invalid):
    """A unit's data do not fit."""

    code = "unit_invalid"


class UnitsInvalid(UnitInvalid):
    """Rows of a list of units do not fit; ``problems`` holds a sentence for each of them."""

    code = "units_invalid"

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        others = len(problems) - 1
        more = " " + _("Còn %(count)s lỗi khác.") % {"count": others} if others else ""
        super().__init__(problems[0] + more, fields={"problems": problems})


class AccountInvalid(Invalid):
    """An account or a post does not fit."""

    code = "account_invalid"
