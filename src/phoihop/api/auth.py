"""Who calls: the person of the session, in the post chosen for it; writing needs the CSRF token."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.security.apikey import APIKeyCookie

from phoihop.foundation.errors import Denied
from phoihop.org.types import Viewer


class PostMissing(Denied):
    """Signed in, but holding no post today."""

    code = "post_missing"


class ViewerRequest(HttpRequest):
    """A request that passed :class:`SessionPost`."""

    auth: Viewer


class SessionPost(APIKeyCookie):
    """The session cookie of the web; ninja checks the CSRF token of writing calls before this."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Viewer | None:  # noqa: ARG002
        if not request.user.is_authenticated:
            return None
        viewer: Viewer | None = request.viewer or None  # type: ignore[attr-defined]
        if viewer is None:
            raise PostMissing(
                _(
                    "Tài khoản này chưa giữ vị trí nào còn hiệu lực. "
                    "Đồng chí đề nghị người quản trị của đơn vị giao vị trí."
                )
            )
        return viewer
