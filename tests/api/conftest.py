import pytest
from tests.scene import plan_at_work


@pytest.fixture
def scene(province):
    """The small province with one joint plan handed down; nobody has reported."""
    return plan_at_work(province)
