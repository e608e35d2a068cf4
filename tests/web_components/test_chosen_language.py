"""Vietnamese until a person chooses otherwise."""

from django.conf import settings
from django.test import Client


def test_the_browser_s_wish_is_not_asked(client: Client) -> None:
    """A browser set to English still gets Vietnamese pages."""
    page = client.get("/khong-co/", headers={"accept-language": "en-US,en"})
    assert '<html lang="vi"' in page.content.decode()
    assert page.headers["Content-Language"] == "vi"


def test_the_switch_in_the_footer_keeps_the_choice(client: Client) -> None:
    """After a press on "English" every page is English, until "Tiếng Việt" is pressed."""
    for language in ("en", "vi"):
        answer = client.post("/ngon-ngu/", {"language": language, "next": "/khong-co/"})
        assert answer.headers["Location"] == "/khong-co/"
        assert f'<html lang="{language}"' in client.get("/khong-co/").content.decode()


def test_an_unknown_language_is_vietnamese(client: Client) -> None:
    """A cookie that was tampered with changes nothing."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"
    assert '<html lang="vi"' in client.get("/khong-co/").content.decode()
