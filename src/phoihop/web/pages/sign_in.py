"""Signing in and out, choosing the post to work in, and the page of somebody without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from allauth.account.views import LoginView, LogoutView
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from phoihop.insights.selectors import my_work
from phoihop.kernel import clock
from phoihop.org.selectors import positions_of, viewer_for
from phoihop.org.types import PositionRef, Role
from phoihop.web.components.fields import Field
from phoihop.web.middleware.viewer import POSITION_KEY
from phoihop.web.sign_in.demo import demo_people

ICONS = {Role.PARTNER_OFFICER: "building-community", Role.OFFICE_ADMIN: "shield-check"}


class SignIn(LoginView):  # type: ignore[misc]
    """Local accounts; in a demo everybody is one press of a button away."""

    template_name = "sign_in/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        given = self.request.POST.get("login", "")
        return context | {
            "page_title": _("Đăng nhập"),
            "login": Field(
                "login",
                _("Tên đăng nhập"),
                value=given,
                large=True,
                autocomplete="username",
            ),
            "people": demo_people(),
            "next": self.request.GET.get("next") or self.request.POST.get("next", ""),
        }


class SignOut(LogoutView):  # type: ignore[misc]
    template_name = "sign_in/sign_out.html"


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as the page offers it, with how much waits there."""

    post: PositionRef
    icon: str
    waiting: int
    current: bool


@login_required
def choose_position(request: HttpRequest) -> HttpResponse:
    """Work in another of one's posts from here on, until the session ends."""
    account_id = request.user.pk or 0
    posts = positions_of(account_id, clock.today())
    if not posts:
        return redirect("no_position")
    if request.method == "POST":
        return _chosen(request, posts)
    viewer = request.viewer  # type: ignore[attr-defined]
    rows = [
        PostRow(
            post=post,
            icon=ICONS.get(post.role, "users"),
            waiting=_waiting(account_id, post),
            current=viewer.position_id == post.id,
        )
        for post in posts
    ]
    context = {
        "page_title": _("Chọn đơn vị làm việc"),
        "rows": rows,
        "next": request.GET.get("next", ""),
    }
    return render(request, "sign_in/choose.html", context)


@login_required
def no_position(request: HttpRequest) -> HttpResponse:
    """Say to whom somebody turns who has an account but no post."""
    if positions_of(request.user.pk or 0, clock.today()):
        return redirect("my_work")
    return render(request, "sign_in/no_position.html", {"page_title": _("Chưa được gán đơn vị")})


def _chosen(request: HttpRequest, posts: list[PositionRef]) -> HttpResponse:
    chosen = request.POST.get("position", "")
    if chosen.isdecimal() and int(chosen) in {post.id for post in posts}:
        request.session[POSITION_KEY] = int(chosen)
    onward = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(onward, allowed_hosts={request.get_host()})
    return redirect(onward if is_ours else "my_work")


def _waiting(account_id: int, post: PositionRef) -> int:
    viewer = viewer_for(account_id, clock.today(), post.id)
    return len(my_work(viewer).items) if viewer else 0
