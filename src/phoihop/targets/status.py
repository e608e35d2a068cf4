"""The words of an assessment, each with its colour class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """How a target stands."""

    DAT = "dat"
    VUOT = "vuot"
    DUNG = "dung"
    CHU_Y = "chu_y"
    CHAM = "cham"
    CHUA_DANH_GIA = "chua_danh_gia"
    CHUA_DU_SO_LIEU = "chua_du_so_lieu"
    CHUA_DEN_KY = "chua_den_ky"
    DA_XONG = "da_xong"
    QUA_HAN = "qua_han"

    @property
    def css(self) -> str:
        """The colour class of the design: ``dat``, ``dung``, ``luuy``, ``cham`` or ``cho``."""
        return _CSS.get(self, "cho")

    @property
    def is_behind(self) -> bool:
        """True when somebody has to act: worth a look, behind, or overdue."""
        return self in (Status.CHU_Y, Status.CHAM, Status.QUA_HAN)


@dataclass(frozen=True, slots=True)
class Label:
    """A short sentence with its numbers apart, so that a page can translate ``template``."""

    template: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(dict(self.values))


#: Every template that ``evaluate`` can give: the list that the translation catalogue takes in.
LABELS = {
    Status.DAT: "Đạt",
    Status.VUOT: "Vượt tiến độ",
    Status.DUNG: "Đúng tiến độ",
    Status.CHU_Y: "Cần chú ý",
    Status.CHAM: "Chậm",
    Status.CHUA_DANH_GIA: "Chưa đánh giá",
    Status.CHUA_DU_SO_LIEU: "Chưa đủ số liệu",
    Status.CHUA_DEN_KY: "Chưa đến kỳ",
    Status.DA_XONG: "Đã xong",
    Status.QUA_HAN: "Quá hạn",
}
BEHIND_POINTS = "Chậm {gap} điểm phần trăm"
BEHIND_COUNT = "Chậm {gap} {noun}"
BEHIND_NUMBER = "Chậm {gap}"
BEHIND_PERIODS = "Chậm {gap} kỳ"
MISSED = "Chưa đạt"
OVER_LIMIT = "Vượt mức cho phép"
WITHIN_LIMIT = "Trong mức"
OVERDUE_DAYS = "Quá hạn {gap} ngày"
OPTIONAL = "Không bắt buộc"
TEMPLATES = (
    *LABELS.values(),
    BEHIND_POINTS,
    BEHIND_COUNT,
    BEHIND_NUMBER,
    BEHIND_PERIODS,
    MISSED,
    OVER_LIMIT,
    WITHIN_LIMIT,
    OVERDUE_DAYS,
    OPTIONAL,
)

_CSS = {
    Status.DAT: "dat",
    Status.VUOT: "dat",
    Status.DA_XONG: "dat",
    Status.DUNG: "dung",
    Status.CHU_Y: "luuy",
    Status.CHAM: "cham",
    Status.QUA_HAN: "cham",
}
