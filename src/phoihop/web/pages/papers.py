"""Review reports of a plan: the list, writing one, its preview with the source of each figure."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phoihop.kernel.periods import Period, PeriodKind, parse_period, period_on, periods_of
from phoihop.org.types import Viewer
from phoihop.papers.selectors import paper_file, paper_get, papers_of
from phoihop.papers.services import review_write
from phoihop.papers.types import WrittenPaper
from phoihop.plans.selectors.whole import WholePlan, plan_whole
from phoihop.plans.types import PlanRef
from phoihop.web.components.fields import Field, Option
from phoihop.web.components.lists import Crumb
from phoihop.web.components.toast import toast_next
from phoihop.web.files import file_response
from phoihop.web.navigation import address
from phoihop.web.pages.plan_frame import plan_frame, plan_url
from phoihop.web.viewer import with_viewer

OFFERED_KINDS = (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
OFFERED = 8


@require_http_methods(["GET", "POST"])
@with_viewer
def review_papers(request: HttpRequest, viewer: Viewer, plan_id: int) -> HttpResponse:
    """List the papers; a POST writes one for the period that was chosen."""
    whole = plan_whole(viewer, plan_id)
    if request.method == "POST":
        period = parse_period(request.POST.get("period", ""))
        paper = review_write(viewer=viewer, plan_id=plan_id, period=period)
        toast_next(request, _("Đã soạn báo cáo sơ kết %(period)s.") % {"period": period.label})
        return redirect("review_paper", plan_id=plan_id, paper_id=paper.id)
    context = plan_frame(viewer, whole, "review_papers")
    context |= {
        "crumbs": _crumbs(whole.plan, Crumb(_("Sơ kết"))),
        "papers": papers_of(viewer, plan_id),
        "periods": _period_field(viewer, whole),
    }
    return render(request, "papers/list.html", context)


@with_viewer
def review_paper(request: HttpRequest, viewer: Viewer, plan_id: int, paper_id: int) -> HttpResponse:
    found = _paper_of(viewer, plan_id, paper_id)
    whole = plan_whole(viewer, plan_id)
    figures = found.written.figures
    context = plan_frame(viewer, whole, "review_papers")
    period = found.ref.period.label
    context |= {
        "page_title": _("Sơ kết %(period)s") % {"period": period},
        "back": plan_url("review_papers", whole.plan),
        "crumbs": _crumbs(
            whole.plan, Crumb(_("Sơ kết"), plan_url("review_papers", whole.plan)), Crumb(period)
        ),
        "paper": found.ref,
        "shown": found.written.paper,
        "as_of": found.written.as_of,
        "figures": figures,
        "figure": figures.get(request.GET.get("figure", "")),
    }
    # A figure that is clicked brings its source alone; without a script the page comes whole.
    part = "papers/source.html" if request.htmx else "papers/paper.html"  # type: ignore[attr-defined]
    return render(request, part, context)


@with_viewer
def review_file(
    request: HttpRequest,  # noqa: ARG001
    viewer: Viewer,
    plan_id: int,
    paper_id: int,
) -> HttpResponse:
    _paper_of(viewer, plan_id, paper_id)
    found = paper_file(viewer, paper_id)
    return file_response(name=found.name, content_type=found.content_type, data=found.data)


def _paper_of(viewer: Viewer, plan_id: int, paper_id: int) -> WrittenPaper:
    found = paper_get(viewer, paper_id)
    if found.ref.plan_id != plan_id:
        raise Http404
    return found


def _crumbs(plan: PlanRef, *rest: Crumb) -> list[Crumb]:
    way = [Crumb(_("Kế hoạch"), address("plan_list"))]
    return [*way, Crumb(plan.code or plan.title, plan_url("plan_page", plan)), *rest]


def _period_field(viewer: Viewer, whole: WholePlan) -> Field:
    """Offer the periods of the plan that have begun; the one on which units report stands first."""
    plan = whole.plan
    usual = period_on(PeriodKind(plan.cadence), min(viewer.on, plan.period_to))
    periods = sorted(_periods(plan, viewer), key=lambda period: period != usual)
    return Field(
        name="period",
        label=_("Kỳ sơ kết"),
        kind="select",
        value=periods[0].code if periods else "",
        options=tuple(Option(period.code, period.label) for period in periods),
    )


def _periods(plan: PlanRef, viewer: Viewer) -> list[Period]:
    last = min(plan.period_to, viewer.on)
    if last < plan.period_from:
        return []
    found = [
        period for kind in OFFERED_KINDS for period in periods_of(kind, plan.period_from, last)
    ]
    return sorted(found, key=lambda period: (period.end, period.start), reverse=True)[:OFFERED]
