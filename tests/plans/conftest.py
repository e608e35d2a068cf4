"""The small plan, at the stages that the tests need."""

from dataclasses import replace

import pytest
from tests.personas import OFFICER
from tests.plans.small_plan import a_draft

from phoihop.plans.services import PartyDraft, PlanDraft, cascade_plan, plan_create


@pytest.fixture
def draft() -> PlanDraft:
    return a_draft()


@pytest.fixture
def officer(province):
    return province.viewer(OFFICER)


@pytest.fixture
def plan(officer, draft):
    return plan_create(viewer=officer, draft=draft)


@pytest.fixture
def handed(officer, plan):
    """The plan after every target and duty went down."""
    cascade_plan(viewer=officer, plan_id=plan.id)
    return plan


@pytest.fixture
def joint(province, officer, draft):
    """A programme that the partner agency signed as well."""
    from phoihop.org.selectors import agencies_paired_with

    agency = agencies_paired_with(officer.unit.id, officer.on)[0]
    party = PartyDraft(name=agency.name, role="party", agency_id=agency.id)
    return plan_create(viewer=officer, draft=replace(draft, parties=(*draft.parties, party)))
