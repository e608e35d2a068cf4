"""Every number of the real documents can be stated: keyed by document and line, never quoted."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from phoihop.targets import (
    Form,
    TargetSpec,
    explain,
    fields_of,
    from_dict,
    spec_from_reading,
    to_dict,
)

GOLD = Path(__file__).parents[3] / "shared" / "corpus" / "gold"

FORMS = {
    "cao-bang-90-nam-2019": Counter(total=5, floor_each=5, average_each=1, deliverable=1),
    "dak-lak-thi-dua-2014": Counter(total=1, frequency=1),
    "thua-thien-hue-2024": Counter(
        unit_share=6, people_share=4, floor_each=4, thing_share=1, subgroup_share=1, share_each=1,
        frequency=1,
    ),
    "tld-btttt-2017": Counter(),
    "tra-vinh-van-hoa-2016": Counter(),
}  # fmt: skip


def _first_answer(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def _specs(name: str) -> list[TargetSpec]:
    gold = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    period = gold["header"]["period"] or {}
    found: list[TargetSpec] = []
    for entry in gold["targets"]:
        item = {key: _first_answer(value) for key, value in entry.items()}
        previous = found[-1] if found else None
        proposal = spec_from_reading(
            item, period_from=period.get("from"), period_to=period.get("to"), previous=previous
        )
        found.append(proposal.spec)
    return found


@pytest.mark.shared
@pytest.mark.parametrize("name", FORMS)
def test_every_target_of_a_real_document_has_a_form(name: str) -> None:
    """All 32 map; each can be asked, stored and told."""
    found = _specs(name)
    assert Counter(str(spec.form) for spec in found) == FORMS[name]
    for spec in found:
        assert fields_of(spec)
        assert from_dict(to_dict(spec)) == spec
        assert explain(spec)


@pytest.mark.shared
def test_shares_of_people_and_units_are_told_apart() -> None:
    """By line: people where people take part, units where units act."""
    forms = {spec.form for spec in _specs("thua-thien-hue-2024")[:3]}
    assert forms == {Form.PEOPLE_SHARE}
