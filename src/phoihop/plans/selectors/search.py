"""Plans and targets by words, accents ignored, among what the viewer may see."""

from collections.abc import Callable

from phoihop.kernel.text import folded
from phoihop.org.types import Viewer
from phoihop.plans.models import Target
from phoihop.plans.selectors.contents import target_refs
from phoihop.plans.selectors.plans import plans_visible, visible_rows
from phoihop.plans.types import PlanRef, TargetRef


def plans_search(viewer: Viewer, words: str, limit: int = 20) -> list[PlanRef]:
    """Find plans by number or title, the newest first."""
    matches = _matcher(words)
    return [plan for plan in plans_visible(viewer) if matches(f"{plan.code} {plan.title}")][:limit]


def targets_search(viewer: Viewer, words: str, limit: int = 20) -> list[TargetRef]:
    """Find targets by label or by the sentence that sets them."""
    matches = _matcher(words)
    rows = Target.objects.filter(dropped=False, plan__in=visible_rows(viewer).order_by())
    texts = rows.order_by("-plan_id", "order").values_list("pk", "label", "text")
    found = [pk for pk, label, text in texts if matches(f"{label} {text}")][:limit]
    return target_refs(Target.objects.filter(pk__in=found).order_by("-plan_id", "order"))


def _matcher(words: str) -> Callable[[str], bool]:
    wanted = folded(words).split()

    def matches(text: str) -> bool:
        found = folded(text)
        return bool(wanted) and all(word in found for word in wanted)

    return matches
