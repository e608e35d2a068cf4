"""The description of the API that programmers read."""

from pathlib import Path

from phoihop.api.openapi import described

SNAPSHOT = Path(__file__).parents[2] / "docs" / "openapi.json"


def test_the_description_in_the_docs_is_current():
    """``python -m phoihop.api.openapi docs/openapi.json`` writes it anew after a change."""
    assert SNAPSHOT.read_text(encoding="utf-8") == described()
