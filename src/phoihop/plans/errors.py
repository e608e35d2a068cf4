"""What this room refuses."""

from phoihop.foundation.errors import Conflict, Denied, Invalid, Missing


class PlanMissing(Missing):
    """No such plan, or not the viewer's to see."""

    code = "plan_missing"


class PlanDenied(Denied):
    """The viewer sees the plan and may not do this to it."""

    code = "plan_denied"


class PlanInvalid(Invalid):
    """What was given does not make a plan."""

    code = "plan_invalid"


class PlanInUse(Conflict):
    """Units have already sent figures: the plan can be amended, not taken back."""

    code = "plan_in_use"
