"""Every component on one page, for people who make pages; only while developing or in a demo."""

from __future__ import annotations

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from phoihop.kernel import clock
from phoihop.web.components.fields import Field, Option
from phoihop.web.components.lists import Column, Crumb, Kpi, Sort, Tab
from phoihop.web.components.target import HeatCell
from phoihop.web.components.tone import Tone
from phoihop.web.components.work import LongWork, work_response

COLUMNS = (
    Column("Nội dung", "name"),
    Column("Chỉ tiêu", number=True),
    Column("Thực hiện", "reached", number=True),
    Column("So với chỉ tiêu"),
    Column("Diễn biến"),
    Column("Đánh giá"),
)

PILLS = (
    (Tone.DONE, "Đạt"),
    (Tone.ON_TRACK, "Đúng tiến độ"),
    (Tone.LOOK, "Cần chú ý"),
    (Tone.LATE, "Quá hạn"),
    (Tone.NOTHING_YET, "Chưa đến kỳ"),
    (Tone.RETURNED, "Đã trả lại"),
    (Tone.LOCKED, "Đã khóa"),
)

TARGETS = (
    ("Đơn vị tổ chức ít nhất 01 giải thể thao", 100, 71, Tone.ON_TRACK, "Đúng tiến độ"),
    ("Người lao động dự lớp tay nghề", 65, 38, Tone.LATE, "Chậm 9 điểm phần trăm"),
    ("Cán bộ được tập huấn hai lần", 100, 84, Tone.DONE, "Vượt tiến độ"),
)

FIELDS = (
    Field(
        "activities",
        "Số hoạt động văn hóa, thể thao",
        kind="number",
        value="3",
        unit="lần",
        earlier=("Quý II", "2"),
        source="Lấy từ 3 hoạt động đã ghi.",
        source_url="#",
        large=True,
    ),
    Field(
        "learners",
        "Số công nhân học nâng cao tay nghề",
        kind="number",
        value="96",
        unit="người",
        earlier=("Quý II", "31"),
        warning="Cao gấp 3 lần quý II. Nếu đúng, đồng chí ghi lý do ngắn bên dưới.",
        reason_name="learners_reason",
        large=True,
    ),
    Field(
        "women",
        "Số đoàn viên nữ tham gia",
        kind="number",
        value="421",
        unit="người",
        earlier=("Quý II", "187"),
        error="Không thể lớn hơn số đoàn viên (412). Đồng chí kiểm tra lại.",
        large=True,
    ),
    Field(
        "period",
        "Kỳ báo cáo",
        kind="select",
        value="q3",
        options=(Option("q2", "Quý II/2026"), Option("q3", "Quý III/2026")),
        hint="Đơn vị chọn kỳ đang mở.",
        optional=True,
    ),
)

WORK_STEPS = 6

HEAT = (
    ("Công đoàn các khu công nghiệp", 88, 61, 46, 118),
    ("Công đoàn ngành Y tế", 94, None, 33, 104),
)


def _rows() -> list[dict[str, object]]:
    return [
        {
            "name": name,
            "asked": asked,
            "reached": reached,
            "fill": 100 * reached / asked,
            "tone": tone,
            "words": words,
            "course": [reached * step // 4 for step in range(1, 5)],
            "label": f"đạt {reached}% so với chỉ tiêu {asked}%",
        }
        for name, asked, reached, tone, words in TARGETS
    ]


def _heat() -> list[tuple[str, list[HeatCell]]]:
    return [
        (
            name,
            [
                HeatCell(share, url="#", weaker=share is not None and 40 < share < 50)
                for share in shares
            ]
            + [HeatCell(None, asked=False)],
        )
        for name, *shares in HEAT
    ]


def _work(step: int) -> LongWork:
    return LongWork(
        url=reverse("gallery_work", args=[WORK_STEPS]),
        title="Đang đọc ke-hoach.docx",
        step=step,
        steps=WORK_STEPS,
        word="trang",
        remaining="Còn khoảng 20 giây.",
        finished=step == WORK_STEPS,
    )


def gallery(request: HttpRequest) -> HttpResponse:
    day = clock.today()
    shown = {
        "page_title": "Thành phần giao diện",
        "pills": PILLS,
        "columns": COLUMNS,
        "sort": Sort.read(request.GET.get("sort", ""), {"name", "reached"}, "name"),
        "rows": _rows(),
        "page": Paginator(range(62), 20).get_page(request.GET.get("page")),
        "fields": FIELDS,
        "heat": _heat(),
        "kpis": (
            Kpi("Đạt hoặc vượt tiến độ", "3", "/ 8 chỉ tiêu", "circle-check", Tone.DONE, "#"),
            Kpi("Đúng tiến độ", "2", "", "progress-check", Tone.ON_TRACK, "#"),
            Kpi("Chậm, cần chú ý", "2", "· 1 chưa đến kỳ", "alert-octagon", Tone.LATE, "#"),
            Kpi("Thời gian đã qua", "72", "%", "clock", Tone.NOTHING_YET),
        ),
        "tabs": (
            Tab("Tổng quan", "#", current=True),
            Tab("Nhiệm vụ", "#", count=14),
            Tab("Báo cáo", "#"),
        ),
        "crumbs": (Crumb("Kế hoạch", "#"), Crumb("Thành phần giao diện")),
        "days": [day + timedelta(days=away) for away in (-3, 0, 3, 200)],
        "work": _work(1),
    }
    return render(request, "gallery.html", shown)


def gallery_work(request: HttpRequest, step: int) -> HttpResponse:
    """Pretend a piece of work that the next poll finds finished, so that the stop can be seen."""
    return work_response(request, _work(step))
