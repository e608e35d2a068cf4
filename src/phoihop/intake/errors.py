"""What this room refuses."""

from phoihop.foundation.errors import Conflict, Denied, Invalid, Missing


class RunMissing(Missing):
    """No such reading or item, or not the viewer's to see."""

    code = "run_missing"


class IntakeDenied(Denied):
    """The viewer's post does not read papers into plans."""

    code = "intake_denied"


class PaperInvalid(Invalid):
    """The file is not taken."""

    code = "paper_invalid"


class RunNotOpen(Conflict):
    """The paper is still being read, could not be read, or has become a plan."""

    code = "run_not_open"


class AnswersInvalid(Invalid):
    """What was asked before making the plan is not answered."""

    code = "answers_invalid"


class ItemInvalid(Invalid):
    """Corrected fields do not fit; ``errors`` says for each field what, the bound, what to do."""

    code = "item_invalid"

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(" ".join(errors.values()), fields={"names": sorted(errors)})
        self.errors = errors
