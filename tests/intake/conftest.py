"""A paper of the province, taken in and read."""

import pytest
from tests.intake.papers import PAPER
from tests.personas import OFFICER

from phoihop.intake.selectors import items_of
from phoihop.intake.services import paper_upload


@pytest.fixture
def officer(province):
    return province.viewer(OFFICER)


@pytest.fixture
def take_in(officer):
    def taken(data=PAPER, name="ke-hoach-42.txt", viewer=officer):
        content = data.encode() if isinstance(data, str) else data
        return paper_upload(
            viewer=viewer, data=content, name=name, content_type="application/octet-stream"
        )

    return taken


@pytest.fixture
def run_id(take_in):
    return take_in()


@pytest.fixture
def item(officer, run_id):
    """Find the first item of a part that says these words."""

    def found(part, words=""):
        return next(
            one
            for one in items_of(officer, run_id, part)
            if words in str(one.fields.get("text") or one.fields)
        )

    return found
