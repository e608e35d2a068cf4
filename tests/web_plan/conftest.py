import pytest
from tests.life import lived
from tests.scene import plan_at_work


@pytest.fixture
def scene(province):
    """The small province with one joint plan handed down; nobody has reported."""
    return plan_at_work(province)


@pytest.fixture
def life(province, tmp_path):
    """The same plan after two quarters of reports, rolled up."""
    return lived(province, tmp_path)
