"""A demo has printed passwords: it is for the machine it runs on."""

import pytest
from django.http import HttpRequest, HttpResponse

from phoihop.web.middleware.loopback_only import LoopbackOnly


@pytest.mark.parametrize(
    ("address", "status"),
    [("127.0.0.1", 200), ("127.9.9.9", 200), ("::1", 200), ("192.168.1.20", 403), ("8.8.8.8", 403)],
)
def test_a_demo_answers_this_machine_alone(address: str, status: int) -> None:
    """Whatever server runs it, others get a sentence and no page."""
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = address
    assert LoopbackOnly(lambda _: HttpResponse())(request).status_code == status
