"""A small plan of the province, as a person would have confirmed it."""

from datetime import date
from decimal import Decimal

from phoihop.kernel.periods import Period
from phoihop.plans.services import (
    DeadlineDraft,
    DocumentDraft,
    PartyDraft,
    PlanDraft,
    SectionDraft,
    TargetDraft,
    TaskDraft,
)
from phoihop.plans.types import Cadence
from phoihop.targets import (
    Base,
    Comparator,
    Form,
    Level,
    Owner,
    Population,
    TargetSpec,
    Unit,
)

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
BASES = Population(levels=frozenset({Level.BASE}))

FLOOR = TargetSpec(
    form=Form.FLOOR_EACH, value=Decimal(1), noun="hoạt động", population=BASES, owner=Owner.BASE,
    window=YEAR,
)  # fmt: skip
ADMITTED = TargetSpec(
    form=Form.TOTAL, comparator=Comparator.MORE_THAN, value=Decimal(110), noun="đoàn viên",
    population=BASES, window=YEAR,
)  # fmt: skip
STUDYING = TargetSpec(
    form=Form.PEOPLE_SHARE, value=Decimal(65), unit=Unit.PERCENT, base=Base.WORKFORCE,
    population=Population(levels=frozenset({Level.BASE}), sectors=frozenset({"fdi"})), window=YEAR,
)  # fmt: skip
PLAQUE = TargetSpec(
    form=Form.DELIVERABLE, comparator=Comparator.EXACTLY, value=Decimal(1), noun="công trình",
    population=Population(levels=frozenset({Level.PROVINCE})), window=YEAR,
)  # fmt: skip


def a_draft() -> PlanDraft:
    return PlanDraft(
        document=DocumentDraft(
            kind="plan",
            code="42/KH-LĐLĐ",
            title="Nâng cao đời sống văn hóa, tinh thần của đoàn viên, người lao động",
            issued_on="2026-01-15",
            text="KẾ HOẠCH\nII. MỤC TIÊU\n- Mỗi CĐCS tổ chức ít nhất 01 hoạt động.",
        ),
        sections=(SectionDraft(line=2, marker="II", level=1, title="MỤC TIÊU", role="targets"),),
        targets=(
            TargetDraft(line=3, section=0, text="mỗi CĐCS ít nhất 01 hoạt động", label="Hoạt động",
                        spec=FLOOR),
            TargetDraft(line=4, section=0, text="kết nạp trên 110 người", label="Kết nạp",
                        spec=ADMITTED),
            TargetDraft(line=5, section=0, text="65% công nhân học tập", label="Học tập",
                        spec=STUDYING, confirmed=False),
            TargetDraft(line=6, section=0, text="gắn biển 01 công trình", label="Công trình",
                        spec=PLAQUE),
        ),
        tasks=(
            TaskDraft(line=7, text="Cụ thể hóa kế hoạch", assignees=("Công đoàn cấp trên",),
                      due="2026-03", levels=("upper",)),
            TaskDraft(line=8, text="Phát động thi đua", levels=("upper", "base")),
            TaskDraft(line=9, text="Tham mưu nội dung", assignees=("Văn phòng",)),
        ),
        parties=(PartyDraft(name="LĐLĐ tỉnh Sông Hậu", role="party"),),
        deadlines=(
            DeadlineDraft(line=9, kind="year", what="Tổng kết", starts="2026"),
            DeadlineDraft(line=8, kind="due", what="Đăng ký", ends="2026-04-30"),
        ),
        period_from=YEAR.start,
        period_to=YEAR.end,
        cadence=Cadence.QUARTER,
    )  # fmt: skip
