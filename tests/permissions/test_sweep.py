"""Every address with every person: what opens for whom, and that nothing is left out."""

import json
import re

import pytest
from django.db import transaction
from tests.permissions.table import ADDRESSES, PEOPLE, Address
from tests.permissions.world import World, every_route

pytestmark = pytest.mark.django_db
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
SIGN_IN = "/tai-khoan/login/"


def test_every_address_has_its_line():
    """A new address without a line here fails, and so does a line whose address is gone."""
    listed = {address.route for address in ADDRESSES}
    assert every_route() - listed == set()
    assert listed - every_route() == set()


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda a: f"{a.method} {a.route}")
def test_who_may_open_it(world: World, address: Address):
    """Success and refusal come from one set of records: only the person differs."""
    found = {person: _verdict(world, person, address) for person in PEOPLE}
    assert found == dict(zip(PEOPLE, address.verdicts.split(), strict=True))


def _verdict(world: World, person: str, address: Address) -> str:
    """Call, note the answer, take back what the call did."""
    client = world.browser(person)
    url = "/" + _PARAMETER.sub(lambda m: str(world.parameters[m[1]]), address.route)
    body = address.body(world) if callable(address.body) else dict(address.body)
    with transaction.atomic():
        if address.is_json:
            send = getattr(client, address.method)
            response = send(url, json.dumps(body), content_type="application/json")
        elif address.method == "post":
            response = client.post(url, body)
        else:
            response = client.get(url, body)
        transaction.set_rollback(True)
    if response.status_code == 302:
        return "in" if response["Location"].startswith(SIGN_IN) else "302"
    return str(response.status_code)
