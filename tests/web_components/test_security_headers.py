"""Every answer says what a browser may load, run and embed."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from phoihop.web.middleware.security_headers import SecurityHeaders

DIRECTIVES = {
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "object-src 'none'",
}


def test_a_page_that_does_not_exist_carries_the_whole_policy(client: Client) -> None:
    """Even a failure page allows nothing but this server's own files."""
    policy = client.get("/khong-co/").headers["Content-Security-Policy"]
    assert set(policy.split("; ")) == DIRECTIVES


def test_a_static_file_carries_the_policy_too(client: Client) -> None:
    """A picture that is opened by itself is a document like any other."""
    answer = client.get("/static/mark.svg")
    assert b"<svg" in answer.getvalue()
    assert set(answer.headers["Content-Security-Policy"].split("; ")) == DIRECTIVES


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_the_other_headers_are_there(client: Client, name: str, value: str) -> None:
    """No guessing of types, no frames, no address given away."""
    assert client.get("/khong-co/").headers[name] == value


def test_a_view_may_be_stricter(rf: RequestFactory) -> None:
    """A view's own policy is not overwritten: a download may forbid everything."""

    def view(_request: object) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "sandbox"})

    assert SecurityHeaders(view)(rf.get("/")).headers["Content-Security-Policy"] == "sandbox"
