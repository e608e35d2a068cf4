"""Who may do what where: post × unit × action, one pure function with its reason."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from phoihop.org.errors import UnitDenied
from phoihop.org.types import Role, UnitRef, Viewer


class Action(StrEnum):
    SEE = "see"
    """Read what belongs to the unit or to units below it."""
    PLAN = "plan"
    """Read papers into plans, confirm, hand down, amend, withdraw – at one's own unit."""
    REPORT = "report"
    """Fill in and submit the unit's own report."""
    DECIDE = "decide"
    """Accept or return the report of a unit directly below."""
    WRITE_PAPER = "write_paper"
    """Write official papers from the figures of one's own unit."""
    MANAGE = "manage"
    """Keep the register of units and accounts of one's own subtree."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer with the id of the rule that gave it."""

    allowed: bool
    rule: str

    def __bool__(self) -> bool:
        return self.allowed


_OFFICERS = frozenset({Role.OFFICER, Role.LEADER})
_ROLES = {
    Action.PLAN: frozenset({Role.OFFICER}),
    Action.REPORT: frozenset({Role.OFFICER, Role.LEADER, Role.CLERK}),
    Action.DECIDE: _OFFICERS,
    Action.WRITE_PAPER: _OFFICERS,
    Action.MANAGE: frozenset({Role.OFFICE_ADMIN}),
}


def may(viewer: Viewer, action: Action, unit: UnitRef) -> Verdict:
    """Answer by post and by where ``unit`` stands from the viewer's own unit."""
    own = viewer.unit
    if own is None:
        return Verdict(allowed=False, rule="partner-sees-joint-programmes-only")
    if own.id not in unit.path:
        return Verdict(allowed=False, rule="outside-own-subtree")
    if action is Action.SEE:
        return Verdict(allowed=True, rule="own-subtree")
    if viewer.role not in _ROLES[action]:
        return Verdict(allowed=False, rule=f"role-{viewer.role}-may-not-{action}")
    return _by_place(action, own, unit)


def _by_place(action: Action, own: UnitRef, unit: UnitRef) -> Verdict:
    if action is Action.DECIDE:
        return Verdict(allowed=unit.parent_id == own.id, rule="direct-superior-decides")
    if action is Action.MANAGE:
        return Verdict(allowed=True, rule="administrator-of-subtree")
    return Verdict(allowed=unit.id == own.id, rule="own-unit-only")


def require(viewer: Viewer, action: Action, unit: UnitRef) -> None:
    """Raise with a sentence for people where :func:`may` says no."""
    verdict = may(viewer, action, unit)
    if not verdict:
        raise UnitDenied(
            _(
                "Đồng chí chưa có quyền làm việc này tại %(unit)s. "
                "Hãy đổi vai hoặc xin quyền từ người quản trị của đơn vị."
            )
            % {"unit": unit.short_name},
            fields={"rule": verdict.rule, "action": action, "unit": unit.id},
        )
