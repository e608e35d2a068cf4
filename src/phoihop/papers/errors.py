"""What this room refuses."""

from phoihop.foundation.errors import Invalid, Missing


class PaperMissing(Missing):
    """No such paper, or not the viewer's to see."""

    code = "paper_missing"


class PaperInvalid(Invalid):
    """A paper cannot be written from this."""

    code = "paper_invalid"
