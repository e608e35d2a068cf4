"""Checks a list of units before anything is written, and puts superiors before their units."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from phoihop.org.types import Headcounts, UnitDraft


def problems_of(drafts: Sequence[UnitDraft], *, known: set[str], taken: set[str]) -> list[str]:
    """Say in one sentence each what is wrong; ``known`` are superiors registered already."""
    parents = {draft.code for draft in drafts} | known
    seen = set(taken)
    found: list[str] = []
    for row, draft in enumerate(drafts, start=1):
        where = _("Dòng %(row)s (%(code)s)") % {"row": row, "code": draft.code}
        found.extend(f"{where}: {fault}" for fault in _faults(draft, parents, seen))
        seen.add(draft.code)
    return found or _rings(drafts)


def parents_first(drafts: Sequence[UnitDraft]) -> list[UnitDraft]:
    """Order the list so that a superior comes before its units; rings are left out."""
    below: dict[str | None, list[UnitDraft]] = {}
    codes = {draft.code for draft in drafts}
    for draft in drafts:
        above = draft.parent if draft.parent in codes else None
        below.setdefault(above, []).append(draft)
    ordered = list(below.get(None, ()))
    for draft in ordered:  # grows while it is walked: breadth first
        ordered.extend(below.get(draft.code, ()))
    return ordered


def headcount_faults(heads: Headcounts) -> Iterator[str]:
    """Say where the numbers of people contradict each other."""
    for name, value in ((_("số nữ"), heads.women), (_("số đoàn viên"), heads.members)):
        if value > heads.workers:
            yield _("%(name)s (%(value)s) lớn hơn số lao động (%(workers)s).") % {
                "name": name,
                "value": value,
                "workers": heads.workers,
            }
    if min(heads.workers, heads.women, heads.members, heads.officers) < 0:
        yield _("số người phải từ 0 trở lên.")


def _faults(draft: UnitDraft, parents: set[str], taken: set[str]) -> Iterator[str]:
    if not draft.code or not draft.name:
        yield _("thiếu mã hoặc tên đơn vị.")
    if draft.code in taken:
        yield _("mã này đã có đơn vị khác dùng.")
    if draft.parent is not None and draft.parent not in parents:
        yield _("không tìm thấy đơn vị cấp trên mang mã %(code)s.") % {"code": draft.parent}
    yield from headcount_faults(draft.headcounts)


def _rings(drafts: Sequence[UnitDraft]) -> list[str]:
    placed = {draft.code for draft in parents_first(drafts)}
    return [
        _("Đơn vị %(code)s nằm trong một vòng cấp trên – cấp dưới khép kín.") % {"code": draft.code}
        for draft in drafts
        if draft.code not in placed
    ]
