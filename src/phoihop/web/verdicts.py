"""The words of an assessment in the reader's language; ``targets`` gives them in Vietnamese."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from phoihop.targets import Label

TEMPLATES = (
    _("Đạt"),
    _("Vượt tiến độ"),
    _("Đúng tiến độ"),
    _("Cần chú ý"),
    _("Chậm"),
    _("Chưa đánh giá"),
    _("Chưa đủ số liệu"),
    _("Chưa đến kỳ"),
    _("Đã xong"),
    _("Quá hạn"),
    _("Chậm {gap} điểm phần trăm"),
    _("Chậm {gap} {noun}"),
    _("Chậm {gap}"),
    _("Chậm {gap} kỳ"),
    _("Chưa đạt"),
    _("Vượt mức cho phép"),
    _("Trong mức"),
    _("Quá hạn {gap} ngày"),
    _("Không bắt buộc"),
)
"""What the catalogue has to hold; a test compares it with ``targets.TEMPLATES``."""


def in_words(label: Label) -> str:
    return gettext(label.template).format_map(dict(label.values))
