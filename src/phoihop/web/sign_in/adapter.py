"""What django-allauth may do here: accounts are made by an office, nobody signs up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext_lazy as _

from phoihop.kernel import clock
from phoihop.org.selectors import positions_of


class OfficeAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "Tên đăng nhập hoặc mật khẩu chưa đúng. "
            "Đồng chí kiểm tra phím Caps Lock và bộ gõ tiếng Việt."
        ),
        "too_many_login_attempts": _(
            "Đã thử quá nhiều lần. Đồng chí đợi 5 phút rồi đăng nhập lại."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Somebody who holds several posts chooses one first."""
        posts = positions_of(request.user.pk or 0, clock.today())
        return resolve_url("choose_position" if len(posts) > 1 else "my_work")

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:  # noqa: ARG002
        return render(request, "sign_in/inactive.html", status=403)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The page that opens says enough: no "signed in as" above it."""
