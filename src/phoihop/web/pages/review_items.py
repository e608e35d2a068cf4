"""The items of one part as the review desk lists them; the open one with its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.intake.types import ItemRef, Questions, Verdict
from phoihop.targets import Question, explain
from phoihop.web.components.fields import Field
from phoihop.web.pages.review_fields import (
    ALL,
    COMPARATOR,
    DATE_KIND,
    EVERY,
    FORCE,
    PARTY,
    QUICK,
    date_in_words,
    fields_for,
    shown_value,
    word,
)

SLUGS = {
    "legal_bases": "can-cu",
    "targets": "chi-tieu",
    "tasks": "nhiem-vu",
    "deadlines": "thoi-han",
    "reporting": "bao-cao",
    "parties": "don-vi",
}
"""The parts in the order of the tabs, as their addresses name them."""
PARTS = {slug: part for part, slug in SLUGS.items()}
HEADER = "dau-van-ban"

NAMES: Mapping[str, tuple[Promise, Promise]] = {
    "targets": (gettext_lazy("Chỉ tiêu"), gettext_lazy("chỉ tiêu")),
    "tasks": (gettext_lazy("Nhiệm vụ"), gettext_lazy("nhiệm vụ")),
    "deadlines": (gettext_lazy("Hạn"), gettext_lazy("thời hạn")),
    "reporting": (gettext_lazy("Báo cáo"), gettext_lazy("việc báo cáo")),
    "legal_bases": (gettext_lazy("Căn cứ"), gettext_lazy("căn cứ")),
    "parties": (gettext_lazy("Đơn vị"), gettext_lazy("đơn vị")),
}
"""Name of one item, and inside a sentence."""

STATE = {Verdict.ACCEPTED: "done", Verdict.EDITED: "done", Verdict.DROPPED: "dropped"}


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item in the list; ``fields`` only where it is open."""

    item: ItemRef
    label: str
    body: str
    says: str
    state: str
    fields: tuple[Field, ...] = ()
    understood: str = ""
    asks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return str(self.item.id)

    @property
    def sure(self) -> str:
        return self.item.confidence if self.item.verdict is Verdict.PENDING else ""

    @property
    def is_open(self) -> bool:
        return self.state == "cur"


def rows_of(
    items: Sequence[ItemRef],
    current: ItemRef | None,
    questions: Questions | None,
    *,
    whole: bool = False,
    typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> list[ItemRow]:
    """List the items of a part; the ``current`` one is open, with all fields if ``whole``."""
    return [
        _open_row(item, at, questions, whole=whole, typed=typed, errors=errors)
        if current is not None and item.id == current.id
        else _row(item, at, STATE.get(item.verdict, ""))
        for at, item in enumerate(items, 1)
    ]


def _row(item: ItemRef, at: int, state: str) -> ItemRow:
    return ItemRow(
        item=item,
        label=f"{NAMES[item.part][0]} {at}",
        body=body_of(item),
        says=" · ".join(says(item)),
        state=state,
    )


def _open_row(
    item: ItemRef,
    at: int,
    questions: Questions | None,
    *,
    whole: bool,
    typed: Mapping[str, str] | None,
    errors: Mapping[str, str] | None,
) -> ItemRow:
    row = _row(item, at, "cur")
    named = QUICK[item.part]
    names = ALL[item.part] if whole or any(name not in named for name in errors or ()) else named
    targets = questions.targets if questions else ()
    asked = next((one for one in targets if one.item.id == item.id), None)
    fields = fields_for(
        item.part, names, item.fields, typed=typed, errors=errors, brief=names is named
    )
    return ItemRow(
        item=item,
        label=row.label,
        body=row.body,
        says=row.says,
        state="cur",
        fields=tuple(fields),
        understood=explain(asked.spec) if asked else "",
        asks=tuple(
            one.sentence
            for one in (asked.questions if asked else ())
            if one is not Question.MISSING_START_VALUE
        ),
    )


def body_of(item: ItemRef) -> str:
    """Give the words by which a person knows the item."""
    fields = item.fields
    if item.part == "deadlines":
        return str(fields.get("what") or _("Chưa rõ việc gì"))
    if item.part == "reporting":
        who = fields.get("who") or _("Chưa rõ ai")
        where = fields.get("to_whom")
        return _("%(who)s báo cáo %(where)s") % {"who": who, "where": where} if where else str(who)
    if item.part == "parties":
        return str(fields.get("name") or "")
    return str(fields.get("text") or "")


def says(item: ItemRef) -> list[str]:
    """Say in a few words what was made of it; what the paper does not say is left out."""
    fields = item.fields
    due = fields.get("due")
    until = [_("đến %(day)s") % {"day": date_in_words(due)}] if due else []
    if item.part == "targets":
        every = [word(EVERY, fields["every"])] if fields.get("every") else []
        return [_level(item), *every, *until, *_force(item)]
    if item.part == "tasks":
        who = fields.get("assignees") or [_("chưa nêu ai chủ trì")]
        return ["; ".join(who), *until, *_force(item)]
    if item.part == "deadlines":
        days = [date_in_words(fields[name]) for name in ("from", "to") if fields.get(name)]
        return [f"{word(DATE_KIND, fields.get('kind'))}: {' – '.join(days)}"]
    if item.part == "reporting":
        return [*([word(EVERY, fields["every"])] if fields.get("every") else []), *until]
    if item.part == "legal_bases":
        issued = [date_in_words(fields["issued_on"])] if fields.get("issued_on") else []
        return [*([fields["code"]] if fields.get("code") else []), *issued]
    return [word(PARTY, fields.get("role"))]


def _level(item: ItemRef) -> str:
    fields = item.fields
    number = shown_value("value", fields.get("value"))
    if fields.get("value_to") is not None:
        number = f"{number}–{shown_value('value_to', fields['value_to'])}"
    unit = "%" if fields.get("unit") == "percent" else f" {fields.get('noun') or ''}".rstrip()
    sign = "" if fields.get("value_to") is not None else word(COMPARATOR, fields.get("comparator"))
    return f"{sign} {number}{unit}".strip()


def _force(item: ItemRef) -> list[str]:
    force = item.fields.get("force")
    return [word(FORCE, force)] if force and force != "must" else []
