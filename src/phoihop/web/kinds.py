"""The kinds of official paper in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS: dict[str, Promise] = {
    "plan": _("Kế hoạch"),
    "joint_plan": _("Kế hoạch phối hợp"),
    "programme": _("Chương trình"),
    "joint_programme": _("Chương trình phối hợp"),
    "action_programme": _("Chương trình hành động"),
    "guideline": _("Hướng dẫn"),
    "regulation": _("Quy chế"),
    "decision": _("Quyết định"),
    "resolution": _("Nghị quyết"),
    "directive": _("Chỉ thị"),
}
OTHER = _("Văn bản")


def kind_in_words(kind: str) -> str:
    return str(KINDS.get(kind, OTHER))
