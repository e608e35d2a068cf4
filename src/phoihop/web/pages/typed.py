"""A form of several fields: what was typed is kept, and each field has its own sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import QueryDict
from django.utils.translation import gettext as _

from phoihop.intake.fields import Wrong
from phoihop.kernel.problems import Problem
from phoihop.kernel.text import nfc, single_spaced
from phoihop.web.components.fields import Field

T = TypeVar("T")
REASON_LENGTH = 500


class Form:
    """Reads what was typed, field by field; ``errors`` has a sentence for each that does not fit.

    Without anything typed it only shows what stands.
    """

    def __init__(self, typed: QueryDict | None = None, reason: str = "reason") -> None:
        self.reason_name = reason
        self.typed = typed
        self.errors: dict[str, str] = {}
        self.problem = ""
        """What is wrong with the whole, not with one field."""

    def shown(self, name: str, now: str) -> str:
        return now if self.typed is None else self.typed.get(name, "")

    def read(self, name: str, how: Callable[[str], T]) -> T | None:
        """Read one field; None where it is empty or wrong."""
        text = single_spaced(nfc(self.shown(name, "")))
        try:
            return how(text) if text else None
        except (Problem, Wrong) as error:
            self.errors[name] = str(error)
            return None

    def chosen(self, name: str) -> list[str]:
        """Give the ticked boxes of one name."""
        return self.typed.getlist(name) if self.typed is not None else []

    def words(self, name: str, most: int, missing: str) -> str:
        """Read words that must be there, at most so many letters of them."""
        text = self.read(name, str) or ""
        if not text:
            self.errors.setdefault(name, missing)
        if len(text) > most:
            too_long = _("Nội dung dài quá %(most)d ký tự. Đồng chí rút gọn.")
            self.errors[name] = too_long % {"most": most}
        return text

    def reason(self) -> str:
        missing = _("Chưa có lý do. Đồng chí ghi ngắn gọn vì sao thay đổi.")
        return self.words(self.reason_name, REASON_LENGTH, missing)

    def field(self, name: str, label: str, now: str, **more: Any) -> Field:
        value, error = self.shown(name, now), self.errors.get(name, "")
        return Field(name=name, label=label, value=value, error=error, **more)

    def reason_field(self, label: str = "") -> Field:
        hint = _("Lưu trong các lần sửa, ví dụ: theo Công văn số 15.")
        return self.field(self.reason_name, label or _("Lý do sửa đổi"), "", hint=hint)
