"""What this room refuses."""

from phoihop.foundation.errors import Conflict, Invalid, Missing


class ReportMissing(Missing):
    """No such report or round, or not the viewer's to see."""

    code = "report_missing"


class ReportInvalid(Invalid):
    """Some fields do not fit; ``fields["errors"]`` maps ``<indicator>.<axis>`` to a sentence."""

    code = "report_invalid"

    @property
    def errors(self) -> dict[str, str]:
        found = self.fields.get("errors", {})
        return dict(found) if isinstance(found, dict) else {}


class ReportConflict(Conflict):
    """Somebody decided on, or changed, the report in between; ``fields`` tell both sides."""

    code = "report_conflict"


class RoundClosed(Conflict):
    """The figures of this period are final."""

    code = "round_closed"
