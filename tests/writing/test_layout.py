"""The rules are data: dated, with their legal basis, and inside what the decree allows."""

from datetime import date

import pytest

from phoihop.writing import layout_for, layouts

IN_FORCE = layout_for(date(2026, 9, 20))


@pytest.mark.parametrize("on", [date(2020, 3, 5), date(2026, 9, 20), date(2019, 1, 1)])
def test_the_date_of_the_paper_chooses_the_rules(on: date) -> None:
    """Before the first rules known here, the first serve."""
    assert layout_for(on).code == "nd30-2020"


def test_every_rule_says_where_it_comes_from() -> None:
    """A user can look it up."""
    assert all(layout.legal_basis and layout.valid_from for layout in layouts())


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        (IN_FORCE.page.top, 20, 25),
        (IN_FORCE.page.bottom, 20, 25),
        (IN_FORCE.page.left, 30, 35),
        (IN_FORCE.page.right, 15, 20),
        (IN_FORCE.page.number_size, 13, 14),
        (IN_FORCE.body.size, 13, 14),
        (IN_FORCE.body.first_line, 10, 12.7),
        (IN_FORCE.body.gap, 6, 20),
        (IN_FORCE.body.line, 1, 1.5),
        (IN_FORCE.head.nation_size, 12, 13),
        (IN_FORCE.head.motto_size, 13, 14),
        (IN_FORCE.head.superior_size, 12, 13),
        (IN_FORCE.head.issuer_size, 12, 13),
        (IN_FORCE.head.number_size, 13, 13),
        (IN_FORCE.head.date_size, 13, 14),
        (IN_FORCE.head.title_size, 13, 14),
        (IN_FORCE.head.basis_size, 13, 14),
        (IN_FORCE.head.rule_share, 1 / 3, 1 / 2),
        (IN_FORCE.foot.signature_size, 13, 14),
        (IN_FORCE.foot.recipients_size, 11, 11),
        (IN_FORCE.foot.recipients_title_size, 12, 12),
    ],
)
def test_sizes_lie_inside_the_decree(value: float, least: float, most: float) -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I."""
    assert least <= value <= most
