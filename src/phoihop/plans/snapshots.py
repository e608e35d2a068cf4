"""A plan written down whole, and what changed from one such writing to the next."""

from datetime import date
from typing import Any

from phoihop.plans.models import Plan
from phoihop.plans.terms import terms_of
from phoihop.plans.types import Change
from phoihop.targets import from_dict

HEAD = ("title", "code", "period_from", "period_to", "cadence")
TASK = ("text", "due", "force", "levels", "dropped")
TERMS = ("label", "comparator", "value", "value_to", "due", "start", "levels")


def snapshot(plan: Plan) -> dict[str, Any]:
    """Write the whole plan down: itself, its targets and its tasks."""
    head = ("code", "title", "kind", "period_from", "period_to", "cadence", "version")
    target = ("id", "line", "text", "label", "spec", "indicator_id", "confirmed", "dropped")
    task = ("id", "line", "text", "due", "force", "levels", "indicator_id", "confirmed", "dropped")
    return {
        **{name: plain(getattr(plan, name)) for name in head},
        "targets": list(plan.targets.values(*target)),
        "tasks": list(plan.tasks.values(*task)),
    }


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> tuple[Change, ...]:
    """Tell field by field what is different; nothing is ever added to a plan by an amendment."""
    found = _differing("plan", "", _of(before, HEAD), _of(after, HEAD))
    for part, fields_of in (("target", _target), ("task", _task)):
        then = {row["id"]: row for row in before[f"{part}s"]}
        for row in after[f"{part}s"]:
            old = then[row["id"]]
            name = old.get("label") or old["text"]
            found += _differing(part, name, fields_of(old), fields_of(row))
    return tuple(found)


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _target(row: dict[str, Any]) -> dict[str, Any]:
    terms = terms_of(from_dict(row["spec"]), row["label"])
    stated = {name: getattr(terms, name) for name in TERMS}
    return {**stated, "levels": sorted(terms.levels), "dropped": row["dropped"]}


def _task(row: dict[str, Any]) -> dict[str, Any]:
    return _of(row, TASK)


def _of(row: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _differing(part: str, name: str, before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """Compare two states of one thing; of a dropped one only that it was dropped is told."""
    if before.get("dropped") is not after.get("dropped"):
        return [Change(part, name, "dropped", before["dropped"], after["dropped"])]
    return [
        Change(part, name, field, before[field], after[field])
        for field in before
        if before[field] != after[field]
    ]
