"""The fields of an item as people fill them in: words for what the reader calls by short names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.kernel.dates import is_partial_date
from phoihop.web import formats
from phoihop.web.components.fields import Field, Kind, Option
from phoihop.web.kinds import KINDS

Choices = tuple[tuple[str, str | Promise], ...]

FORCE: Choices = (
    ("must", _("phải thực hiện")),
    ("strive", _("phấn đấu")),
    ("may", _("có thể")),
    ("must_not", _("không được làm")),
)
EVERY: Choices = (
    ("", _("không nêu")),
    ("month", _("hằng tháng")),
    ("quarter", _("hằng quý")),
    ("half", _("6 tháng")),
    ("year", _("hằng năm")),
    ("two_years", _("hai năm")),
    ("term", _("cả giai đoạn")),
)
COMPARATOR: Choices = (
    (">=", _("ít nhất")),
    (">", _("trên")),
    ("=", _("đúng")),
    ("<=", _("không quá")),
    ("range", _("trong khoảng")),
)
UNIT: Choices = (("percent", "%"), ("count", _("số lượng")))
DATE_KIND: Choices = (
    ("due", _("hạn cuối")),
    ("event", _("ngày diễn ra")),
    ("year", _("trong năm")),
    ("span", _("từ ngày đến ngày")),
)
PARTY: Choices = (("party", _("bên ký kết")), ("focal_point", _("đầu mối")))
KIND: Choices = (*KINDS.items(), ("other", _("Văn bản khác")))

LABELS: Mapping[str, tuple[str | Promise, Kind, Choices]] = {
    "value": (_("Mức"), "number", ()),
    "value_to": (_("Đến mức"), "number", ()),
    "unit": (_("Đơn vị tính"), "select", UNIT),
    "due": (_("Thời hạn"), "text", ()),
    "text": (_("Nội dung"), "textarea", ()),
    "comparator": (_("So sánh"), "select", COMPARATOR),
    "noun": (_("Đếm cái gì"), "text", ()),
    "of": (_("Tính trên nhóm nào"), "text", ()),
    "each": (_("Áp dụng cho từng"), "text", ()),
    "times": (_("Số lần"), "number", ()),
    "every": (_("Nhịp"), "select", EVERY),
    "force": (_("Mức độ bắt buộc"), "select", FORCE),
    "what": (_("Việc cần đạt"), "text", ()),
    "assignees": (_("Chủ trì"), "text", ()),
    "partners": (_("Phối hợp"), "text", ()),
    "kind": (_("Loại"), "select", DATE_KIND),
    "from": (_("Từ ngày"), "text", ()),
    "to": (_("Đến ngày"), "text", ()),
    "who": (_("Ai báo cáo"), "text", ()),
    "to_whom": (_("Gửi nơi nào"), "text", ()),
    "code": (_("Số, ký hiệu"), "text", ()),
    "issued_on": (_("Ngày ban hành"), "text", ()),
    "issuer": (_("Nơi ban hành"), "text", ()),
    "name": (_("Tên cơ quan, đơn vị"), "text", ()),
    "role": (_("Vai trò"), "select", PARTY),
    "title": (_("Trích yếu"), "textarea", ()),
    "place": (_("Nơi ban hành"), "text", ()),
    "issuers": (_("Cơ quan ban hành"), "text", ()),
}

QUICK: Mapping[str, tuple[str, ...]] = {
    "targets": ("value", "unit", "due"),
    "tasks": ("assignees", "due"),
    "deadlines": ("from", "to"),
    "reporting": ("every", "due"),
    "legal_bases": ("code", "issued_on"),
    "parties": ("role",),
}
"""What the open item shows at once."""

ALL: Mapping[str, tuple[str, ...]] = {
    "targets": (
        "text", "comparator", "value", "value_to", "unit", "noun", "of", "each", "times",
        "every", "due", "what", "force",
    ),
    "tasks": ("text", "assignees", "partners", "due", "force"),
    "deadlines": ("what", "kind", "from", "to"),
    "reporting": ("who", "to_whom", "every", "due"),
    "legal_bases": ("text", "code", "issued_on", "issuer"),
    "parties": ("name", "role"),
    "header": ("title", "code", "kind", "issued_on", "place", "issuers"),
}  # fmt: skip

DATES = frozenset({"due", "from", "to", "issued_on"})
BODIES = frozenset({"assignees", "partners", "issuers"})
REQUIRED = frozenset({"text", "value", "name", "title"})


def fields_for(
    part: str,
    names: Iterable[str],
    now: Mapping[str, Any],
    *,
    typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
    prefix: str = "",
    brief: bool = False,
) -> list[Field]:
    """Draw these fields with what stands now, or with what was ``typed`` and is in error.

    ``brief`` leaves out the notes on fields that may stay empty.
    """
    fields = [
        _field(part, name, now.get(name), (typed or {}).get(name), (errors or {}).get(name), prefix)
        for name in names
    ]
    return [replace(one, optional=False, hint="") for one in fields] if brief else fields


def _field(
    part: str, name: str, now: Any, typed: str | None, error: str | None, prefix: str
) -> Field:
    label, kind, choices = LABELS[name]
    if part == "header" and name == "kind":
        choices = KIND
    shown = Field(
        name=f"{prefix}{name}",
        label=str(label),
        kind=kind,
        value=shown_value(name, now) if typed is None else typed,
        error=error or "",
        optional=name not in REQUIRED and kind != "select",
        decimals=name in ("value", "value_to"),
        options=tuple(Option(value, str(words)) for value, words in choices),
    )
    if name in DATES:
        return replace(shown, placeholder="31/12/2028")
    return replace(shown, hint=str(_("Cách nhau bằng dấu chấm phẩy."))) if name in BODIES else shown


def shown_value(name: str, value: Any) -> str:
    """Print a field as a person would type it."""
    if value is None:
        return ""
    if name in DATES:
        return date_in_words(str(value))
    if isinstance(value, list | tuple):
        return "; ".join(str(one) for one in value)
    if isinstance(value, int | float):
        return formats.number(Decimal(str(value)), 2)
    return str(value)


def date_in_words(value: str) -> str:
    """Print a date that may be cut short: "31/12/2028", "12/2028", "2028"."""
    if not is_partial_date(value):
        return value
    year, *rest = value.split("-")
    if len(rest) == 2:
        return formats.day(date.fromisoformat(value))
    return "/".join([*(str(int(month)) for month in rest), year])


def word(choices: Choices, value: str | None) -> str:
    return str(dict(choices).get(value or "", value or ""))
