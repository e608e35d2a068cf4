"""What the reader found becomes a target that can be confirmed, with honest questions."""

from datetime import date
from typing import Any

import pytest

from phoihop.targets import (
    Base,
    Cadence,
    Force,
    Form,
    Level,
    Owner,
    Question,
    TargetSpec,
    TargetUnreadable,
    spec_from_reading,
)

ENTERPRISES = {"state_enterprise", "non_state_enterprise", "fdi"}


def read(text: str, value: float | None, **more: Any) -> dict[str, Any]:
    """An entry of a Reading's targets."""
    empty = dict.fromkeys(("value_to", "noun", "of", "each", "times", "every", "due", "what"))
    return {**empty, "text": text, "value": value, "comparator": ">=", "unit": "count", **more}


EVERY_UNIT = read("100% CĐCS", 100, unit="percent", of="CĐCS")


def proposed(item: dict[str, Any], **more: Any) -> TargetSpec:
    return spec_from_reading(item, period_from="2026", period_to="2026", **more).spec


@pytest.mark.parametrize(
    ("item", "form", "levels", "owner"),
    [
        # A floor for each unit.
        (
            read("mỗi CĐCS có ít nhất 02 buổi nói chuyện", 2, each="CĐCS"),
            "floor_each",
            "base",
            "base",
        ),
        # … of several levels.
        (
            read(
                "LĐLĐ tỉnh và mỗi công đoàn cấp trên trực tiếp cơ sở mở 1 lớp",
                1,
                each="LĐLĐ tỉnh và mỗi công đoàn cấp trên trực tiếp cơ sở",
            ),
            "floor_each",
            "province upper",
            "each",
        ),
        # … of every level there is.
        (read("mỗi cấp công đoàn nhận 1 việc", 1, each="cấp công đoàn"), "floor_each", "", "each"),
        # An average over units.
        (
            read("bình quân mỗi CĐCS giới thiệu 3 sáng kiến", 3, each="CĐCS"),
            "average_each",
            "base",
            "province",
        ),
        # A total that the issuer itself brings about.
        (read("LĐLĐ tỉnh trao 30 suất học bổng", 30), "total", "province", "province"),
        # A total to which others may add.
        (
            read("tổ chức 12 lớp tập huấn", 12, comparator="="),
            "total",
            "province upper",
            "province",
        ),
        # Members come from the base.
        (read("kết nạp trên 900 đoàn viên", 900, comparator=">"), "total", "base", "province"),
        # One thing, done or not.
        (read("xây dựng 01 nhà văn hóa", 1, comparator="="), "deliverable", "province", "province"),
        # So many times in a period.
        (
            read("mỗi năm 2 lần họp báo", None, times=2, every="year"),
            "frequency",
            "province",
            "province",
        ),
        # So many things in a short period.
        (
            read("hằng quý giới thiệu 3 mô hình", 3, every="quarter"),
            "frequency",
            "province",
            "province",
        ),
    ],
)
def test_counts(item: dict[str, Any], form: str, levels: str, owner: str) -> None:
    """A number of things: for each, altogether, on average, once, or again and again."""
    spec = proposed(item)
    assert (spec.form, spec.owner) == (Form(form), Owner(owner))
    assert spec.population.levels == {Level(level) for level in levels.split()}


@pytest.mark.parametrize(
    ("of", "form", "base", "sectors"),
    [
        ("CĐCS", "unit_share", "units", set()),
        (
            "cơ quan HCSN, doanh nghiệp nhà nước",
            "unit_share",
            "units",
            {"public_admin", "state_enterprise"},
        ),
        ("doanh nghiệp FDI và tư nhân", "unit_share", "units", {"fdi", "non_state_enterprise"}),
        ("doanh nghiệp có tổ chức công đoàn", "unit_share", "units", ENTERPRISES),
        ("hợp tác xã", "unit_share", "units", {"cooperative"}),
        ("đoàn viên", "people_share", "members", set()),
        ("ĐV, NLĐ", "people_share", "workforce", set()),
        ("nữ CNVCLĐ", "people_share", "workforce", set()),
        ("công nhân lao động tại các doanh nghiệp", "people_share", "workforce", ENTERPRISES),
        (
            "đoàn viên doanh nghiệp ngoài khu vực nhà nước",
            "people_share",
            "members",
            {"non_state_enterprise", "fdi"},
        ),
        ("cán bộ công đoàn", "people_share", "asked", set()),
        ("thỏa ước lao động tập thể", "thing_share", "asked", set()),
        ("tài liệu tuyên truyền", "thing_share", "asked", set()),
    ],
)
def test_percentages(of: str, form: str, base: str, sectors: set[str]) -> None:
    """The group a percentage is taken of says whether units, people or things are counted."""
    spec = proposed(read(f"90% {of} tham gia", 90, unit="percent", of=of))
    assert (spec.form, spec.base, spec.population.sectors) == (Form(form), Base(base), sectors)


def test_a_share_inside_each_unit() -> None:
    """ "In each CĐCS over 80 % take part" is a floor for each, in percent."""
    spec = proposed(read("trên 80% tham gia", 80, unit="percent", of="ĐV, NLĐ", each="CĐCS"))
    assert (spec.form, spec.owner, spec.base) == (Form.SHARE_EACH, Owner.BASE, Base.WORKFORCE)


