"""Which plans a viewer sees."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from phoihop.org.selectors import tree
from phoihop.org.types import UnitRef, Viewer
from phoihop.plans.access import Standing, may_see
from phoihop.plans.errors import PlanMissing
from phoihop.plans.models import Plan, Target, Task, UnitDuty, UnitTarget
from phoihop.plans.selectors.refs import plan_ref
from phoihop.plans.types import PlanRef, PlanSize, PlanState


def plans_visible(viewer: Viewer) -> list[PlanRef]:
    """List what the viewer may see, the newest first; the owner sees its withdrawn ones too."""
    return [plan_ref(row) for row in visible_rows(viewer)]


def plan_get(viewer: Viewer, plan_id: int) -> PlanRef:
    return plan_ref(visible_plan(viewer, plan_id))


def plan_scope(viewer: Viewer, plan: PlanRef) -> UnitRef:
    """Give the unit whose figures the viewer sees: its own, or the owner's for a partner."""
    if viewer.unit is not None and plan.owner_unit_id in viewer.unit.path:
        return viewer.unit
    return tree.unit_at(plan.owner_unit_id, viewer.on)


def visible_rows(viewer: Viewer) -> QuerySet[Plan]:
    return Plan.objects.filter(_seen_by(viewer)).order_by("-confirmed_at", "-pk")


def visible_plan(viewer: Viewer, plan_id: int, *, lock: bool = False) -> Plan:
    """Give the row if :func:`may_see` allows it; otherwise it does not exist."""
    rows = Plan.objects.select_for_update() if lock else Plan.objects.all()
    row = rows.filter(pk=plan_id).first()
    if row is None or not may_see(viewer, standing(viewer, row)):
        raise plan_missing()
    return row


def plan_missing() -> PlanMissing:
    return PlanMissing(
        _("Không tìm thấy kế hoạch này, hoặc kế hoạch không thuộc phạm vi của đồng chí.")
    )


def standing(viewer: Viewer, row: Plan) -> Standing:
    """Ask only what may decide: the owner is not asked for its duties, nor a unit for agencies."""
    unit = viewer.unit
    concerned = (
        unit is not None
        and unit.id != row.owner_unit_id
        and Plan.objects.filter(_handed_to(viewer, unit), pk=row.pk).exists()
    )
    parties = row.parties.filter(agency__isnull=False) if viewer.agency else row.parties.none()
    agencies = parties.values_list("agency_id", flat=True)
    return Standing(
        owner_unit_id=row.owner_unit_id,
        state=PlanState(row.state),
        concerns_viewer=concerned,
        agency_ids=frozenset(pk for pk in agencies if pk is not None),
    )


def _seen_by(viewer: Viewer) -> Q:
    """Say in a query what :func:`may_see` says of one plan."""
    live = ~Q(state=PlanState.WITHDRAWN)
    if viewer.unit is not None:
        below = Q(owner_unit_id__in=viewer.unit.path) & _handed_to(viewer, viewer.unit)
        return Q(owner_unit_id=viewer.unit.id) | (live & below)
    if viewer.agency is not None:
        return live & Q(pk__in=Plan.objects.filter(parties__agency_id=viewer.agency.id))
    return Q(pk__in=[])


def _handed_to(viewer: Viewer, unit: UnitRef) -> Q:
    """Match plans with a target or a duty of ``unit`` or of a unit below it."""
    inside = tree.subtree_ids(unit, viewer.on)
    targets = UnitTarget.objects.filter(
        target__plan_id=OuterRef("pk"), target__dropped=False, unit_id__in=inside
    )
    duties = UnitDuty.objects.filter(
        task__plan_id=OuterRef("pk"), task__dropped=False, unit_id__in=inside
    )
    return Q(Exists(targets)) | Q(Exists(duties))


def plan_sizes(viewer: Viewer) -> dict[int, PlanSize]:
    """Count targets and tasks of every plan that the viewer sees; tell if it was handed down."""
    rows = visible_rows(viewer).values("pk")
    targets = Target.objects.filter(plan__in=rows, dropped=False).values("plan_id")
    counted = targets.annotate(all=Count("pk"), handed=Count("pk", filter=~Q(method="")))
    tasks = Task.objects.filter(plan__in=rows, dropped=False).values("plan_id")
    duties = UnitDuty.objects.filter(task__plan__in=rows).values_list("task__plan_id", flat=True)
    found = {
        row["plan_id"]: PlanSize(row["all"], 0, row["handed"] > 0) for row in counted.order_by()
    }
    handed = set(duties.distinct())
    for row in tasks.annotate(all=Count("pk")).order_by():
        size = found.get(row["plan_id"], PlanSize())
        found[row["plan_id"]] = PlanSize(size.targets, row["all"], size.is_handed)
    return {
        plan_id: PlanSize(size.targets, size.tasks, size.is_handed or plan_id in handed)
        for plan_id, size in found.items()
    }
