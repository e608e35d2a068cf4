"""A target can be told in one Vietnamese sentence."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from tests.targets.makers import TERM, share, specs, target

from phoihop.kernel.periods import Period
from phoihop.targets import (
    Base,
    Cadence,
    Comparator,
    Force,
    Form,
    Level,
    Owner,
    Population,
    TargetSpec,
    explain,
)

BASE = Population(levels=frozenset({Level.BASE}))
TWO = Population(levels=frozenset({Level.PROVINCE, Level.UPPER}))
PRIVATE = Population(levels=frozenset({Level.BASE}), sectors=frozenset({"non_state_enterprise"}))
BIG = Population(levels=frozenset({Level.BASE}), min_size=2000, label="cán bộ CĐCS lớn")
MAY = Period(date(2026, 5, 1), date(2026, 5, 31))


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        (
            target(Form.FLOOR_EACH, 1, population=BASE, noun="hoạt động", what="hoạt động văn hóa"),
            "Mỗi CĐCS: ít nhất 1 hoạt động văn hóa mỗi năm",
        ),
        (
            target(Form.FLOOR_EACH, 2, population=TWO, noun="giải", what="tổ chức giải thể thao",
                   value_to=Decimal(3), comparator=Comparator.RANGE),
            "LĐLĐ tỉnh và mỗi công đoàn cấp trên trực tiếp cơ sở: "
            "tổ chức 2–3 giải thể thao mỗi năm",
        ),
        (
            share(80, Form.SHARE_EACH, population=BASE, base=Base.WORKFORCE, what="tham gia",
                  comparator=Comparator.MORE_THAN),
            "Mỗi CĐCS: trên 80% đoàn viên, người lao động tham gia mỗi năm",
        ),
        (
            share(50, Form.UNIT_SHARE, population=PRIVATE, what="đăng ký", force=Force.STRIVE,
                  cadence=Cadence.TERM, window=TERM),
            "Phấn đấu ít nhất 50% CĐCS (doanh nghiệp ngoài nhà nước): đăng ký đến hết năm 2028",
        ),
        (
            share(100, population=BIG, base=Base.ASKED, what="được tập huấn", times=2),
            "100% cán bộ CĐCS lớn: được tập huấn (2 lần) mỗi năm",
        ),
        (
            share(20, base=Base.MEMBERS, comparator=Comparator.AT_MOST, what="nợ đoàn phí"),
            "Không quá 20% đoàn viên: nợ đoàn phí mỗi năm",
        ),
        (
            share(70, Form.THING_SHARE, noun="tài liệu", what="được số hóa"),
            "Ít nhất 70% tài liệu: được số hóa mỗi năm",
        ),
        (
            share(80, Form.SUBGROUP_SHARE, what="được công nhận"),
            "Ít nhất 80% số đã đăng ký: được công nhận mỗi năm",
        ),
        (
            target(Form.TOTAL, 1200, noun="đoàn viên", what="kết nạp đoàn viên", cadence=None,
                   window=MAY),
            "LĐLĐ tỉnh: kết nạp ít nhất 1.200 đoàn viên đến 31/5/2026",
        ),
        (
            target(Form.AVERAGE_EACH, 1, population=BASE, noun="sáng kiến"),
            "Bình quân mỗi CĐCS: ít nhất 1 sáng kiến mỗi năm",
        ),
        (
            target(Form.FREQUENCY, 1, noun="lần", what="biểu dương thợ giỏi",
                   cadence=Cadence.TWO_YEARS, comparator=Comparator.EXACTLY),
            "LĐLĐ tỉnh: biểu dương thợ giỏi 1 lần mỗi hai năm",
        ),
        (
            target(Form.FLOOR_EACH, 1, owner=Owner.EACH, noun="việc", force=Force.MAY),
            "Mỗi cấp công đoàn: có thể ít nhất 1 việc mỗi năm",
        ),
        (
            target(Form.DELIVERABLE, 1, comparator=Comparator.EXACTLY, noun="nhà văn hóa",
                   what="xây dựng nhà văn hóa", cadence=None, window=None),
            "LĐLĐ tỉnh: xây dựng 1 nhà văn hóa",
        ),
    ],
)  # fmt: skip
def test_sentences(spec: TargetSpec, sentence: str) -> None:
    """Who, how much, of what, how often, by when."""
    assert explain(spec) == sentence


@given(specs())
def test_every_target_can_be_told(spec: TargetSpec) -> None:
    """Whatever can be stated can be said."""
    assert explain(spec)
