"""Units as one viewer may see them."""

from collections import defaultdict

from phoihop.kernel.text import folded
from phoihop.org.access import Action, may
from phoihop.org.errors import UnitMissing
from phoihop.org.selectors import tree
from phoihop.org.types import Branch, Level, UnitRef, Viewer


def unit_get(viewer: Viewer, unit_id: int) -> UnitRef:
    """Give a unit of the viewer's subtree, or one of its superiors (their names are no secret)."""
    unit = tree.unit_at(unit_id, viewer.on)
    is_superior = viewer.unit is not None and unit.id in viewer.unit.path
    if not (is_superior or may(viewer, Action.SEE, unit)):
        raise UnitMissing
    return unit


def units_below(viewer: Viewer, unit_id: int) -> list[UnitRef]:
    """List the units directly below one that the viewer may see."""
    unit = tree.unit_at(unit_id, viewer.on)
    if not may(viewer, Action.SEE, unit):
        raise UnitMissing
    return tree.children(unit, viewer.on)


def units_search(viewer: Viewer, words: str, limit: int = 20) -> list[UnitRef]:
    """Find units of the viewer's subtree by name or code, accents ignored."""
    if viewer.unit is None:
        return []
    places = tree.places_on(viewer.on).filter(
        path__startswith=tree.path_text(viewer.unit.path), unit__folded__contains=folded(words)
    )
    return tree.refs(places, viewer.on, limit)


def branches_below(viewer: Viewer, unit_id: int) -> list[Branch]:
    """List the units directly below one, each with the sums of its branch; upper unions first."""
    unit = tree.unit_at(unit_id, viewer.on)
    if not may(viewer, Action.SEE, unit):
        raise UnitMissing
    whole = tree.subtree(unit, viewer.on)
    depth = len(unit.path)
    inside: dict[int, list[UnitRef]] = defaultdict(list)
    for each in whole:
        if len(each.path) > depth:
            inside[each.path[depth]].append(each)
    found = [_branch(child, inside[child.id]) for child in whole if len(child.path) == depth + 1]
    # A path sorts as text in the database (10 before 9); people expect the order of the register.
    return sorted(found, key=lambda branch: (branch.unit.level is Level.BASE, branch.unit.path))


def superiors_of(viewer: Viewer, unit: UnitRef) -> list[UnitRef]:
    """List the units above one, the highest first, as its own crumbs show them."""
    unit_get(viewer, unit.id)
    above = tree.units_at(unit.path[:-1], viewer.on)
    return [above[unit_id] for unit_id in unit.path[:-1] if unit_id in above]


def _branch(child: UnitRef, whole: list[UnitRef]) -> Branch:
    return Branch(
        unit=child,
        base=sum(each.level is Level.BASE for each in whole if each.id != child.id),
        workers=sum(each.workers for each in whole),
        members=sum(each.members for each in whole),
    )
