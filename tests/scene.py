"""A plan at work in the small province: what the tests of pages, API, papers and rights look at."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.personas import OFFICER, Province

from phoihop.foundation.services import file_store
from phoihop.kernel.periods import Period, parse_period
from phoihop.org.selectors import agencies_paired_with
from phoihop.plans.drafts import (
    DeadlineDraft,
    DocumentDraft,
    PartyDraft,
    PlanDraft,
    SectionDraft,
    TargetDraft,
    TaskDraft,
)
from phoihop.plans.services import cascade_plan, plan_create
from phoihop.plans.types import Cadence as PlanCadence
from phoihop.plans.types import PlanRef
from phoihop.targets import Cadence, Form, Level, Owner, Population, TargetSpec, Unit

QUARTER = parse_period("2026-Q3")
TERM = Period(date(2026, 1, 1), date(2028, 12, 31))
TEXT = "\n".join(
    [
        "KẾ HOẠCH",
        "Nâng cao đời sống văn hóa của đoàn viên",
        "I. CHỈ TIÊU",
        "1. Hằng năm mỗi CĐCS tổ chức ít nhất 01 hoạt động văn hóa, thể thao.",
        "2. Hằng năm xây 12 nhà Mái ấm Công đoàn.",
        "II. NHIỆM VỤ",
        "1. Các CĐCS phổ biến kế hoạch đến đoàn viên.",
        "2. Liên đoàn Lao động tỉnh tổ chức hội thao trước ngày 30/9/2026.",
        "3. Sở Văn hóa, Thể thao và Du lịch hỗ trợ sân bãi, trọng tài.",
    ]
)

EACH_BASE_UNIT = TargetSpec(
    form=Form.FLOOR_EACH,
    value=Decimal(1),
    unit=Unit.COUNT,
    noun="hoạt động",
    what="tổ chức hoạt động văn hóa, thể thao",
    population=Population(levels=frozenset({Level.BASE}), label="CĐCS"),
    owner=Owner.BASE,
    cadence=Cadence.YEAR,
    window=TERM,
)
HOUSES = TargetSpec(
    form=Form.TOTAL,
    value=Decimal(12),
    unit=Unit.COUNT,
    noun="nhà",
    what="xây nhà Mái ấm Công đoàn",
    population=Population(levels=frozenset({Level.BASE})),
    cadence=Cadence.YEAR,
    window=TERM,
    start=Decimal(0),
)


@dataclass(frozen=True)
class Scene:
    """One running plan of the province, handed down."""

    province: Province
    plan: PlanRef


def plan_draft(province: Province, code: str = "42/KH-LĐLĐ") -> PlanDraft:
    """A plan of one side with two targets, three tasks, a date; its paper is a stored file."""
    unit = province.unit("SH")
    agency = agencies_paired_with(unit.id, province.on)[0]
    stored = file_store(data=TEXT.encode(), name="ke-hoach.txt", content_type="text/plain")
    return PlanDraft(
        document=DocumentDraft(
            kind="joint_plan",
            code=code,
            title="Nâng cao đời sống văn hóa của đoàn viên",
            text=TEXT,
            issued_on="2026-01-15",
            file_id=stored.id,
        ),
        period_from=TERM.start,
        period_to=TERM.end,
        cadence=PlanCadence.QUARTER,
        sections=(SectionDraft(line=3, marker="I", level=1, title="CHỈ TIÊU", role="targets"),),
        targets=(
            TargetDraft(
                text="Hằng năm mỗi CĐCS tổ chức ít nhất 01 hoạt động văn hóa, thể thao",
                label="Mỗi CĐCS ít nhất 01 hoạt động văn hóa, thể thao",
                spec=EACH_BASE_UNIT,
                line=4,
                section=0,
            ),
            TargetDraft(
                text="Hằng năm xây 12 nhà Mái ấm Công đoàn",
                label="Xây nhà Mái ấm Công đoàn",
                spec=HOUSES,
                line=5,
                section=0,
            ),
        ),
        tasks=(
            TaskDraft(
                text="Phổ biến kế hoạch đến đoàn viên",
                line=7,
                assignees=("CĐCS",),
                levels=("base",),
            ),
            TaskDraft(
                text="Tổ chức hội thao",
                line=8,
                assignees=("Liên đoàn Lao động tỉnh",),
                partners=("Sở Văn hóa, Thể thao và Du lịch",),
                due="2026-09-30",
            ),
            TaskDraft(
                text="Hỗ trợ sân bãi, trọng tài",
                line=9,
                assignees=("Sở Văn hóa, Thể thao và Du lịch",),
            ),
        ),
        parties=(
            PartyDraft(name=unit.name, role="party", unit_id=unit.id),
            PartyDraft(name=agency.name, role="party", agency_id=agency.id),
        ),
        deadlines=(DeadlineDraft(kind="due", what="Tổ chức hội thao", line=8, ends="2026-09-30"),),
    )


def plan_at_work(province: Province) -> Scene:
    """Create the plan as the province's officer and hand it down."""
    officer = province.viewer(OFFICER)
    plan = plan_create(viewer=officer, draft=plan_draft(province))
    cascade_plan(viewer=officer, plan_id=plan.id)
    return Scene(province, plan)