def test_a_size_narrows_the_population() -> None:
    """Numbers of workers select units; they are no target."""
    big = read("100% CĐCS có từ 2.000 lao động trở lên", 100, unit="percent")
    assert proposed({**big, "of": "CĐCS có từ 2.000 lao động trở lên"}).population.min_size == 2000
    small = proposed({**big, "of": "CĐCS có dưới 50 lao động"})
    assert small.population.max_size == 49


def test_a_percentage_without_a_group_is_taken_of_what_was_said_before() -> None:
    """ "Of those registered, 80 % are recognised": the other target is asked for."""
    first = proposed(read("60% doanh nghiệp đăng ký", 60, unit="percent", of="doanh nghiệp"))
    item = read("80% được công nhận", 80, unit="percent")
    after = spec_from_reading(item, period_from="2026", period_to="2026", previous=first)
    assert (after.spec.form, after.spec.base) == (Form.SUBGROUP_SHARE, Base.UNITS)
    assert after.questions == (Question.MISSING_SUBGROUP,)
    alone = spec_from_reading(item, period_from="2026", period_to="2026")
    assert (alone.spec.form, alone.questions) == (Form.UNIT_SHARE, (Question.MISSING_BASE,))


@pytest.mark.parametrize(
    ("item", "period", "questions"),
    [
        ({**EVERY_UNIT, "every": "term"}, ("2023", "2028"), {"missing_start_value"}),
        ({**EVERY_UNIT, "every": "year"}, ("2023", "2028"), set()),
        # Without a cadence of its own, a target of a document of five years is one for the term.
        (EVERY_UNIT, ("2023", "2028"), {"missing_start_value"}),
        (read("mỗi CĐCS 1 hoạt động", 1, each="CĐCS"), (None, None), {"missing_window"}),
        (read("12 lớp", 12), ("2026", "2026"), {"who_counts"}),
        (read("90% cán bộ", 90, unit="percent", of="cán bộ"), ("2026", "2026"), {"missing_base"}),
        (
            read("100% CĐCS và ĐV, NLĐ", 100, unit="percent", of="CĐCS và ĐV, NLĐ"),
            ("2026", "2026"),
            {"two_populations"},
        ),
        (
            read("LĐLĐ tỉnh đề cử 3 – 5 người", 3, value_to=5, comparator="range"),
            ("2026", "2026"),
            {"is_quota"},
        ),
        (
            read("LĐLĐ tỉnh lựa chọn ít nhất 3 – 5 người", 3, value_to=5, comparator="range"),
            ("2026", "2026"),
            set(),
        ),
    ],
)  # fmt: skip
def test_what_was_assumed_is_asked(
    item: dict[str, Any], period: tuple[str | None, str | None], questions: set[str]
) -> None:
    """Each open question has its own sentence for the review desk."""
    found = spec_from_reading(item, period_from=period[0], period_to=period[1])
    assert set(found.questions) == questions
    assert all(question.sentence.endswith("?") for question in found.questions)


@pytest.mark.parametrize(
    ("due", "period_from", "period_to", "issued_on", "window"),
    [
        (None, "2023", "2028", None, ("2023-01-01", "2028-12-31")),
        ("2028", "2023", "2028", None, ("2023-01-01", "2028-12-31")),
        ("2026", None, None, "2026-02-10", ("2026-01-01", "2026-12-31")),
        ("2026-04", None, None, "2026-02-10", ("2026-02-10", "2026-04-30")),
        ("2026-07-30", None, None, date(2026, 2, 10), ("2026-02-10", "2026-07-30")),
        ("2026-07-30", None, None, None, ("2026-01-01", "2026-07-30")),
        (None, date(2026, 5, 1), date(2026, 5, 31), None, ("2026-05-01", "2026-05-31")),
        # A due date before the document's own period cannot count from its beginning.
        ("2022", "2023", "2028", None, ("2022-01-01", "2022-12-31")),
    ],
)
def test_windows(
    due: str | None, period_from: Any, period_to: Any, issued_on: Any, window: tuple[str, str]
) -> None:
    """Dates may be cut short; the window takes the widest meaning."""
    found = spec_from_reading(
        read("1 việc", 1, due=due),
        period_from=period_from,
        period_to=period_to,
        issued_on=issued_on,
    ).spec.window
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == window


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Phấn đấu mỗi CĐCS có 1 tủ sách", Force.STRIVE),
        ("mỗi CĐCS có thể mở 1 câu lạc bộ", Force.MAY),
        ("mỗi CĐCS có 1 tủ sách", Force.MUST),
        ("Không tổ chức quá 1 lễ phát động", Force.MUST_NOT),
    ],
)
def test_force(text: str, force: Force) -> None:
    """How binding the sentence is stays with the target."""
    assert proposed(read(text, 1, each="CĐCS")).force is force


def test_the_reader_s_force_stands_over_the_cut_text() -> None:
    """ "Phấn đấu" may stand before the clause that the target's text is cut to."""
    item = {**read("mỗi CĐCS có 1 tủ sách", 1, each="CĐCS"), "force": "strive"}
    assert proposed(item).force is Force.STRIVE


def test_times_and_cadence_stay_with_a_share_of_people() -> None:
    """ "All officers are trained twice a year"."""
    item = read("100% cán bộ", 100, unit="percent", of="cán bộ công đoàn", times=2, every="year")
    spec = proposed(item)
    assert (spec.times, spec.cadence) == (2, Cadence.YEAR)


def test_a_target_without_a_number_is_refused() -> None:
    """It is a task, and the sentence says so."""
    with pytest.raises(TargetUnreadable, match="chuyển thành nhiệm vụ"):
        proposed(read("tổ chức các lớp tập huấn", None))
