"""What holds for every reading: it does not crash, points into the text, comes back."""

import random
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.plans import HEAD, TAIL

from phoihop.kernel.text import without_marks
from phoihop.reading import Reading, ReadingError, read_text

SAMPLE = f"""{HEAD}
I. MỤC ĐÍCH
- Nâng cao nhận thức của đoàn viên về an toàn lao động năm 2026.
II. CHỈ TIÊU
- 100% CĐCS và 85% doanh nghiệp ngoài nhà nước ký cam kết, báo cáo 02 lần/1 năm.
- Phấn đấu mỗi CĐCS có ít nhất 01 - 02 hoạt động; tỷ lệ đoàn viên tham gia đạt trên 80%.
III. NHIỆM VỤ
1. Tuyên truyền
- Phối hợp với Sở Y tế và các cơ quan báo chí mở chuyên mục trước ngày 30/6/2026.
+ Tổ chức 15 lớp tập huấn từ ngày 21 đến ngày 27/7/2026.
2. **Kiểm  tra**
Các đơn vị tự kiểm tra, báo cáo về Liên đoàn Lao động tỉnh hằng quý.
V. TỔ CHỨC THỰC HIỆN
1. Ban Chính sách là đầu mối theo dõi; sơ kết hằng năm việc thực hiện kế hoạch.
{TAIL}
Phụ lục
Danh mục
(Kèm theo Kế hoạch số.../KH-LĐLĐ ngày.../..../2026)
TT\tNội dung công việc\tChủ trì\tThời gian
1\tXây dựng quy chế phối hợp\tVăn phòng\tQuý II/2026
"""
PIECES = [
    "\n",
    "\t",
    "  ",
    "- ",
    "IV. ",
    "100% ",
    "“",
    "”",
    "(",
    ")",
    ";",
    "./.",
    "năm 2026",
    "|",
    "*",
]
PARTS = ("legal_bases", "sections", "targets", "tasks", "deadlines", "reporting", "parties")


def mutated(text: str, seed: int) -> str:
    """Cut, double, shuffle and sprinkle a text."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(text) + 1), chance.randint(0, 200)
        match chance.randrange(5):
            case 0:
                text = text[:at] + text[at + length :]
            case 1:
                text = text[:at] + text[at : at + length] * 2 + text[at + length :]
            case 2:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 3:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
            case _:
                text = unicodedata.normalize(chance.choice(["NFC", "NFD"]), text)
    return text


def check(text: str, reading: Reading) -> None:
    """Check what every reading promises about the places of its items."""
    lines = text.split("\n")
    for part in PARTS:
        for item in getattr(reading, part):
            if item.line is None or item.span is None:
                continue
            start, end = item.span
            assert 1 <= item.line <= len(lines)
            assert 0 <= start <= end <= len(text)
            assert item.rule
            assert item.line <= text.count("\n", 0, end) + 1  # its sentence may begin before it
    for task in reading.tasks:
        assert task.span is not None
        assert plain(text[slice(*task.span)]).startswith(plain(task.text))
    for defect in reading.defects:
        assert defect.line is None or 1 <= defect.line <= len(lines)


def plain(text: str) -> str:
    """Keep of a text what cleaning never touches: its letters and digits, without their marks."""
    return "".join(one for one in without_marks(text) if one.isalnum())


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_a_mutated_plan_is_still_read(seed: int) -> None:
    """Cut, doubled, shuffled or sprinkled: no crash, and every item points into the text."""
    text = mutated(SAMPLE, seed)
    check(text, read_text(text))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """No text at all makes the reader fail."""
    check(text, read_text(text))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_a_reading_comes_back_from_its_dictionary(seed: int) -> None:
    """What was written as plain values is read back the same."""
    reading = read_text(mutated(SAMPLE, seed))
    assert Reading.from_dict(reading.to_dict()) == reading


def test_the_sample_is_read_whole() -> None:
    """The text that is mutated above has something in every part."""
    content = read_text(SAMPLE).to_dict()
    assert content["format"] == "phoihop.reading/1"
    parts = [*PARTS, "signatories", "recipients", "defects"]
    assert [part for part in parts if not content[part]] == []


@pytest.mark.parametrize(
    "content", [{}, {"format": "other/1"}, {"format": "phoihop.reading/1", "header": {}}]
)
def test_what_is_no_reading_is_refused(content: dict[str, object]) -> None:
    """A dictionary of another shape is a mistake with a sentence."""
    with pytest.raises(ReadingError):
        Reading.from_dict(content)


def test_both_unicode_forms_read_the_same() -> None:
    """A text in NFD says what it says in NFC; only the defect tells them apart."""
    composed, decomposed = read_text(SAMPLE), read_text(unicodedata.normalize("NFD", SAMPLE))
    assert [task.text for task in composed.tasks] == [task.text for task in decomposed.tasks]
    assert [one.value for one in composed.targets] == [one.value for one in decomposed.targets]
    assert "mixed_unicode" in {defect.code for defect in decomposed.defects}


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "“" * 20_000 + "”",
        "100% và " * 8_000,
        "1." * 20_000,
        "- " * 20_000,
        "ngày 1/1/2026, " * 5_000,
        "mỗi CĐCS, " * 5_000,
        "Căn cứ Luật Công đoàn năm 2024, " * 3_000,
        "Các cấp công đoàn và " * 5_000,
        "lãnh đạo " * 20_000,
        "x = 100% " * 10_000,
        "đã 100% ước đạt cộng 5 điểm " * 4_000,
        "KẾ HOẠCH\n" + "1. Tổ chức.\nvà\n" * 5_000,
        "Số 1/KH-LĐLĐ-" * 5_000,
        "*" * 50_000 + "\u0301" * 50_000,
    ],
)
def test_hostile_text_costs_little(text: str) -> None:
    """A long run of one sign is read in time linear in its length (a wide bound, not a race)."""
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 4
