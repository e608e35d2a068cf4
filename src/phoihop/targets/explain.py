"""A target in one Vietnamese sentence: "Mỗi CĐCS: ít nhất 1 hoạt động văn hóa mỗi năm"."""

from __future__ import annotations

from phoihop.kernel.periods import Period, day_label
from phoihop.kernel.quantities import print_number
from phoihop.targets.spec import (
    Base,
    Cadence,
    Comparator,
    Form,
    Level,
    Population,
    TargetSpec,
    Unit,
)
from phoihop.targets.words import BASES, CADENCES, COMPARATORS, FORCES, LEVELS, OWNERS, SECTORS

_WHO_FIRST = (Form.FLOOR_EACH, Form.SHARE_EACH, Form.AVERAGE_EACH)


def explain(spec: TargetSpec) -> str:
    """Who, how much, of what, how often and by when, in the words of ``words``."""
    if spec.unit is Unit.PERCENT and spec.form not in _WHO_FIRST:
        sentence = f"{FORCES[spec.force]}{_amount(spec)} {_share_group(spec)}: {spec.what}"
    else:
        sentence = f"{_who(spec)}: {FORCES[spec.force]}{_counted(spec)}"
    parts = [sentence.strip(), _times(spec), _when(spec)]
    text = " ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _who(spec: TargetSpec) -> str:
    if spec.form is Form.AVERAGE_EACH:
        return f"Bình quân {_each(spec.population)}"
    if spec.form in _WHO_FIRST:
        return _each(spec.population)
    return OWNERS[spec.owner]


def _each(who: Population) -> str:
    named = [
        word if level in (Level.NATIONAL, Level.PROVINCE) else f"mỗi {word}"
        for level, word in LEVELS.items()
        if level in who.levels
    ]
    return " và ".join(named or ["mỗi cấp công đoàn"]) + _narrowed(who)


def _units(who: Population) -> str:
    named = [word for level, word in LEVELS.items() if level in who.levels]
    return " và ".join(named or ["cấp công đoàn"]) + _narrowed(who)


def _narrowed(who: Population) -> str:
    limits = [word for code, word in SECTORS.items() if code in who.sectors]
    if who.min_size is not None:
        limits.append(f"từ {print_number(who.min_size)} lao động trở lên")
    if who.max_size is not None:
        limits.append(f"không quá {print_number(who.max_size)} lao động")
    return f" ({', '.join(limits)})" if limits else ""


def _amount(spec: TargetSpec) -> str:
    numbers = print_number(spec.value)
    if spec.value_to is not None:
        numbers = f"{numbers}–{print_number(spec.value_to)}"
    sign = "%" if spec.unit is Unit.PERCENT else ""
    is_whole = spec.unit is Unit.PERCENT and spec.value == 100
    compared = "" if is_whole else _comparison(spec)
    return f"{compared}{numbers}{sign}"


def _comparison(spec: TargetSpec) -> str:
    if spec.ceiling and spec.comparator is not Comparator.RANGE:
        return COMPARATORS[Comparator.AT_MOST]
    return COMPARATORS[spec.comparator]


def _share_group(spec: TargetSpec) -> str:
    if spec.form is Form.UNIT_SHARE:
        return _units(spec.population)
    if spec.form is Form.THING_SHARE:
        return spec.noun
    if spec.form is Form.SUBGROUP_SHARE:
        return "số đã đăng ký"
    if spec.base is Base.ASKED:
        return spec.population.label or BASES[Base.ASKED]
    return BASES[spec.base or Base.WORKFORCE] + _narrowed(spec.population)


def _counted(spec: TargetSpec) -> str:
    if spec.form is Form.SHARE_EACH:
        return f"{_amount(spec)} {BASES[spec.base or Base.WORKFORCE]} {spec.what}".strip()
    if spec.noun and spec.noun in spec.what:
        before, after = spec.what.split(spec.noun, 1)
        return f"{before}{_amount(spec)} {spec.noun}{after}"
    return " ".join(part for part in (spec.what, _amount(spec), spec.noun) if part)


def _times(spec: TargetSpec) -> str:
    return f"({spec.times} lần)" if spec.times else ""


def _when(spec: TargetSpec) -> str:
    if spec.cadence is Cadence.TERM and spec.window:
        return f"đến {_end(spec.window)}"
    if spec.cadence:
        return CADENCES[spec.cadence]
    return f"đến {_end(spec.window)}" if spec.window else ""


def _end(window: Period) -> str:
    end = window.end
    return f"hết năm {end.year}" if (end.month, end.day) == (12, 31) else day_label(end)
