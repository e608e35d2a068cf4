"""What the demo has done, in figures that anybody can check again."""

from typing import Any

from phoihop.cli.demo import totals
from phoihop.cli.demo.folder import NOW, DemoFolder
from phoihop.cli.demo.people import OFFICER, persona
from phoihop.cli.demo.progress import Progress
from phoihop.cli.demo.quarters import QUARTERS
from phoihop.org.selectors import tree
from phoihop.org.types import Level, UnitRef, Viewer
from phoihop.plans.selectors import plan_get
from phoihop.reporting.selectors import plan_progress
from phoihop.reporting.types import TargetProgress


def outcome_of(kept: DemoFolder, progress: Progress) -> dict[str, Any]:
    """Gather documents, plans, units, submissions, totals, papers and seconds."""
    viewer = persona(OFFICER, NOW.date())
    if viewer.unit is None:
        raise LookupError(OFFICER)
    documents = documents_of(kept)
    return {
        "documents": documents,
        "plans": [_plan(viewer, taken["plan_id"]) for taken in documents],
        "units": _units(viewer.unit),
        "submissions": _submissions(kept),
        "rollup": _totals(viewer.unit),
        "papers": [kept.made(f"paper {taken['plan_id']}") for taken in documents],
        "seconds": progress.seconds,
    }


def documents_of(kept: DemoFolder) -> list[dict[str, Any]]:
    return [kept.made(step) for step in kept.steps("document ")]


def _plan(viewer: Viewer, plan_id: int) -> dict[str, Any]:
    plan = plan_get(viewer, plan_id)
    stands = plan_progress(viewer, plan_id)
    return {
        "id": plan.id,
        "code": plan.code,
        "title": plan.title,
        "period": [plan.period_from.isoformat(), plan.period_to.isoformat()],
        "targets": [_target(each) for each in stands.targets],
        "duties": [
            {"text": each.task.text, "done": each.done, "expected": each.expected}
            for each in stands.duties
        ],
    }


def _target(each: TargetProgress) -> dict[str, Any]:
    judged = each.evaluation
    return {
        "line": each.target.line,
        "text": each.target.label,
        "value": float(judged.needed.value),
        "unit": judged.needed.unit,
        "reached": None if judged.reached is None else round(float(judged.reached.value), 2),
        "status": judged.status,
        "label": str(judged.label),
    }


def _units(province: UnitRef) -> dict[str, int]:
    counts = tree.count_by_level(province, NOW.date())
    direct = [unit for unit in tree.children(province, NOW.date()) if unit.level is Level.BASE]
    return {
        "upper": counts[Level.UPPER],
        "base": counts[Level.BASE],
        "base_directly_under_province": len(direct),
    }


def _submissions(kept: DemoFolder) -> dict[str, Any]:
    by_period = {each.code: kept.made(f"reports {each.code}") for each in QUARTERS}
    names = ("submitted", "accepted", "returned")
    whole = {name: sum(counts[name] for counts in by_period.values()) for name in names}
    return {**whole, "by_period": by_period}


def _totals(province: UnitRef) -> dict[str, Any]:
    path = tree.path_text(province.path)
    tables = sum(totals.from_tables(province.id, each.code) for each in QUARTERS)
    reports = sum(totals.from_reports(path, each.code) for each in QUARTERS)
    return {"from_tables": tables, "from_reports": reports, "equal": tables == reports}
